import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Likeness } from '../../../src/answer/summary/likeness.ts';

const terms = fc.array(fc.constantFrom('dam', 'flood', 'hask', 'mayor', 'nine', 'rain'), { maxLength: 8 });

describe('the likeness of texts', () => {
  it('is 1 to itself, 0 without a word in common, more for rarer words', () => {
    const likeness = new Likeness([
      ['dam', 'flood'],
      ['flood', 'rain'],
      ['dam', 'mayor'],
      ['flood'],
      ['flood', 'nine'],
      [],
    ]);
    const [itself, common, rare] = likeness.toAll(0);
    expect(itself).toBeCloseTo(1, 9);
    expect(rare).toBeGreaterThan(common!);
    expect(likeness.toAll(3)[2]).toBe(0);
    expect(likeness.toAll(5)).toEqual(new Float64Array(6));
  });

  it('is a cosine, the same both ways, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 8 }), (texts) => {
        const likeness = new Likeness(texts);
        const all = texts.map((_, at) => likeness.toAll(at));
        for (const [a, row] of all.entries()) {
          for (const [b, like] of row.entries()) {
            expect(like).toBeCloseTo(all[b]![a]!, 9);
            expect(like).toBeGreaterThanOrEqual(0);
            expect(like).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  it('has a centre that the commonest story is nearest to', () => {
    const texts = [
      ['dam', 'broke'],
      ['dam', 'broke', 'hask'],
      ['dam', 'broke', 'flood'],
      ['mayor', 'speech'],
    ];
    const centre = new Likeness(texts).toCentre([1, 1, 1, 1]);
    expect(Math.min(...centre.slice(0, 3))).toBeGreaterThan(centre[3]!);
    expect(new Likeness(texts).toCentre([0, 0, 0, 1])[3]).toBeCloseTo(1, 9);
  });
});

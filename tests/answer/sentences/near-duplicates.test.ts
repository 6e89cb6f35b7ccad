import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAlike, foldAlike } from '../../../src/answer/sentences/near-duplicates.ts';

const isEven = (words: ReadonlySet<string>): boolean => words.size % 2 === 0;

describe('sentences that are alike', () => {
  // Few different words, so that sets share many of them.
  const words = fc
    .uniqueArray(fc.constantFrom(...'a b c d e f g h i j k l m n'.split(' ')), { maxLength: 14 })
    .map((each) => new Set(each));

  it('share eight in ten of the words of the longer one', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const shared = [...a].filter((word) => b.has(word)).length;
        expect(areAlike(a, b)).toBe(shared >= 0.8 * Math.max(a.size, b.size));
      }),
      { numRuns: 2000 },
    );
  });

  it('fold into the same wanted ones whether or not the others are kept', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.nat(4), (items, most) => {
        const all = foldAlike(items, (item) => item);
        const wanted = foldAlike(items, (item) => item, { isWanted: isEven, most });
        const expected = all.filter(({ kept }) => isEven(kept)).slice(0, most);
        expect(wanted.map(({ kept, others }) => [kept, others])).toEqual(
          expected.map(({ kept, others }) => [kept, others]),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSpans } from '../../../src/answer/sentences/join-spans.ts';

const span = (start: number, end: number) => ({ start, end });

describe('spans made disjoint', () => {
  it.each([
    ['apart', [span(0, 2), span(3, 4)], [span(0, 2), span(3, 4)]],
    ['touching', [span(0, 2), span(2, 4)], [span(0, 4)]],
    ['overlapping, in any order', [span(3, 6), span(0, 4)], [span(0, 6)]],
    ['one inside another', [span(0, 9), span(2, 3)], [span(0, 9)]],
    ['none', [], []],
  ])('%s', (_, spans, expected) => {
    expect(joinSpans(spans)).toEqual(expected);
  });

  it('hold just the places that the spans held', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => span(start, start + length)));
    fc.assert(
      fc.property(spans, (given) => {
        const joined = joinSpans(given);
        const held = (all: typeof given, place: number): boolean =>
          all.some(({ start, end }) => start <= place && place < end);
        for (let place = 0; place < 40; place += 1) expect(held(joined, place)).toBe(held(given, place));
        for (const [at, { end }] of joined.entries()) expect(joined[at + 1]?.start ?? Infinity).toBeGreaterThan(end);
      }),
    );
  });
});

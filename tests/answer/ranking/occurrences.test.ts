import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjacency,
  coverage,
  densestSpan,
  densestWindow,
  either,
  type Occurrence,
  strengths,
} from '../../../src/answer/ranking/occurrences.ts';

const TERMS = 4;
const weights = Float64Array.from([0.4, 0.3, 0.2, 0.1]);

/** Occurrences in text order: one at most in every third character. */
const occurrences: fc.Arbitrary<Occurrence[]> = fc
  .array(fc.option(fc.record({ place: fc.nat(TERMS - 1), weight: fc.constantFrom(1, 0.9, 0.8) })), { maxLength: 24 })
  .map((words) =>
    words.flatMap((word, position) =>
      word === null ? [] : [{ ...word, position, start: position * 3, end: position * 3 + 2 }],
    ),
  );

const share = (found: readonly Occurrence[]): number => coverage(strengths(found, TERMS), weights);

describe('the question in a text', () => {
  it('is densest in the run of words that holds most of it', () => {
    fc.assert(
      fc.property(occurrences, fc.integer({ min: 1, max: 12 }), (found, width) => {
        const runs = found.map(({ position }) =>
          share(found.filter((each) => each.position <= position && each.position > position - width)),
        );
        expect(densestWindow(found, weights, width)).toBe(Math.max(0, ...runs));
      }),
    );
  });

  it('is densest in the span that holds most of it, whole words counted', () => {
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(80) }), { maxLength: 6 });
    fc.assert(
      fc.property(occurrences, spans, (found, within) => {
        const shares = within.map(({ start, end }) =>
          share(found.filter((each) => each.start >= start && each.end <= end)),
        );
        expect(densestSpan(found, within, weights)).toBe(Math.max(0, ...shares));
      }),
    );
  });

  it('is in two texts what is in both together', () => {
    fc.assert(
      fc.property(occurrences, occurrences, (a, b) => {
        expect(either(strengths(a, TERMS), strengths(b, TERMS))).toEqual(strengths([...a, ...b], TERMS));
      }),
    );
  });

  it('has its neighbours side by side when one stands behind the other, a word between them more at most', () => {
    const pair = { first: 0, second: 1, distance: 2, weight: 1 };
    fc.assert(
      fc.property(occurrences, (found) => {
        const gaps = found.flatMap((a) =>
          found.map((b) => (a.place === 0 && b.place === 1 ? b.position - a.position : 0)),
        );
        expect(adjacency(found, [pair])).toBe(gaps.some((gap) => gap > 0 && gap <= 3) ? 1 : 0);
      }),
    );
  });
});

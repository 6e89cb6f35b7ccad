import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countMarked,
  isMarked,
  keepMarked,
  mark,
  markAll,
  markedIn,
  noPassages,
  unmark,
} from '../../../../../src/search/engines/compact/finding/passage-bits.ts';
import { SpreadPostings } from '../../../../../src/search/engines/compact/finding/spread-postings.ts';

const PASSAGES = 300;

/** Some passages, rising: few, or nearly all. */
const passages = fc
  .oneof(fc.uniqueArray(fc.nat(PASSAGES - 1), { maxLength: 20 }), fc.subarray([...Array(PASSAGES).keys()]))
  .map((some) => some.toSorted((a, b) => a - b));

const marked = (some: readonly number[]): Uint32Array => {
  const bits = noPassages(PASSAGES);
  for (const passage of some) mark(bits, passage);
  return bits;
};

it('gives the counts of each passage that holds a term, and 0 for all others', () => {
  const counts = [1, 2, 0x100_0000, 7];
  fc.assert(
    fc.property(passages, fc.infiniteStream(fc.nat(3)), (held, kinds) => {
      const own = Uint8Array.from(held, () => kinds.next().value!);
      const spread = new SpreadPostings(marked(held), own, counts);
      const expected = Array.from({ length: PASSAGES }, (_, passage) => {
        const posting = held.indexOf(passage);
        return posting < 0 ? 0 : counts[own[posting]!]!;
      });
      expect(expected.map((_, passage) => spread.countsOf(passage))).toEqual(expected);
    }),
  );
});

it('marks passages as a set would', () => {
  fc.assert(
    fc.property(passages, passages, passages, fc.nat(PASSAGES), fc.nat(PASSAGES), (some, others, kept, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const bits = marked(some);
      markAll(bits, marked(others));
      keepMarked(bits, marked(kept));
      unmark(bits, from, to);
      const expected = [...Array(PASSAGES).keys()].filter(
        (passage) =>
          (some.includes(passage) || others.includes(passage)) &&
          kept.includes(passage) &&
          (passage < from || passage >= to),
      );
      expect([...markedIn(bits)]).toEqual(expected);
      expect(countMarked(bits)).toBe(expected.length);
      expect([...Array(PASSAGES).keys()].filter((passage) => isMarked(bits, passage))).toEqual(expected);
    }),
  );
});

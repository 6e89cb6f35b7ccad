import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  LONGEST_POSTING,
  packCounts,
  readPostings,
  writePosting,
} from '../../../../src/search/engines/compact/posting-codec.ts';

const count = (most: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(most) });
const counts = fc
  .tuple(count(0xff), count(0xff), count(0xffff))
  .filter((fields) => fields.some((field) => field > 0))
  .map((fields) => packCounts(...fields));
const steps = fc.oneof(fc.nat(200), fc.nat(2 ** 24));

it('gives back the postings that were written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(steps, counts), { maxLength: 50 }), fc.nat(1000), (postings, before) => {
      const bytes = new Uint8Array(50 * LONGEST_POSTING);
      let end = 0;
      const passages: number[] = [];
      let passage = before;
      for (const [step, packed] of postings) {
        end = writePosting(bytes, end, step, packed);
        passage += step;
        passages.push(passage);
      }
      const buffer = { passages: new Uint32Array(60), counts: new Uint32Array(60) };
      expect(readPostings(bytes, 0, end, before, buffer, 3)).toBe(postings.length);
      expect(Array.from(buffer.passages.subarray(3, 3 + postings.length))).toEqual(passages);
      expect(Array.from(buffer.counts.subarray(3, 3 + postings.length))).toEqual(postings.map(([, packed]) => packed));
    }),
  );
});

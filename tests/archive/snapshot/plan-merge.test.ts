import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { planMerge, type SegmentSize } from '../../../src/archive/snapshot/plan-merge.ts';

/** Applies a plan. */
const merged = (sizes: readonly SegmentSize[], most: number): SegmentSize[] => {
  const plan = new Set(planMerge(sizes, most));
  const kept = sizes.filter((_, place) => !plan.has(place));
  const living = sizes.reduce((sum, size, place) => (plan.has(place) ? sum + size.living : sum), 0);
  return plan.size === 0 ? kept : [...kept, { living, gone: 0 }];
};

it('keeps segments few and writes each passage again a few times only, however many updates there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 5000 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 50, maxLength: 300 }),
      (first, batches) => {
        let sizes: SegmentSize[] = [{ living: first, gone: 0 }];
        let written = 0;
        for (const living of batches) {
          const before = [...sizes, { living, gone: 0 }];
          written += before
            .filter((_, place) => planMerge(before, Infinity).includes(place))
            .reduce((sum, each) => sum + each.living, 0);
          sizes = merged(before, Infinity);
          // A plan is carried out whole.
          expect(planMerge(sizes, Infinity)).toEqual([]);
        }
        const total = sizes.reduce((sum, { living }) => sum + living, 0);
        expect(sizes.length).toBeLessThanOrEqual(Math.log(total) / Math.log(4) + 2);
        expect(written).toBeLessThanOrEqual((total - first) * 5 * Math.log2(total) + 5 * first);
      },
    ),
  );
});

it('writes a segment anew when a quarter of it is gone', () => {
  expect(planMerge([{ living: 70, gone: 30 }], Infinity)).toEqual([0]);
  expect(planMerge([{ living: 80, gone: 20 }], Infinity)).toEqual([]);
});

it('leaves alone what is more than is allowed at once', () => {
  expect(
    planMerge(
      [
        { living: 700, gone: 0 },
        { living: 600, gone: 0 },
        { living: 90, gone: 0 },
        { living: 80, gone: 0 },
      ],
      200,
    ),
  ).toEqual([2, 3]);
  expect(
    planMerge(
      [
        { living: 700, gone: 0 },
        { living: 600, gone: 0 },
      ],
      200,
    ),
  ).toEqual([]);
});

import { describe, expect, it } from 'vitest';

import { capacityFor, type Measured } from '../../scripts/cluster/bench/capacity.ts';

const SMALL: Measured = {
  passages: 100_000,
  bytes: 70e6,
  exactMs: 50,
  prunedMs: 40,
  indexingMs: 60_000,
  indexerBytes: 400e6,
};
const LARGE: Measured = {
  passages: 1_000_000,
  bytes: 700e6,
  exactMs: 410,
  prunedMs: 130,
  indexingMs: 600_000,
  indexerBytes: 1300e6,
};

describe('what a larger cluster would take', () => {
  it('goes on in a straight line through two sizes', () => {
    const { bytes, exact, pruned, indexingMs, indexerBytes } = capacityFor(10_000_000, [SMALL, LARGE]);
    // With one copy.
    expect(bytes).toBeCloseTo(2 * 7e9);
    expect([exact.cpuMs, exact.cores]).toEqual([4010, 12]);
    expect([pruned.cpuMs, pruned.cores]).toEqual([1030, 3]);
    expect(indexingMs).toBeCloseTo(6e6);
    expect(indexerBytes).toBeCloseTo(10_300e6);
  });

  it('goes on in proportion where one size was measured', () => {
    expect(capacityFor(10_000_000, [LARGE]).exact.cpuMs).toBeCloseTo(4100);
  });

  it('takes what the larger size took less of to stay', () => {
    const cold = { ...SMALL, exactMs: 500 };
    expect(capacityFor(10_000_000, [cold, LARGE]).exact.cpuMs).toBe(410);
  });

  it('looks at the two largest sizes alone', () => {
    const tiny = { ...SMALL, passages: 10, exactMs: 9000 };
    expect(capacityFor(10_000_000, [tiny, SMALL, LARGE])).toEqual(capacityFor(10_000_000, [SMALL, LARGE]));
  });

  it('answers at half load as many as its cores have time for', () => {
    const { exact } = capacityFor(1_000_000, [SMALL, LARGE]);
    expect([exact.cores, exact.perSecond]).toEqual([2, (0.5 * 2 * 1000) / 410]);
  });
});

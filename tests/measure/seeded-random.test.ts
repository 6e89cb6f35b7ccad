import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/measure/seeded-random.ts';

const draw = (seed: number, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

describe('seeded numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(draw(5, 100)).toEqual(draw(5, 100));
    expect(draw(5, 100)).not.toEqual(draw(6, 100));
  });

  it('are spread evenly over [0, 1)', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const number of draw(1, 100_000)) tenths[Math.floor(number * 10)]! += 1;
    expect(tenths.every((count) => Math.abs(count - 10_000) < 400)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { Sample } from '../../../src/measure/bench/archive/sample.ts';

const sampleOf = (size: number, items: number): readonly number[] => {
  const sample = new Sample<number>(size);
  for (let item = 0; item < items; item += 1) sample.add(item);
  return sample.items;
};

describe('a sample of what passes', () => {
  it('is all of it where it fits', () => {
    expect(sampleOf(5, 3)).toEqual([0, 1, 2]);
    expect(sampleOf(5, 5)).toEqual([0, 1, 2, 3, 4]);
  });

  it('has each item at most once, and late ones as often as early ones', () => {
    const items = sampleOf(1000, 10_000);
    expect(new Set(items).size).toBe(1000);
    const early = items.filter((item) => item < 5000).length;
    expect(Math.abs(early - 500)).toBeLessThan(60);
  });
});

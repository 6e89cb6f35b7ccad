import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../src/measure/eval/bootstrap.ts';
import { mean } from '../../../src/measure/eval/rank-metrics.ts';

describe('bootstrap', () => {
  const half = Array.from({ length: 400 }, (_, index) => index % 2);

  it('holds the figure, as widely as the normal approximation says', () => {
    const { value, low, high } = bootstrap(half, mean);
    expect(value).toBe(0.5);
    // 1.96 * sqrt(0.25 / 400) = 0.049
    expect(high - low).toBeGreaterThan(0.08);
    expect(high - low).toBeLessThan(0.12);
    expect((high + low) / 2).toBeCloseTo(0.5, 1);
  });

  it('gives the same interval every time', () => {
    expect(bootstrap(half, mean)).toEqual(bootstrap(half, mean));
  });

  it('is no wider than nothing when nothing varies', () => {
    expect(bootstrap([1, 1, 1], mean)).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('gives no number for no questions', () => {
    expect(bootstrap([], mean)).toEqual({ value: Number.NaN, low: Number.NaN, high: Number.NaN });
  });
});

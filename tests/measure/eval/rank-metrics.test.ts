import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  hitAt,
  mean,
  ndcgAt,
  recallAt,
  reciprocalRank,
} from '../../../src/measure/eval/rank-metrics.ts';

const grades = new Map([
  ['a', 2],
  ['b', 1],
]);

describe('measures of a ranking', () => {
  it.each([
    [['a', 'x'], 1, 1],
    [['x', 'a'], 1, 0],
    [['x', 'a'], 2, 1],
    [[], 5, 0],
  ])('hit of %j at %i is %i', (ranking, depth, expected) => {
    expect(hitAt(ranking, grades, depth)).toBe(expected);
  });

  it.each([
    [['b', 'a'], 10, 1],
    [['x', 'y', 'b'], 10, 1 / 3],
    [['x', 'y', 'b'], 2, 0],
  ])('reciprocal rank of %j within %i is %d', (ranking, depth, expected) => {
    expect(reciprocalRank(ranking, grades, depth)).toBe(expected);
  });

  // The ideal order gains 2/log2(2) + 1/log2(3) = 2.6309.
  it.each([
    [['a', 'b'], 1],
    [['b', 'a'], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3))],
    [['x', 'x', 'b'], 0.5 / (2 + 1 / Math.log2(3))],
    [['x'], 0],
  ])('discounted gain of %j is %d', (ranking, expected) => {
    expect(ndcgAt(ranking, grades, 10)).toBeCloseTo(expected, 12);
  });

  it('counts only the depth in gain and ideal', () => {
    expect(ndcgAt(['b', 'a'], grades, 1)).toBe(0.5);
  });

  it.each([
    [['a', 'x', 'b'], 2, 0.5],
    [['a', 'x', 'b'], 3, 1],
    [['x'], 100, 0],
  ])('recall of %j within %i is %d', (ranking, depth, expected) => {
    expect(recallAt(ranking, grades, depth)).toBe(expected);
  });
});

describe('area under the curve', () => {
  it.each([
    [[0.9, 0.8], [0.1, 0.2], 1],
    [[0.1], [0.9], 0],
    // Of four pairs: 0.8 wins two, 0.3 wins one against 0.2 and loses to 0.5.
    [[0.8, 0.3], [0.5, 0.2], 0.75],
    [[0.5], [0.5], 0.5],
    [[0.5, 0.5, 0.9], [0.5], (0.5 + 0.5 + 1) / 3],
    [[], [0.5], 0.5],
  ])('of %j against %j is %d', (positives, negatives, expected) => {
    expect(areaUnderCurve(positives, negatives)).toBeCloseTo(expected, 12);
  });
});

describe('mean', () => {
  it('of nothing is no number', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNaN();
  });
});

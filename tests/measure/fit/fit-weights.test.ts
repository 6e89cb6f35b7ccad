import { assert, double, property, record, array, boolean } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { likelihood, weigh } from '../../../src/answer/evidence/weigh.ts';
import { fitListwise, fitLogistic } from '../../../src/measure/fit/fit-weights.ts';
import { minimise } from '../../../src/measure/fit/minimise.ts';

interface Told {
  readonly telling: number;
  readonly noise: number;
}

describe('minimise', () => {
  it('finds the bottom of a bowl that is steep one way and flat the other', () => {
    const point = minimise(2, (at) => {
      const [x, y] = [at[0]! - 3, at[1]! + 2];
      return { value: 100 * x * x + y * y, gradient: Float64Array.of(200 * x, 2 * y) };
    });
    expect(point[0]).toBeCloseTo(3, 4);
    expect(point[1]).toBeCloseTo(-2, 4);
  });

  it('finds the valley of Rosenbrock’s function', () => {
    const point = minimise(2, (at) => {
      const [x, y] = [at[0]!, at[1]!];
      const rise = y - x * x;
      return {
        value: (1 - x) ** 2 + 100 * rise ** 2,
        gradient: Float64Array.of(-2 * (1 - x) - 400 * x * rise, 200 * rise),
      };
    });
    expect(point[0]).toBeCloseTo(1, 3);
    expect(point[1]).toBeCloseTo(1, 3);
  });
});

describe('fitListwise', () => {
  const contests = [
    {
      share: 1,
      candidates: [
        { evidence: { telling: 1, noise: 0.2 }, right: 1 },
        { evidence: { telling: 0, noise: 0.9 }, right: 0 },
      ],
    },
    {
      share: 1,
      candidates: [
        { evidence: { telling: 0.1, noise: 0.8 }, right: 0 },
        { evidence: { telling: 0.7, noise: 0.8 }, right: 1 },
      ],
    },
    // Nobody is right: nothing to learn.
    { share: 9, candidates: [{ evidence: { telling: 0, noise: 9 }, right: 0 }] },
  ];

  it('weighs what tells right from wrong, the same each time', () => {
    const weights = fitListwise<Told>(contests, ['telling', 'noise'], 0.02);
    expect(weights.telling).toBeGreaterThan(1);
    expect(weights.telling).toBeGreaterThan(weights.noise);
    expect(fitListwise<Told>(contests, ['telling', 'noise'], 0.02)).toEqual(weights);
    for (const { candidates } of contests.slice(0, 2)) {
      const best = candidates.toSorted((a, b) => weigh(b.evidence, weights) - weigh(a.evidence, weights))[0];
      expect(best?.right).toBe(1);
    }
  });

  it('gives no weight to a kind of evidence that it is not asked for', () => {
    expect(Object.keys(fitListwise<Told>(contests, ['noise'], 0.02))).toEqual(['noise']);
  });
});

describe('fitLogistic', () => {
  it('gives back the share that holds where nothing tells', () => {
    const evidence = { telling: 0, noise: 0 };
    const cases = [true, true, true, false].map((holds) => ({ evidence, holds, share: 1 }));
    const odds = fitLogistic<Told>(cases, ['telling', 'noise'], 0.003);
    expect(likelihood(evidence, odds)).toBeCloseTo(0.75, 4);
  });

  it('is never surer of less evidence, where more of it holds', () => {
    const cases = [0, 0.1, 0.2, 0.6, 0.8, 1].map((telling) => ({
      evidence: { telling, noise: 0.5 },
      holds: telling > 0.4,
      share: 1,
    }));
    const odds = fitLogistic<Told>(cases, ['telling', 'noise'], 0.003);
    const unit = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(record({ a: unit, b: unit, noise: unit }), ({ a, b, noise }) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(likelihood({ telling: less, noise }, odds)).toBeLessThanOrEqual(
          likelihood({ telling: more, noise }, odds),
        );
      }),
    );
  });

  it('stays finite whatever is said', () => {
    const value = double({ min: -1e3, max: 1e3, noNaN: true });
    const example = record({ evidence: record({ telling: value, noise: value }), holds: boolean() });
    assert(
      property(array(example, { minLength: 1, maxLength: 6 }), (examples) => {
        const cases = examples.map((each) => ({ ...each, share: 1 }));
        const { intercept, weights } = fitLogistic<Told>(cases, ['telling', 'noise'], 0.003);
        expect([intercept, weights.telling, weights.noise].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

import { percentile } from '../percentile.ts';
import { seededRandom } from '../seeded-random.ts';

/** A figure and the interval that holds it in 95 of 100 resamples. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const SEED = 20_211_116;
const RESAMPLES = 1000;

/**
 * Estimates a figure over questions and its 95 % interval by the percentile bootstrap: questions drawn with
 * replacement, always from the same seed, so that the same results give the same interval.
 *
 * @param figure - Computes the figure from a sample of `items`; a sample for which it is `NaN` is left out.
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, chapter 13
 */
export function bootstrap<T>(
  items: readonly T[],
  figure: (sample: readonly T[]) => number,
  resamples: number = RESAMPLES,
): Estimate {
  const value = figure(items);
  if (items.length === 0) return { value, low: value, high: value };
  const random = seededRandom(SEED);
  const figures: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const sample = items.map(() => items[Math.floor(random() * items.length)] as T);
    const drawn = figure(sample);
    if (!Number.isNaN(drawn)) figures.push(drawn);
  }
  return { value, low: percentile(figures, 0.025), high: percentile(figures, 0.975) };
}

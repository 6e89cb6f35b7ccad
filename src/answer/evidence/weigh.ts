/** How much each kind of evidence counts. */
export type Weights<Evidence> = Readonly<Record<keyof Evidence, number>>;

/** A logistic score: log odds from evidence. */
export interface Odds<Evidence> {
  readonly intercept: number;
  readonly weights: Weights<Evidence>;
}

/** The weighted sum of evidence. */
export function weigh<Evidence extends object>(evidence: Evidence, weights: Weights<Evidence>): number {
  let sum = 0;
  // Not Object.keys, which makes a list for each of a question's hundred sentences.
  for (const kind in weights) sum += weights[kind] * Number(evidence[kind]);
  return sum;
}

/** How likely it is, in log odds. */
export function oddsOf<Evidence extends object>(evidence: Evidence, { intercept, weights }: Odds<Evidence>): number {
  return intercept + weigh(evidence, weights);
}

/** How likely it is, 0-1. */
export function likelihood<Evidence extends object>(evidence: Evidence, odds: Odds<Evidence>): number {
  return 1 / (1 + Math.exp(-oddsOf(evidence, odds)));
}

import type { Odds, Weights } from '../../answer/evidence/weigh.ts';
import { minimise, type Slope } from './minimise.ts';

/** One of several that compete: what speaks for it, and how right it is, 0-1. */
export interface Candidate<Evidence> {
  readonly evidence: Evidence;
  readonly right: number;
}

/** What is fitted on. `share` is how much an example counts. */
interface Counted {
  readonly share: number;
}

/** Candidates of one question. */
export interface Contest<Evidence> extends Counted {
  readonly candidates: readonly Candidate<Evidence>[];
}

/** Something that is so or not. */
export interface Case<Evidence> extends Counted {
  readonly evidence: Evidence;
  readonly holds: boolean;
  /** What is known of it before, in log odds, with a weight of 1; 0 unless given. */
  readonly offset?: number;
}

/**
 * Fits weights so that a softmax over the candidates of each contest gives the right ones most probability: the mean of
 * the negative logarithm of that, plus half of `l2` times the squares of the weights. Contests without a right one say nothing.
 */
export function fitListwise<Evidence extends object>(
  contests: readonly Contest<Evidence>[],
  kinds: readonly (keyof Evidence)[],
  l2: number,
): Weights<Evidence> {
  const tables = contests
    .filter(({ candidates }) => candidates.some(({ right }) => right > 0))
    .map(({ candidates, share }) => ({
      rows: tableOf(candidates, kinds),
      right: Float64Array.from(candidates, (each) => each.right),
      share,
    }));
  const all = tables.reduce((sum, { share }) => sum + share, 0);
  const point = minimise(kinds.length, (weights): Slope => {
    const sum = ridge(weights, l2);
    for (const { rows, right, share } of tables) {
      const scores = rows.map((row) => product(row, weights));
      const most = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - most));
      const total = chances.reduce((a, b) => a + b, 0);
      const good = chances.reduce((a, chance, at) => a + chance * right[at]!, 0);
      sum.value -= (share / all) * Math.log(good / total);
      for (const [at, row] of rows.entries()) {
        const pull = (share / all) * ((chances[at]! * right[at]!) / good - chances[at]! / total);
        for (let kind = 0; kind < row.length; kind += 1) sum.gradient[kind]! -= pull * row[kind]!;
      }
    }
    return sum;
  });
  return named(point, kinds);
}

/** Fits a logistic score: the mean of the negative log likelihood, plus half of `l2` times the squares of the weights. */
export function fitLogistic<Evidence extends object>(
  cases: readonly Case<Evidence>[],
  kinds: readonly (keyof Evidence)[],
  l2: number,
): Odds<Evidence> {
  const rows = tableOf(cases, kinds);
  const all = cases.reduce((sum, { share }) => sum + share, 0);
  const point = minimise(kinds.length + 1, (weights): Slope => {
    const sum = ridge(weights.subarray(0, kinds.length), l2, 1);
    for (const [at, row] of rows.entries()) {
      const { holds, share, offset = 0 } = cases[at]!;
      const odds = product(row, weights) + weights[kinds.length]! + offset;
      const signed = holds ? odds : -odds;
      // ln(1 + e^-x), without overflow.
      sum.value += (share / all) * (Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed))));
      const pull = (share / all) * (1 / (1 + Math.exp(-odds)) - (holds ? 1 : 0));
      for (let kind = 0; kind < row.length; kind += 1) sum.gradient[kind]! += pull * row[kind]!;
      sum.gradient[kinds.length]! += pull;
    }
    return sum;
  });
  return { intercept: point[kinds.length]!, weights: named(point, kinds) };
}

function ridge(weights: Float64Array, l2: number, more = 0): { value: number; gradient: Float64Array } {
  const gradient = new Float64Array(weights.length + more);
  let value = 0;
  for (const [at, weight] of weights.entries()) {
    value += (l2 * weight * weight) / 2;
    gradient[at] = l2 * weight;
  }
  return { value, gradient };
}

function tableOf<Evidence extends object>(
  examples: readonly { readonly evidence: Evidence }[],
  kinds: readonly (keyof Evidence)[],
): readonly Float64Array[] {
  return examples.map(({ evidence }) => Float64Array.from(kinds, (kind) => Number(evidence[kind])));
}

function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += row[at]! * weights[at]!;
  return sum;
}

function named<Evidence extends object>(point: Float64Array, kinds: readonly (keyof Evidence)[]): Weights<Evidence> {
  return Object.fromEntries(kinds.map((kind, at) => [kind, point[at]!])) as Weights<Evidence>;
}

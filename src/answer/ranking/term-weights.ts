import type { WordPair } from './occurrences.ts';
import type { QuestionTerm } from '../question/query.ts';

/**
 * Passages that every archive is taken to have beside its own. Without them, in an archive of one article each word
 * that it holds would count as common and each that it lacks as precious; with them small archives weigh words nearly alike.
 */
const PRIOR_PASSAGES = 2000;

/**
 * Weighs the words of a question by how rare they are: smoothed inverse document frequencies that sum to 1.
 *
 * @param frequencies - Passages that hold each word.
 * @param passages - Passages in all.
 */
export function termWeights(frequencies: readonly number[], passages: number): Float64Array {
  const weights = Float64Array.from(frequencies, (frequency) =>
    Math.log((passages + PRIOR_PASSAGES) / (frequency + 1)),
  );
  return toShares(weights);
}

/** Scales weights so that they sum to 1; all alike where they are all 0. */
export function toShares(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum === 0 ? 1 / weights.length : weight / sum));
}

/** Words with so many function words between them in a question still make a pair: "president of France". */
const FARTHEST = 3;

/** The pairs of neighbouring content words of a question, each as heavy as its lighter word. */
export function wordPairs(terms: readonly QuestionTerm[], weights: Float64Array): readonly WordPair[] {
  return terms.slice(1).flatMap((term, before) => {
    const distance = term.position - (terms[before]?.position ?? 0);
    if (distance <= 0 || distance > FARTHEST) return [];
    const weight = Math.min(weights[before] ?? 0, weights[before + 1] ?? 0);
    return [{ first: before, second: before + 1, distance, weight }];
  });
}

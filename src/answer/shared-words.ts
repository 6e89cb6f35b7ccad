import type { TextToken } from '../search/analysed-texts.ts';
import { coverage, type TermMatcher } from '../search/occurrences.ts';
import type { RankedPassage } from '../search/rank-passages.ts';
import type { CutSentence } from './rank-quotes.ts';

/** Even the last passage's words count a little. */
const LEAST = 0.3;
/** A sentence is judged by so many of its most shared words. */
const BEST = 8;

/**
 * Finds what good passages agree on beside the question's own words: the name or number that answers stands in many
 * reports of one thing. Each article counts once for a word, by the share of the question in its best sentence with the
 * word and by how near the passage's first estimate is to the best.
 *
 * @returns How much of that a sentence holds: the mean of its eight most shared words, over the most shared word of all; 0-1.
 */
export function sharedWords(
  passages: readonly RankedPassage[],
  sentences: readonly CutSentence[],
  weights: Float64Array,
  matcher: TermMatcher,
): (tokens: readonly TextToken[]) => number {
  const best = Math.max(...passages.map(({ estimate }) => estimate));
  const counts = new Map<string, Map<string, number>>();
  for (const { from, tokens, found } of sentences) {
    const strength = coverage(found, weights) * (LEAST + Math.exp(from.estimate - best));
    for (const { term, stop } of tokens) {
      if (stop || matcher.has(term)) continue;
      const byArticle = counts.get(term) ?? new Map<string, number>();
      counts.set(term, byArticle);
      byArticle.set(from.article.id, Math.max(byArticle.get(from.article.id) ?? 0, strength));
    }
  }
  const totals = new Map([...counts].map(([term, byArticle]) => [term, [...byArticle.values()].reduce(add, 0)]));
  const most = Math.max(Number.MIN_VALUE, ...totals.values());
  return (tokens) =>
    tokens
      .map(({ term }) => (totals.get(term) ?? 0) / most)
      .toSorted((a, b) => b - a)
      .slice(0, BEST)
      .reduce(add, 0) / BEST;
}

function add(a: number, b: number): number {
  return a + b;
}

import { searchedBody, searchedText } from '../../passages/passage-text.ts';
import type { QueryTerm } from '../../search/passage-index.ts';
import type { Candidate } from './choose-candidates.ts';
import { coverage, strengths, type TermMatcher } from './occurrences.ts';

/**
 * Takes from candidates what the engine took for a row of words because a passage holds them all: in their texts it is seen
 * whether they stand in a row. A candidate that has nothing else is left out.
 *
 * @param weights - The share of each term in the question's weight.
 */
export function withRowsOfWords(
  candidates: readonly Candidate[],
  terms: readonly QueryTerm[],
  matcher: TermMatcher,
  weights: Float64Array,
): readonly Candidate[] {
  if (terms.every(({ phrases = [] }) => phrases.length === 0)) return candidates;
  return candidates.flatMap((candidate) => {
    const { article, hit } = candidate;
    const { title, language } = article;
    const standing = (places: readonly number[], text: string): number[] => {
      const found = strengths([...matcher.find(title, language), ...matcher.find(text, language)], terms.length);
      return places.filter((place) => terms[place]?.phrases === undefined || found[place]! > 0);
    };
    const matched = standing(hit.matched, searchedText(article, hit));
    if (matched.length === 0) return [];
    const inArticle = standing(hit.article.matched, searchedBody(article));
    const found = Float64Array.from(weights, (_, place) => (inArticle.includes(place) ? 1 : 0));
    const seen = { ...hit, matched, article: { ...hit.article, matched: inArticle } };
    return [{ ...candidate, hit: seen, inArticle: coverage(found, weights) }];
  });
}

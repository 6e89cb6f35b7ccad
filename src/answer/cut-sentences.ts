import type { Span } from '../corpus/article.ts';
import { type TextToken, wordsOf } from '../search/analysed-texts.ts';
import { type Occurrence, strengths, type TermMatcher } from '../search/occurrences.ts';
import { type RankedPassage, within } from '../search/rank-passages.ts';

/** A sentence before it is weighed. */
export interface CutSentence {
  readonly from: RankedPassage;
  readonly span: Span;
  readonly tokens: readonly TextToken[];
  /** Those that are no words of the question. */
  readonly fresh: readonly TextToken[];
  /** How many are no function words. */
  readonly content: number;
  readonly occurrences: readonly Occurrence[];
  /** How surely each term stands in it, and in the sentence before. */
  readonly found: Float64Array;
  readonly before: Float64Array | undefined;
}

/**
 * Cuts a passage into its sentences.
 *
 * @param terms - How many the question has.
 */
export function cutSentences(from: RankedPassage, matcher: TermMatcher, terms: number): CutSentence[] {
  const words = wordsOf(from.passage, from.sentences);
  let before: Float64Array | undefined;
  return from.sentences.map((span, place) => {
    const tokens = words[place]!;
    const occurrences = within(from.occurrences, span);
    const found = strengths(occurrences, terms);
    const sentence = {
      from,
      span,
      tokens,
      fresh: tokens.filter(({ term }) => !matcher.has(term)),
      content: tokens.reduce((sum, { stop }) => (stop ? sum : sum + 1), 0),
      occurrences,
      found,
      before,
    };
    before = found;
    return sentence;
  });
}

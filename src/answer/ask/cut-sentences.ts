import type { Span } from '../../corpus/article.ts';
import { type Occurrence, strengths, type TermMatcher } from '../ranking/occurrences.ts';
import { type RankedPassage, within } from '../ranking/rank-passages.ts';
import { CAPITAL, DIGIT, STOP } from '../../search/analyzer/word-kinds.ts';

/** A sentence before it is weighed. Its words are fresh when they are none of the question's. */
export interface CutSentence {
  readonly from: RankedPassage;
  readonly span: Span;
  readonly occurrences: readonly Occurrence[];
  /** How surely each term of the question stands in it, and in the sentence before. */
  readonly found: Float64Array;
  readonly before: Float64Array | undefined;
  /** All its terms, in order, as numbers. */
  readonly terms: readonly number[];
  /** How many of them are no function words. */
  readonly content: number;
  /** Fresh terms that are no function words. */
  readonly fresh: readonly number[];
  /** Fresh words with a capital. */
  readonly capitals: readonly Capital[];
  /** Positions of the fresh numbers in the passage. */
  readonly numbers: readonly number[];
}

/** A word with a capital. */
export interface Capital {
  readonly term: number;
  readonly position: number;
  /** Whether it begins the sentence: there every word has a capital. */
  readonly first: boolean;
}

/** Cuts a passage into its sentences. @param terms - How many the question has. */
export function cutSentences(from: RankedPassage, matcher: TermMatcher, terms: number): CutSentence[] {
  const { hit, occurrences, words } = from;
  let before: Float64Array | undefined;
  const cut = from.sentences.map((span) => {
    const inside = within(occurrences, span);
    const found = strengths(inside, terms);
    const sentence = { from, span, occurrences: inside, found, before, ...noWords() };
    before = found;
    return sentence;
  });
  let at = 0;
  for (let word = 0; word < words.length; word += 1) {
    const begin = hit.start + words.startAt(word);
    while (at < cut.length && begin >= cut[at]!.span.end) at += 1;
    const sentence = cut[at];
    // A hyphenated word written as one comes behind its parts, so that beginnings are not quite in order.
    if (sentence === undefined || begin < sentence.span.start || hit.start + words.endAt(word) > sentence.span.end)
      continue;
    const term = words.numberAt(word);
    const kinds = words.kindsAt(word);
    sentence.terms.push(term);
    if ((kinds & STOP) === 0) sentence.content += 1;
    if (matcher.has(term)) continue;
    if ((kinds & STOP) === 0) sentence.fresh.push(term);
    if ((kinds & CAPITAL) !== 0)
      sentence.capitals.push({ term, position: words.positionAt(word), first: begin === sentence.span.start });
    if ((kinds & DIGIT) !== 0) sentence.numbers.push(words.positionAt(word));
  }
  return cut;
}

function noWords() {
  return {
    terms: [] as number[],
    content: 0,
    fresh: [] as number[],
    capitals: [] as Capital[],
    numbers: [] as number[],
  };
}

import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import type { Occurrence } from '../ranking/occurrences.ts';
import type { Opening } from '../ranking/rank-passages.ts';
import { weigh } from '../evidence/weigh.ts';
import { cutSentences } from './cut-sentences.ts';
import type { SentenceEvidence } from '../evidence/sentence-evidence.ts';
import { evidenceAmong, type QuoteInput } from './sentence-evidence.ts';

/** A sentence that could be quoted, with what was found in it. */
export interface RankedQuote extends Span {
  readonly article: ArchivedArticle;
  readonly passage: Span;
  /** Its terms, in order, as numbers. */
  readonly terms: readonly number[];
  readonly occurrences: readonly Occurrence[];
  /** How surely each term of the question stands in it; in the sentence before, if any. */
  readonly found: Float64Array;
  readonly before: Float64Array | undefined;
  /** What stands at the beginning of its article. */
  readonly opening: Opening;
  readonly evidence: SentenceEvidence;
  readonly score: number;
}

/**
 * What the quotes behind the first gain by the words that tell sentences apart, and by naming the kind of thing asked for:
 * the first says what the news is, the others had better say what was asked. Chosen by hand within what the judged
 * questions allow: one of five quotes answers as often with it as without.
 */
const FOLLOWING = { telling: 2.5, namedKind: 0.5 };

/** Cuts ranked passages into sentences and orders these, best first; ties keep the order of passages and of the text. */
export function rankQuotes(input: QuoteInput): RankedQuote[] {
  const { passages, weights, matcher } = input;
  const cut = passages.flatMap((from) => cutSentences(from, matcher, weights.length));
  const evidenceOf = evidenceAmong(input, cut);
  const [first, ...others] = cut
    .map((sentence): RankedQuote => {
      const { from, span, terms, occurrences, found, before } = sentence;
      const evidence = evidenceOf(sentence);
      return {
        article: from.article,
        start: span.start,
        end: span.end,
        passage: { start: from.hit.start, end: from.hit.end },
        terms,
        occurrences,
        found,
        before,
        opening: from.opening,
        evidence,
        score: weigh(evidence, input.counts),
      };
    })
    .toSorted((a, b) => b.score - a.score);
  if (first === undefined) return [];
  const gained = ({ evidence, score }: RankedQuote): number =>
    Math.min(first.score, score + FOLLOWING.telling * evidence.telling + FOLLOWING.namedKind * evidence.namedKind);
  const following = others.map((quote) => ({ ...quote, score: gained(quote) }));
  return [first, ...following.toSorted((a, b) => b.score - a.score)];
}

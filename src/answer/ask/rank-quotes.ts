import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import type { Occurrence } from '../ranking/occurrences.ts';
import { cutSentences } from './cut-sentences.ts';
import { evidenceAmong, type QuoteInput, type SentenceEvidence } from './sentence-evidence.ts';

/** A sentence that could be quoted, with what was found in it. */
export interface RankedQuote extends Span {
  readonly article: ArchivedArticle;
  readonly passage: Span;
  /** Its terms, in order. */
  readonly terms: readonly string[];
  readonly occurrences: readonly Occurrence[];
  readonly evidence: SentenceEvidence;
  readonly score: number;
}

/** Fitted on judged questions in English, German and Russian (docs/retrieval.md). */
const WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  passage: 0.66,
  recency: 1.88,
  inArticle: 2.6,
  inPassage: -2.23,
  telling: 0.96,
  focus: 0.73,
  withBefore: 0.93,
  window: 1.28,
  echo: 1.82,
  asks: -2.26,
  unfinished: -0.16,
  early: 0.38,
  names: 0.29,
  namesAsked: 0.61,
  namesUnasked: -0.81,
  namedKind: 0.21,
  title: 0.34,
  number: 1.78,
  countedKind: 0.66,
  percentage: 1.44,
  shared: 1.9,
  headline: 1.06,
};

/**
 * What the quotes behind the first gain by the words that tell sentences apart, and by naming the kind of thing asked for:
 * the first says what the news is, the others had better say what was asked. Chosen by hand within what the judged
 * questions allow: one of five quotes answers as often with it as without.
 */
const FOLLOWING = { telling: 2.5, namedKind: 0.5 };

/** Cuts ranked passages into sentences and orders these, best first; ties keep the order of passages and of the text. */
export function rankQuotes(input: QuoteInput): RankedQuote[] {
  const { passages, weights, matcher, analyzer } = input;
  const cut = passages.flatMap((from) => cutSentences(from, matcher, weights.length, analyzer));
  const evidenceOf = evidenceAmong(input, cut);
  const [first, ...others] = cut
    .map((sentence): RankedQuote => {
      const { from, span, terms, occurrences } = sentence;
      const evidence = evidenceOf(sentence);
      return {
        article: from.article,
        start: span.start,
        end: span.end,
        passage: { start: from.hit.start, end: from.hit.end },
        terms,
        occurrences,
        evidence,
        score: weigh(evidence),
      };
    })
    .toSorted((a, b) => b.score - a.score);
  if (first === undefined) return [];
  const gained = ({ evidence, score }: RankedQuote): number =>
    Math.min(first.score, score + FOLLOWING.telling * evidence.telling + FOLLOWING.namedKind * evidence.namedKind);
  const following = others.map((quote) => ({ ...quote, score: gained(quote) }));
  return [first, ...following.toSorted((a, b) => b.score - a.score)];
}

const KINDS = Object.keys(WEIGHTS) as (keyof SentenceEvidence)[];

function weigh(evidence: SentenceEvidence): number {
  let sum = 0;
  for (const kind of KINDS) sum += WEIGHTS[kind] * evidence[kind];
  return sum;
}

import type { RankedPassage } from '../ranking/rank-passages.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** What tells whether a question was answered. Shares are 0-1; "best" is the best of the three first passages or quotes. */
export interface GateEvidence {
  /** Greatest share of the question's words, by weight, in one article; in one passage. */
  readonly inArticle: number;
  readonly inPassage: number;
  /** Mean share in the first passages with their headlines and ledes. */
  readonly inContext: number;
  /** How many of the question's three rarest words were found. */
  readonly rare: number;
  /** How far from the time preferred the nearest passage is; 0 where no time is. */
  readonly stale: number;
  /** How near the beginning of its article the best passage stands. */
  readonly early: number;
  /** Greatest share of the question's words in one quote and the sentence before it. */
  readonly withBefore: number;
  /** Greatest share of a quote's content words that the question has. */
  readonly echo: number;
  /** How much of what the first quote tells the other passages tell. */
  readonly shared: number;
  /** Logarithm of one more than the headline's words in a quote that the question lacks: headlines about something else. */
  readonly headline: number;
}

/**
 * Log odds, fitted on two years of news questions with and without their days, put to the year they belong to and to
 * another, and on encyclopedic questions in three languages put to their own paragraphs and to news (docs/retrieval.md).
 */
const INTERCEPT = -9.59;
const WEIGHTS: Readonly<Record<keyof GateEvidence, number>> = {
  inArticle: 2.28,
  inPassage: 1.46,
  inContext: 3.61,
  rare: 0.88,
  stale: -5.01,
  early: 3.88,
  withBefore: 0.47,
  echo: 3.12,
  shared: 2.78,
  headline: -1.65,
};

/** At and above this an answer is given: as many wrong answers as wrong refusals, about one in ten of either. */
export const ANSWERED = 0.5;

/** Passages and quotes looked at: one alone is luck. */
const FIRST = 3;
const RAREST = 3;
/** Old news that a question in the present tense may well be content with. Set by hand: a half costs nothing on the judged questions. */
const BY_TENSE = 0.5;

/** How likely it is that the best passages answer the question, 0-1. */
export function gateScore(evidence: GateEvidence): number {
  let odds = INTERCEPT;
  for (const [kind, weight] of Object.entries(WEIGHTS)) odds += weight * evidence[kind as keyof GateEvidence];
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Gathers the evidence of the best passages and quotes, best first.
 *
 * @param weights - The share of each term in the question's weight.
 * @param preference - How strongly the question prefers some days, 0-1.
 */
export function gateEvidence(
  ranked: readonly RankedPassage[],
  quotes: readonly RankedQuote[],
  weights: Float64Array,
  preference: number,
): GateEvidence {
  const passages = ranked.slice(0, FIRST).map(({ evidence }) => evidence);
  const sentences = quotes.slice(0, FIRST).map(({ evidence }) => evidence);
  const found = new Set(ranked.slice(0, FIRST).flatMap(({ hit }) => hit.matched));
  const rarest = [...weights.keys()].toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, RAREST);
  return {
    inArticle: greatest(passages.map(({ inArticle }) => inArticle)),
    inPassage: greatest(passages.map(({ inPassage }) => inPassage)),
    inContext: passages.reduce((sum, { inContext }) => sum + inContext, 0) / Math.max(1, passages.length),
    rare: rarest.filter((place) => found.has(place)).length / Math.max(1, rarest.length),
    stale: staleness(greatest(passages.map(({ recency }) => recency)), preference),
    early: greatest(passages.map(({ early }) => early)),
    withBefore: greatest(sentences.map(({ withBefore }) => withBefore)),
    echo: greatest(sentences.map(({ echo }) => echo)),
    shared: sentences[0]?.shared ?? 0,
    headline: greatest(sentences.map(({ headline }) => headline)),
  };
}

function staleness(recency: number, preference: number): number {
  if (preference === 0) return 0;
  return (1 - Math.min(1, recency / preference)) * (preference < 1 ? BY_TENSE : 1);
}

function greatest(values: readonly number[]): number {
  return Math.max(0, ...values);
}

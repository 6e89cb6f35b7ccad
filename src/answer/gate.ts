import type { PassageEvidence } from '../search/rank-passages.ts';

/** What tells whether a question was answered, each 0-1. */
export interface GateEvidence {
  /** Weight of the question's words in the best article, in its best passage with title and lede, and in one sentence of it. */
  readonly inArticle: number;
  readonly inContext: number;
  readonly inSentence: number;
  /** Weight of the neighbouring words found side by side. */
  readonly pairs: number;
  /** Weight of the words that the archive does not have at all. */
  readonly unknown: number;
}

/** Log odds. Fitted on judged sets: see docs/retrieval.md. */
const INTERCEPT = -7;
const WEIGHTS: Readonly<Record<keyof GateEvidence, number>> = {
  inArticle: 4,
  inContext: 3,
  inSentence: 3,
  pairs: 1.5,
  unknown: -3,
};

/** At and above this an answer is given. */
export const ANSWERED = 0.5;

/** How likely it is that the best passages answer the question, 0-1. */
export function gateScore(evidence: GateEvidence): number {
  let odds = INTERCEPT;
  for (const [kind, weight] of Object.entries(WEIGHTS)) odds += weight * evidence[kind as keyof GateEvidence];
  return 1 / (1 + Math.exp(-odds));
}

/** Gathers the evidence for the gate from the best passages, best first. */
export function gateEvidence(best: readonly PassageEvidence[], unknown: number): GateEvidence {
  const top = (kind: 'inArticle' | 'inContext' | 'inSentence' | 'pairs'): number =>
    Math.max(0, ...best.map((each) => each[kind]));
  return {
    inArticle: top('inArticle'),
    inContext: top('inContext'),
    inSentence: top('inSentence'),
    pairs: top('pairs'),
    unknown,
  };
}

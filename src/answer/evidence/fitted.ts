import type { GateEvidence } from './gate-evidence.ts';
import type { SentenceEvidence } from './sentence-evidence.ts';
import type { PassageEvidence } from './passage-evidence.ts';
import type { OnTopicEvidence } from './on-topic-evidence.ts';
import type { SummaryCosts } from './summary-costs.ts';
import type { TellingEvidence } from './telling-evidence.ts';
import type { InTimeEvidence } from './in-time-evidence.ts';
import type { Odds, Weights } from './weigh.ts';

/** What summaries and timelines are chosen by. */
export type SummaryFit = Pick<Fitted, 'tellings' | 'news' | 'onTopic' | 'inTime' | 'costs'>;

/** All that is fitted on judged questions, by `npm run fit`: weights stand nowhere else. */
export interface Fitted {
  /** What it was fitted on, in words: judged questions, judged summaries for `tellings`, and judged lines for `news` and `onTopic`. */
  readonly on: { readonly questions: string; readonly summaries: string; readonly lines: string };
  /** Sums of these are compared within one question. */
  readonly passages: Weights<PassageEvidence>;
  readonly sentences: Weights<SentenceEvidence>;
  /** Whether a sentence tells what a summary should. */
  readonly tellings: Odds<TellingEvidence>;
  /** Whether it is a sentence of news, and not background, a teaser or talk. */
  readonly news: Odds<TellingEvidence>;
  /** Whether it is about the topic that was asked for. */
  readonly onTopic: Odds<OnTopicEvidence>;
  /** What its place in time adds to that in a timeline: whether it tells such a thing under its day. */
  readonly inTime: Odds<InTimeEvidence>;
  /** What lines of summaries and entries of timelines cost each other. */
  readonly costs: SummaryCosts;
  /** Whether one of the units shown first settles the question. */
  readonly sure: Odds<GateEvidence>;
  /** Whether the archive has anything about the matter. */
  readonly related: Odds<GateEvidence>;
  /** The score of `sure` from which on there is an answer, and that of `related` for what the archive may answer with; 0-1. */
  readonly cuts: { readonly answer: number; readonly maybe: number };
}

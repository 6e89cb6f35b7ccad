import type { Coverage } from '../../corpus/article-store.ts';
import type { Span } from '../../corpus/article.ts';
import { addDays, type Day, dayNumber, type DayRange } from '../../corpus/day.ts';
import { asksAboutNow } from '../../dates/asks-about-now.ts';
import { findQuestionTime, type QuestionTime } from '../../dates/question-time.ts';

/** What the time of a question does to its search. */
export interface TimeWanted {
  /** The time that was asked for outright: only these days are searched. */
  readonly filter: QuestionTime | null;
  /** Days whose articles go first, or `null`. */
  readonly preferred: DayRange | null;
  /** How strongly, 0-1. */
  readonly strength: number;
  /** The words of the question that said it. */
  readonly leftOut: readonly Span[];
}

/** A question in the present tense prefers the last days less than one that says "this week". Fitted: docs/retrieval.md. */
const BY_TENSE = 0.75;
/** "This week" is asked about what a paper of the last seven days tells; a day's news is told on the next. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 1;
/** Days outside the time preferred by which the preference falls to a third. */
const FADING_DAYS = 7;
/** Days on both sides of the time preferred that are searched for more candidates: behind them the preference is nearly nothing. */
const WIDENED = 14;

/**
 * Reads what time a question wants: days said outright filter, vaguer ones ("this week", "latest") and the present tense
 * prefer, everything else wants none. The present tense says nothing where the archive has no articles of these days.
 *
 * @param today - `null` reads no time at all.
 */
export function timeOf(question: string, language: string, today: Day | null, { from, to }: Coverage): TimeWanted {
  if (today === null) return { filter: null, preferred: null, strength: 0, leftOut: [] };
  const coverage = from === null || to === null ? null : { from, to };
  const time = findQuestionTime(question, { today, language, coverage });
  if (time?.strength === 'filter') return { filter: time, preferred: null, strength: 0, leftOut: time.words };
  if (time !== null) return { filter: null, preferred: loosen(time.range), strength: 1, leftOut: time.words };
  const days = loosen({ since: today, until: today });
  const now = isCovered(days, coverage) && asksAboutNow(question, language, today.slice(0, 4));
  return { filter: null, preferred: now ? days : null, strength: now ? BY_TENSE : 0, leftOut: [] };
}

function isCovered({ since, until }: DayRange, coverage: { readonly from: Day; readonly to: Day } | null): boolean {
  if (coverage === null) return false;
  return (since === null || since <= coverage.to) && (until === null || until >= coverage.from);
}

/** Lets a preferred time begin a week before its end at the latest, and end a day later. */
function loosen({ since, until }: DayRange): DayRange {
  const week = until === null ? null : addDays(until, -DAYS_BEFORE);
  return {
    since: since === null || week === null || since < week ? since : week,
    until: until === null ? null : addDays(until, DAYS_AFTER),
  };
}

/** The preferred days with those around them. */
export function widen({ since, until }: DayRange): DayRange {
  return {
    since: since === null ? null : addDays(since, -WIDENED),
    until: until === null ? null : addDays(until, WIDENED),
  };
}

/** How much the time wanted prefers an article of `day`: 1 inside, falling smoothly outside, never 0 for a dated one. */
export function nearness(day: Day | null, { preferred, strength }: TimeWanted): number {
  if (day === null || preferred === null) return 0;
  const { since, until } = preferred;
  const at = dayNumber(day);
  const before = since === null ? 0 : Math.max(0, dayNumber(since) - at);
  const after = until === null ? 0 : Math.max(0, at - dayNumber(until));
  return strength * Math.exp(-(before + after) / FADING_DAYS);
}

/** The days in both ranges; where there are none, a range that holds no day. */
export function intersect(a: DayRange, b: DayRange): DayRange {
  const since = a.since === null || (b.since !== null && b.since > a.since) ? b.since : a.since;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return since !== null && until !== null && since > until ? { since, until: addDays(since, -1) } : { since, until };
}

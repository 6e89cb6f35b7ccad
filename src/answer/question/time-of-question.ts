import type { Coverage } from '../../corpus/article-store.ts';
import type { Span } from '../../corpus/article.ts';
import { addDays, type Day, dayNumber, type DayRange, inRange } from '../../corpus/day.ts';
import { asksAboutNow } from '../../dates/asks-about-now.ts';
import { findQuestionTime, type QuestionTime, type TimesRead } from '../../dates/question-time.ts';

/** What the time of a question does to its search. */
export interface TimeWanted {
  /** The time that was asked for outright: only these days are searched. */
  readonly filter: QuestionTime | null;
  /** The same where the archive has no day of it: its words stay among those to find, and the answer says so. */
  readonly outside: QuestionTime | null;
  /** Days whose articles go first, or `null`. */
  readonly preferred: DayRange | null;
  /** How strongly, 0-1. */
  readonly strength: number;
  /** Whether what is told last of the matter is wanted, whenever that was: "latest", "now", "still". */
  readonly newest: boolean;
  /** The newest day of the archive, where the days preferred were counted from it since it ends before today. */
  readonly countedFrom: Day | null;
  /** The words of the question that said it. */
  readonly leftOut: readonly Span[];
  /** All words of the question that say a time: none of them is a word that the archive lacks. */
  readonly named: readonly Span[];
  /** What plainly says a time and cannot be read, as it stands. */
  readonly unread: readonly string[];
}

const NONE: TimeWanted = {
  filter: null,
  outside: null,
  preferred: null,
  strength: 0,
  newest: false,
  countedFrom: null,
  leftOut: [],
  named: [],
  unread: [],
};

/** A question in the present tense prefers the last days less than one that says "this week". Fitted: docs/retrieval.md. */
const BY_TENSE = 0.75;
/** A weekday may be last week's or any other's, told in the article itself. */
const BY_WEEKDAY = 0.4;
/** "This week" is asked about what a paper of the last seven days tells; a day's news is told on the next. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 1;
/** What lies near a time in which nothing was found goes before what is as good. */
const NEAR = 0.5;
/** Days outside the time preferred by which the preference falls to a third. */
const FADING_DAYS = 7;
/** Days on both sides of the time preferred that are searched for more candidates: behind them the preference is nearly nothing. */
const WIDENED = 14;
/** The newest of a matter is looked for among the last days and the last months. */
const NEWEST_SPANS = [21, 90];
/** An article is about the matter when it holds this share of what the best holds of the question's words. */
const ON_THE_MATTER = 0.85;
/** Days before the newest report of a matter by which reports of it fall to a third. */
const SUPERSEDED_DAYS = 10;

/**
 * Reads what time a question wants: days said outright filter, vaguer ones ("this week", "latest") and the present tense
 * prefer, everything else wants none. What is preferred is counted from today, or from the archive's newest day where it
 * ends before: who asks an archive of last year for "this week" means its last one. The present tense alone says nothing there.
 *
 * @param times - What the question says of times; `null` for one in which none is read.
 */
export function timeOf(times: TimesRead | null, { from, to }: Coverage): TimeWanted {
  if (times === null) return NONE;
  const { question, language, today } = times;
  const coverage = from === null || to === null ? null : { from, to };
  const { time, named, unread } = times.within(coverage);
  const none = { ...NONE, named, leftOut: unread, unread: unread.map(({ start, end }) => question.slice(start, end)) };
  if (time === null) return { ...none, ...byTense(question, language, today, coverage) };
  if (time.outside === true) return { ...none, outside: time };
  const leftOut = [...unread, ...time.words];
  if (time.strength === 'filter') return { ...none, filter: time, leftOut };
  const end = coverage !== null && coverage.to < today ? coverage.to : today;
  const counted = end === today ? time : (findQuestionTime(question, { today: end, language, coverage }) ?? time);
  const wanted = { ...none, preferred: loosen(counted.range), countedFrom: end === today ? null : end };
  if (time.strength === 'hint') return { ...wanted, strength: BY_WEEKDAY };
  return { ...wanted, strength: 1, newest: time.strength === 'newest', leftOut };
}

/** The same time where the newest is wanted by other words of the question than those of time. */
export function wantingNewest(time: TimeWanted, today: Day | null, { to }: Coverage): TimeWanted {
  if (time.newest || time.filter !== null || time.outside !== null || today === null || to === null) return time;
  const end = to < today ? to : today;
  const preferred = loosen({ since: end, until: end });
  return { ...time, preferred, strength: 1, newest: true, countedFrom: end === today ? null : end };
}

function byTense(question: string, language: string, today: Day, coverage: DatedRange | null): Partial<TimeWanted> {
  const days = loosen({ since: today, until: today });
  if (!isCovered(days, coverage) || !asksAboutNow(question, language, today.slice(0, 4))) return {};
  return { preferred: days, strength: BY_TENSE };
}

/** From the oldest to the newest day. */
interface DatedRange {
  readonly from: Day;
  readonly to: Day;
}

function isCovered({ since, until }: DayRange, coverage: DatedRange | null): boolean {
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

/** The days that are searched for more candidates: around those preferred, two spans up to the last of them, or each of several asked for. */
export function preferredDays({ filter, preferred, newest }: TimeWanted): readonly DayRange[] {
  if (preferred === null) return filter?.parts ?? [];
  const { since, until } = preferred;
  if (newest && until !== null) return NEWEST_SPANS.map((span) => ({ since: addDays(until, -span), until: null }));
  return [
    {
      since: since === null ? null : addDays(since, -WIDENED),
      until: until === null ? null : addDays(until, WIDENED),
    },
  ];
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

/** Whether a day is among those asked for, where they lie apart. */
export function isAmong(day: Day | null, parts: readonly DayRange[] | undefined): boolean {
  return parts === undefined || parts.some((part) => inRange(day, part));
}

/** The same time as a preference, where nothing in it was found: what lies nearest goes first. */
export function nearTo({ range }: QuestionTime, time: TimeWanted): TimeWanted {
  return { ...time, filter: null, outside: null, preferred: range, strength: NEAR };
}

/** The days in both ranges; where there are none, a range that holds no day. */
export function intersect(a: DayRange, b: DayRange): DayRange {
  const since = a.since === null || (b.since !== null && b.since > a.since) ? b.since : a.since;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return since !== null && until !== null && since > until ? { since, until: addDays(since, -1) } : { since, until };
}

/**
 * How new an article is among those of its matter: 1 for the newest that holds nearly as much of the question as the best
 * does, and any after it, falling before.
 */
export function newestFirst(
  candidates: readonly { readonly article: { readonly day: Day | null }; readonly inArticle: number }[],
): (article: { readonly day: Day | null }) => number {
  const best = Math.max(0, ...candidates.map(({ inArticle }) => inArticle));
  const onTheMatter = candidates.filter(({ inArticle }) => inArticle >= ON_THE_MATTER * best);
  const newest = Math.max(...onTheMatter.map(({ article: { day } }) => (day === null ? -Infinity : dayNumber(day))));
  return ({ day }) => (day === null ? 0 : Math.exp(-Math.max(0, newest - dayNumber(day)) / SUPERSEDED_DAYS));
}

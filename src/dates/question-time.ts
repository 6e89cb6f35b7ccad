import type { Span } from '../corpus/article.ts';
import { addDays, type Day } from '../corpus/day.ts';
import { setOffIn } from '../languages/quotation-marks.ts';
import { judge, type Judged, type QuestionTimeContext, within } from './judge-time.ts';
import { type TimeRun, timeRuns } from './question-time-words.ts';
import { readDaysOrSpan } from './read-days-or-span.ts';
import { isPlainlyTime, unreadAround } from './unread-time.ts';

/** The time that a question limits its answer to, as days of publication. */
export interface QuestionTime extends Judged {
  /** The words of the question that say it, preposition included: to be left out of matching. */
  readonly words: readonly Span[];
  /** Those words as they stand: `in November 2021`. */
  readonly text: string;
}

/** All that a question says of times. */
export interface QuestionTimes {
  /** The first filter, else the first preference, else `null`. */
  readonly time: QuestionTime | null;
  /** Words that say a time, whether or not it limits anything. */
  readonly named: readonly Span[];
  /** Words that plainly say a time which cannot be read. */
  readonly unread: readonly Span[];
}

/** "The first in 1754": no part of the time that follows. */
const COUNTING = /^(?:first|second|third|fourth|\d{1,3})$/u;
/** What cannot be left out of a time that it stands before. */
const OF_THE_TIME = /^(?:until|between|since|before|after)$/u;
/** Longer questions are not read further. */
const MAX_LENGTH = 1000;

// "Latest" looks at a week, "recently" at a month.
const VAGUE: readonly (readonly [pattern: RegExp, days: number])[] = [
  [
    /(?:(?:right\s+)?now|rn(?=[\s?.!]*$)|currently|current(?=\s+\p{L})|(?:the\s+)?latest|newest|nowadays|(?:in\s+)?(?:the\s+)?(?:past|last|recent)\s+(?:few\s+)?days)/iuy,
    7,
  ],
  [
    /(?:any\s+(?:news|updates?)\s+(?:on|about|of|from)|(?:what|wh?at['’]?s|what\s+is)\s+(?:new|happening|going\s+on|up)\s+with|still|so\s+far|as\s+of\s+(?:now|today)|at\s+the\s+moment|these\s+days)/iuy,
    7,
  ],
  [
    /(?:recently|recent(?=\s+\p{L})|lately|these\s+days|(?:in\s+)?(?:the\s+)?(?:past|last|recent)\s+(?:few\s+)?weeks)/iuy,
    30,
  ],
  [/(?:(?:in\s+)?(?:the\s+)?(?:past|last|recent)\s+(?:few\s+)?months)/iuy, 90],
];

const PREPOSITION =
  /(in|on|at|during|throughout|within|over|ever\s+since|since|after|before|prior\s+to|between|from|until|till|through|up\s+to|up\s+until|by|around|earlier|later)\s+(?:the\s+year\s+(?=\d))?/iuy;
const WORD_START = /(?<![\p{L}\p{N}'’-])[\p{L}\p{N}]/gu;
const EVENT_OF_YEAR = /before\s+(?:the\s+)?(?:\p{L}+\s+){1,2}of\s+/iuy;
/** Of other languages' words in English: those that join others and say no time alone. */
const JOINING = /^(?:and|or|to|until|from|between|since|before|after|by|in|on|of|the|,|)$/u;

/**
 * Finds the time that a question asks for. What counts is when the news came out, and a question often names a time that is
 * part of the news instead ("in power since 1994", "the 2020 election", "the biggest rise since March"). So:
 *
 * - Spans longer than a weekend that are said outright filter: "in November 2021", "last week", "since 2020", "between 2010
 *   and 2015", "Q3 2021", "before March". Days with their year do too. Shorter ones ("on 16 November", "yesterday", "on Tuesday", "last weekend") only
 *   prefer those days and the next, since papers tell of a day on the day after. Vague ones prefer: "this week",
 *   "recently", "latest", "now", "three weeks ago", and "last year", which is told of ever since.
 * - A month or day without a year is the latest that had begun, and no time where it may as well lie ahead.
 * - A year alone counts only behind a preposition, so "the 2020 election" is no time; what a superlative or "first" leans on
 *   ("the highest since 1994") is none; nor are deadlines ("by 2030", "until June") and the future ("next week").
 * - A longer expression is read whole or not at all: where a part of it cannot be read, none is ({@link unreadAround}).
 * - A dated expression wholly outside the archive's days is marked so: it may be part of the news, or asked for in vain.
 *   "Since" a time long before the archive begins limits nothing. Relative words keep their range even where the archive
 *   has nothing in it: the answer then says so.
 * - What stands in quotation marks is left alone.
 *
 * @returns The first filter, else the first preference, else `null`; always `null` when nothing in the archive is dated.
 */
export function findQuestionTime(question: string, context: QuestionTimeContext): QuestionTime | null {
  return questionTimes(question, context).time;
}

/** The same with all other words of time, those that cannot be read among them. */
export function questionTimes(question: string, context: QuestionTimeContext): QuestionTimes {
  return readTimes(question, context).within(context.coverage);
}

/** What a question says of times, read once. What that limits it to is up to the days that an archive has. */
export interface TimesRead {
  readonly question: string;
  readonly today: Day;
  readonly language: string;
  /** @param coverage - As {@link QuestionTimeContext} has it. */
  within(coverage?: QuestionTimeContext['coverage']): QuestionTimes;
}

/** Reads the words of a question that say times. */
export function readTimes(
  question: string,
  { today, language }: Pick<QuestionTimeContext, 'today' | 'language'>,
): TimesRead {
  const context = { today, language };
  const text = question.slice(0, MAX_LENGTH);
  const quoted = setOffIn(text);
  const isQuoted = (at: number): boolean => quoted.some(({ start, end }) => at >= start && at < end);
  const runs = timeRuns(text, language).flatMap((run) => (isQuoted(firstOf(run)) ? [] : readRun(run, context)));
  const inWords = readText(
    text,
    context,
    (at) => isQuoted(at) || runs.some(({ start, end }) => at >= start && at < end),
  );
  const all = [...runs, ...inWords].toSorted((a, b) => a.start - b.start);
  return { question, today, language, within: (coverage) => limitsOf(text, all, coverage) };
}

function limitsOf(text: string, all: readonly ReadPlace[], coverage: QuestionTimeContext['coverage']): QuestionTimes {
  if (coverage === null || all.length === 0) return NO_TIMES;
  const found = all.flatMap(({ start, end, judged }): QuestionTime[] => {
    const time = judged?.(coverage === undefined ? {} : { coverage }) ?? null;
    return time === null ? [] : [{ words: [{ start, end }], text: text.slice(start, end), ...time }];
  });
  return {
    time: bothFilters(found) ?? found.find(({ strength }) => strength === 'filter') ?? found[0] ?? null,
    named: all.map(({ start, end }) => ({ start, end })),
    unread: all.flatMap(({ start, end, unread }) => (unread === true ? [{ start, end }] : [])),
  };
}

const NO_TIMES: QuestionTimes = { time: null, named: [], unread: [] };

/** "After March and before May": the days in both. */
function bothFilters(found: readonly QuestionTime[]): QuestionTime | null {
  const [one, other] = found.filter(
    ({ strength, parts, outside }) => strength === 'filter' && parts === undefined && outside === undefined,
  );
  if (one === undefined || other === undefined) return null;
  const since =
    [one.range.since, other.range.since]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  const until = [one.range.until, other.range.until].filter((day) => day !== null).toSorted()[0] ?? null;
  if (since !== null && until !== null && since > until) return null;
  const words = [...one.words, ...other.words];
  return { words, text: `${one.text} … ${other.text}`, range: { since, until }, strength: 'filter' };
}

/** What a time limits a question to in an archive of some days; `null` where nothing. */
type Judging = (covered: Pick<QuestionTimeContext, 'coverage'>) => Judged | null;

/** Words that say a time; `judged` is null where they cannot be read. */
interface ReadPlace extends Span {
  readonly judged: Judging | null;
  readonly unread?: true;
}

/** How a question is read, whatever days an archive has. */
type TimeContext = Omit<QuestionTimeContext, 'coverage'>;

/** The expressions of an English text, and such as every language has (2021-11-16). */
function readText(text: string, context: TimeContext, isTaken: (at: number) => boolean): ReadPlace[] {
  const found: ReadPlace[] = [];
  let at = 0;
  for (const { index } of text.matchAll(WORD_START)) {
    if (index < at || isTaken(index)) continue;
    const read = readAt(text, index, context);
    const unread = unreadAround(text, index, read?.end ?? null, context.today);
    if (unread !== null) {
      // What was read just before may be a part of it.
      while (found.length > 0 && found.at(-1)!.end > unread.start) found.pop();
      found.push({ ...unread, judged: null, unread: true });
      at = unread.end;
    } else if (read !== null) {
      found.push({ start: index, end: read.end, judged: read.judged });
      at = read.end;
    }
  }
  return found;
}

/** Reads a run of another language's words whole, joining words at its ends left out; or not at all. */
function readRun({ words, english }: TimeRun, context: TimeContext): ReadPlace[] {
  const translated = { ...context, translated: english };
  const last = words.findLastIndex((word) => !JOINING.test(word.english));
  if (last === -1) return [];
  for (const [place, word] of words.entries()) {
    const read = readAt(english, word.at, translated);
    const whole =
      read !== null && words.slice(place).every(({ at, english: each }) => at < read.end || JOINING.test(each));
    if (whole) {
      const used = words.slice(place).filter(({ at, english: each }) => at < read.end && each !== '');
      const next = words.slice(place).findIndex(({ at }) => at >= read.end);
      const behind = next < 0 ? [] : words.slice(place + next);
      const other = behind.findIndex((each) => !each.behind);
      return [{ ...around([...used, ...behind.slice(0, other < 0 ? undefined : other)]), judged: read.judged }];
    }
    const apart = COUNTING.test(word.english) && /^(?:in|on)$/u.test(words[place + 1]?.english ?? '');
    if ((!JOINING.test(word.english) && !apart) || OF_THE_TIME.test(word.english)) break;
  }
  const first = words.findIndex((word) => !JOINING.test(word.english) || OF_THE_TIME.test(word.english));
  return isPlainlyTime(english) ? [{ ...around(words.slice(first, last + 1)), judged: null, unread: true }] : [];
}

function around(words: readonly Span[]): Span {
  return { start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)) };
}

function firstOf({ words }: TimeRun): number {
  return Math.min(...words.map(({ start }) => start));
}

// An expression at `at`; one that limits nothing is read too, and not again from its middle.
function readAt(text: string, at: number, context: TimeContext): { judged: Judging; end: number } | null {
  const { today } = context;
  for (const [pattern, days] of VAGUE) {
    const end = endOf(pattern, text, at);
    if (end !== null && !isWordPart(text, end)) {
      return { end, judged: () => ({ range: { since: addDays(today, 1 - days), until: today }, strength: 'newest' }) };
    }
  }
  const event = endOf(EVENT_OF_YEAR, text, at);
  if (event !== null) {
    const year = readDaysOrSpan(text, event, today);
    if (year?.form === 'year') {
      const range = { since: null, until: year.until };
      return { end: year.end, judged: (covered) => within(range, 'prefer', { ...context, ...covered }) };
    }
  }
  PREPOSITION.lastIndex = at;
  const preposition = PREPOSITION.exec(text);
  const start = at + (preposition?.[0].length ?? 0);
  const word = preposition?.[1]?.toLowerCase().replaceAll(/\s+/gu, ' ') ?? null;
  const read = readDaysOrSpan(text, start, today, word === 'between');
  if (read === null) return null;
  // "Sworn in Monday".
  if (read.form === 'weekday' && word === 'in') return null;
  return { end: read.end, judged: (covered) => judge(text, start, word, read, { ...context, ...covered }) };
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isWordPart(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

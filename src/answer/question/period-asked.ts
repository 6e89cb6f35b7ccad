import type { Span } from '../../corpus/article.ts';
import type { Coverage } from '../../corpus/article-store.ts';
import { addDays, type Day, type DayRange, isAllDays } from '../../corpus/day.ts';
import { readTimes, type TimesRead } from '../../dates/question-time.ts';
import { readDaysOrSpan } from '../../dates/read-days-or-span.ts';
import { LANGUAGES, languageOf } from '../../languages/languages.ts';
import { parseQuestion, type QueryContext } from './query.ts';
import type { RequestWords } from './request-words.ts';

/** A question for what happened in a time, and nothing else. */
export interface PeriodAsked {
  readonly range: DayRange;
  /** Each of several times apart, `range` being around them. */
  readonly parts?: readonly DayRange[];
  /** The words that say the time, as they stand; `null` where the options or "latest" do. */
  readonly words: string | null;
  /** Whether it is counted from the archive's newest day where that lies before today: "today", "this week", "latest". */
  readonly fromNewest: boolean;
}

/** What a question is read with. */
export interface PeriodContext extends Omit<QueryContext, 'leftOut'> {
  readonly today: Day;
  /** What the question says of times in its language, counted from `today`. */
  readonly times: TimesRead;
  /** From the command's own date options. */
  readonly range: DayRange;
  readonly wanted: RequestWords | null;
}

/** "The latest" of everything is the last week. */
const LATEST_DAYS = 7;

/**
 * Reads a question that has nothing left to look up but a time: "what happened in March 2023", "summary of last week",
 * "what's new".
 *
 * @returns `null` where it names a matter, or no time.
 */
export function periodAsked(question: string, context: PeriodContext): PeriodAsked | null {
  // "Was geschah im März?" is too short to be told from English, but nothing is left of it in German alone.
  const others = LANGUAGES.flatMap(({ code }) =>
    code !== context.language && everythingIn(question, code).length > 0 ? [code] : [],
  );
  const period = periodIn(question, context);
  if (period !== null) return period;
  for (const language of others) {
    const times = readTimes(question, { today: context.today, language });
    const other = periodIn(question, { ...context, language, times });
    if (other !== null) return other;
  }
  return null;
}

function periodIn(question: string, context: PeriodContext): PeriodAsked | null {
  const { wanted, today, range, language } = context;
  const { time } = context.times.within();
  const general = everythingIn(question, language);
  // Of most questions this alone tells that they name a matter or no time.
  if (wanted === null && general.length === 0 && time === null && isAllDays(range)) return null;
  const leftOut = [...(wanted?.leftOut ?? []), ...(time?.words ?? []), ...general];
  const { terms, answerType } = parseQuestion(question, { ...context, leftOut });
  if (answerType !== 'what' && answerType !== 'yes-no') return null;
  if (terms.length > 0) {
    if (wanted === null && general.length === 0) return null;
    return wholly(question.slice(terms[0]!.start, terms.at(-1)!.end), today);
  }
  if (time !== null) {
    const parts = time.parts === undefined ? {} : { parts: time.parts };
    return { range: time.range, ...parts, words: time.text, fromNewest: time.strength !== 'filter' };
  }
  if (!isAllDays(range)) return { range, words: null, fromNewest: false };
  if (wanted?.kind !== 'newest') return null;
  return { range: { since: addDays(today, 1 - LATEST_DAYS), until: today }, words: null, fromNewest: true };
}

/** The same period for an archive that may end before today. */
export function countedFromNewest(
  period: PeriodAsked,
  question: string,
  context: PeriodContext,
  { to }: Coverage,
): PeriodAsked & { readonly countedFrom: Day | null } {
  if (!period.fromNewest || to === null || to >= context.today) return { ...period, countedFrom: null };
  const times = readTimes(question, { today: to, language: context.language });
  const counted = periodAsked(question, { ...context, today: to, times }) ?? period;
  const moved = counted.range.since !== period.range.since || counted.range.until !== period.range.until;
  return { ...counted, countedFrom: moved ? to : null };
}

/** A time that stands behind no preposition: "summary of 2023". */
function wholly(rest: string, today: Day): PeriodAsked | null {
  const days = readDaysOrSpan(rest, 0, today);
  if (days === null || days.end !== rest.length) return null;
  const parts = days.parts === undefined ? {} : { parts: days.parts };
  return { range: { since: days.since, until: days.until }, ...parts, words: rest, fromNewest: false };
}

const patterns = new Map<string, RegExp | null>();

function everythingIn(question: string, code: string): Span[] {
  let pattern = patterns.get(code);
  if (pattern === undefined) {
    const source = languageOf(code).everything?.replaceAll(' ', String.raw`\s+`);
    pattern =
      source === undefined ? null : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
    patterns.set(code, pattern);
  }
  if (pattern === null) return [];
  const found: Span[] = [];
  // Not matchAll, which makes a new expression for each call.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(question); match !== null; match = pattern.exec(question))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

import { GB } from 'chrono-node/en';
import { dateOfLine } from '../corpus/dating/date-lines.ts';
import { dayOf, type Day } from '../corpus/day.ts';
import { english } from '../languages/english.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { wholeNames } from '../languages/names.ts';
import { oneDay, spanOf, yearOf, type DaySpan } from './calendar.ts';
import { readDays } from './read-days.ts';
import { timeRuns } from './question-time-words.ts';
import { readDaysOrSpan } from './read-days-or-span.ts';

/** Longer input names no day; the longest that {@link parseDayRange} knows has about 60 characters. */
const MAX_LENGTH = 100;

/**
 * Reads the days that a person typed, in English or in any language whose words of time are known: a day, month, quarter, season, year, decade, or a span between two of them, absolute
 * or counted from `today`: `2021-11`, `16 November 2021`, `March`, `Q3 2021`, `the 1990s`, `last week`, `last 7 days`,
 * `between 2010 and 2015`, `since March` (up to today). All of the input must be understood. An all-numeric date with the
 * year last is read day first (05/03/2021 is 5 March) unless only the other order is possible. Without a year the latest
 * that had begun by `today` is meant, today included. See `readDays` for the rest.
 *
 * @param text - Untrusted input of any length.
 * @returns First and last day, or `null` where the input is not understood.
 */
export function parseDayRange(text: string, today: Day): DaySpan | null {
  if (text.length > MAX_LENGTH) return null;
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  return readEnglish(words, today) ?? readTranslated(words, today);
}

/** What the words say in the first language in which they are words of time from end to end. */
function readTranslated(words: string, today: Day): DaySpan | null {
  for (const { code } of LANGUAGES) {
    const [run] = timeRuns(words, code);
    if (run?.words[0]?.start !== 0 || run.words.at(-1)?.end !== words.length) continue;
    const read = readEnglish(run.english, today);
    if (read !== null) return read;
  }
  return null;
}

function readEnglish(words: string, today: Day): DaySpan | null {
  const since = /^(?:since|from) (?!.* (?:to|until|till|through) )/iu.exec(words);
  if (since !== null) {
    const first = readEnglish(words.slice(since[0].length), today);
    return first === null ? null : spanOf(first.since, first.until > today ? first.until : today);
  }
  const start = /^(?:in|on|during|between|from) /iu.exec(words)?.[0].length ?? 0;
  const read = readDaysOrSpan(words, start, today, /^between /iu.test(words));
  // Several times apart are no span.
  if (read?.end === words.length) return read.parts === undefined ? { since: read.since, until: read.until } : null;
  if (start > 0) return null;
  // A date as archives have it, read by the same code.
  const written = /\d:\d/u.test(words) ? null : dateOfLine(words);
  return written === null ? readByChrono(words, today) : oneDay(written.day);
}

// Forms that are rarer ("16/11/2021", "sixteenth of November", "Tue 16 Nov 21"): only what names
// a whole day, no time of day, and does not count from now (chrono-node takes "last 0 days" for a day).
function readByChrono(words: string, today: Day): DaySpan | null {
  if (words.length < 3 || /\b(?:last|past|this|next|in|ago|later|now)\b/iu.test(words)) return null;
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const [result] = GB.parse(words, reference);
  if (result === undefined || result.index !== 0 || result.text.length !== words.length) return null;
  const first = dayFromChrono(result.start, today);
  return spanOf(first, result.end ? dayFromChrono(result.end, today) : first);
}

type Components = ReturnType<typeof GB.parse>[number]['start'];

function dayFromChrono(components: Components, today: Day): Day | null {
  const [year, month, date] = [components.get('year'), components.get('month'), components.get('day')];
  if (year === null || month === null || date === null || components.isCertain('hour')) return null;
  if (components.isCertain('weekday') && !components.isCertain('day')) {
    return readDays(WEEKDAYS[((components.get('weekday') ?? 0) + 6) % 7]!, 0, today)?.since ?? null;
  }
  if (!components.isCertain('month') || !components.isCertain('day')) return null;
  if (components.isCertain('year')) return dayOf(year, month, date);
  const thisYear = dayOf(yearOf(today), month, date);
  return thisYear !== null && thisYear <= today ? thisYear : dayOf(yearOf(today) - 1, month, date);
}

/** From Monday; chrono-node counts from Sunday. */
const WEEKDAYS = wholeNames(english.weekdays);

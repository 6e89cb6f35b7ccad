import { english } from '../languages/english.ts';
import { wholeNames } from '../languages/names.ts';
import { dayOf, type Day } from './day.ts';

/** Months by their first three letters: RFC 822 and newspapers shorten them in several ways. */
const MONTHS = wholeNames(english.months).map((name) => name.slice(0, 3).toLowerCase());

/** `2021-11-16`, alone or with a time after it (ISO 8601), or `2021/11/16`. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
/** `20211116`, alone or with a time after it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T)/u;
/** `Tue, 16 Nov 2021 23:10:00 +0100` (RFC 822), `16 November 2021`. */
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)/iu;
/** `November 16, 2021`, `Tue Nov 16 2021`. */
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;

/**
 * Reads the day out of a date as files write it. A time and its zone are dropped, not converted: the day is the one
 * that the publisher wrote. Forms that change their meaning with the country (`11/12/2021`) are not read.
 *
 * @returns `null` where the text is no date in a known form, or names a day that the calendar does not have.
 */
export function parseWrittenDay(text: string): Day | null {
  const trimmed = text.trim().slice(0, 64);
  const numeric = YEAR_FIRST.exec(trimmed);
  if (numeric !== null) return dayOf(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const compact = COMPACT.exec(trimmed);
  if (compact !== null) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(trimmed);
  return monthFirst === null ? null : named(monthFirst[3], monthFirst[1], monthFirst[2]);
}

function named(year = '', month = '', date = ''): Day | null {
  return dayOf(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(date));
}

/** Reads the day that a file's name begins with: `2021-11-16-belarus.txt`, `2021_11_16.txt`. */
export function dayInName(path: string): Day | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const parts = /^(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)/u.exec(name);
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
}

/** Reads the day that a file's folders spell, `2021/11/16/` or `2021-11-16/`; the folder nearest to the file wins. */
export function dayInFolder(path: string): Day | null {
  const folders = path.slice(0, path.lastIndexOf('/') + 1);
  const found = [...folders.matchAll(/(?<![^/])(?=(\d{4})[-/_](\d{2})[-/_](\d{2})\/)/gu)].toReversed();
  for (const parts of found) {
    const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    if (day !== null) return day;
  }
  return null;
}

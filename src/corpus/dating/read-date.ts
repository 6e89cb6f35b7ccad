import { dayOf } from '../day.ts';
import { namesOtherDay } from './date-words.ts';
import { plainDigits } from './plain-digits.ts';
import { findWrittenDates, type WrittenDate } from './written-date.ts';

/** `20211116`, alone or with a time after it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|(?=T)|[ _-]?\d{4}(?:\d{2})?(Z?)$)/u;
/** `2021-11-16` alone, as most fields have it: other forms need not be tried. */
const PLAIN = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** Longer text in front of a date says something of its own. */
const MAX_LEAD = 40;
const MAX_LENGTH = 200;

/**
 * Reads the date that a field holds, or that somebody typed: the first in it that is not said to be a day of change.
 * Weekdays, labels and times around it are let pass, in any language; a time and its zone are dropped, not converted.
 *
 * @param text - Untrusted, of any length.
 * @param language - ISO 639-1 code of the text, where it is known.
 * @returns `null` where the text is no date in a known form, or names a day that the calendar does not have.
 */
export function readDate(text: string, language?: string): WrittenDate | null {
  const trimmed = plainDigits(text.trim().slice(0, MAX_LENGTH));
  const [whole, year, month, date, zulu] = COMPACT.exec(trimmed) ?? [];
  if (whole !== undefined) {
    const day = dayOf(Number(year), Number(month), Number(date));
    const utc = zulu === 'Z' || /T\d{2}:?\d{2}(?::?\d{2})?(?:\.\d+)?Z$/u.test(trimmed);
    return day === null ? null : { start: 0, end: whole.length, day, orMonthFirst: null, order: null, utc };
  }
  const plain = PLAIN.exec(trimmed);
  const named = plain === null ? null : dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  if (named !== null) return { start: 0, end: trimmed.length, day: named, orMonthFirst: null, order: null, utc: false };
  const first = findWrittenDates(trimmed, language).find(
    ({ start }, at, all) => !namesOtherDay(trimmed.slice(all[at - 1]?.end ?? 0, start)),
  );
  return first === undefined || first.start > MAX_LEAD ? null : first;
}

import type { Day } from '../corpus/day.ts';
import { MONTH, WEEKDAY } from './english-names.ts';
import type { QuoteDate } from './quotes/quote-dates.ts';
import { readDays } from './read-days.ts';

/** What a date that names its year can begin with. A year alone counts only as "in 2009". */
const BEGINNING = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-]|\\d\\s)(?:(?<lead>in )?(?=(?:1\\d|20)\\d\\d)|(?=\\d{1,2}\\D|${MONTH} |${WEEKDAY}))`,
  'giu',
);
/** "12 February 2023 to …", "2009–2012": one end of a span is no day of its own. */
const GOES_ON = /^\s?(?:[-–]\s?\p{N}|(?:to|until|and|or)\s+\p{N})/iu;
const MAX_LENGTH = 5000;
/** Dates with a year do not count from any day. */
const ANY_DAY = '2000-01-01' as Day;

/**
 * Finds the dates of a text that name their year: `12 February 2023`, `March 14, 2024`, `2021-11-16`, `April 2006`,
 * `in 2009`. English; other years, seasons, quarters and spans of days are left out.
 *
 * @param text - The first 5,000 characters count.
 * @param language - ISO 639-1 code of the text; only English is read.
 * @returns Disjoint, in order of `start`; `text` leaves "in" out.
 */
export function findExactDates(text: string, language: string): QuoteDate[] {
  if (language !== 'en') return [];
  const limited = text.slice(0, MAX_LENGTH);
  const found: QuoteDate[] = [];
  let from = 0;
  for (const match of limited.matchAll(BEGINNING)) {
    const start = match.index + match[0].length;
    if (start < from) continue;
    const read = readDays(limited, start, ANY_DAY);
    if (read === null || read.kind !== 'dated' || GOES_ON.test(limited.slice(read.end, read.end + 12))) continue;
    const whole = read.form === 'day' || (read.form === 'month' && !/^(?:early|mid|late)/iu.test(match[0]));
    if (!whole && !(read.form === 'year' && match.groups?.['lead'] !== undefined)) continue;
    found.push({ start, end: read.end, text: limited.slice(start, read.end), from: read.since, to: read.until });
    from = read.end;
  }
  return found;
}

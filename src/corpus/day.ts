declare const dayBrand: unique symbol;

/** A calendar date `YYYY-MM-DD` (proleptic Gregorian, years 0001-9999). It has no time zone. */
export type Day = string & { readonly [dayBrand]: true };

/** Days from `since` to `until`, both included. `null` leaves that end open. */
export interface DayRange {
  readonly since: Day | null;
  readonly until: Day | null;
}

/** The range that every dated and undated article lies in. */
export const ALL_DAYS: DayRange = { since: null, until: null };

const MS_PER_DAY = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Builds a day from its parts.
 *
 * @param year - 1 to 9999.
 * @param month - 1 to 12.
 * @param date - 1 to 31.
 * @returns The day, or `null` where the calendar has no such day.
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const at = new Date(0);
  // Date.UTC reads years 0-99 as 1900-1999; setUTCFullYear does not.
  at.setUTCFullYear(year, month - 1, date);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10) as Day;
}

/** Parses strict `YYYY-MM-DD` text; `null` where the form is another or the calendar has no such day. */
export function parseDay(text: string): Day | null {
  const parts = DAY_PATTERN.exec(text);
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Counts whole days from 1970-01-01 to `day`; negative before it. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day `number` days after 1970-01-01: the inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** The day `days` after `day`; before it when negative. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The day's place in its week: 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** The first and last day of the month that `day` lies in. */
export function monthOf(day: Day): { readonly since: Day; readonly until: Day } {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const since = `${day.slice(0, 8)}01` as Day;
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return { since, until: next === null ? ('9999-12-31' as Day) : addDays(next, -1) };
}

/** Whether both ends of `range` are open. */
export function isAllDays(range: DayRange): boolean {
  return range.since === null && range.until === null;
}

/** Whether `day` lies in `range`. An undated article (`null`) lies only in {@link ALL_DAYS}. */
export function inRange(day: Day | null, range: DayRange): boolean {
  if (day === null) return isAllDays(range);
  return (range.since === null || day >= range.since) && (range.until === null || day <= range.until);
}

/** The calendar day of an instant in a time zone. @throws {RangeError} When the zone is unknown. */
export function dayIn(timeZone: string, instant: Date): Day {
  // Loading the tables of all zones takes a start longer than reading a small archive.
  if (timeZone === 'UTC') return instant.toISOString().slice(0, 10) as Day;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as Day;
}

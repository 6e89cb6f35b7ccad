import { addDays, dayOf, monthOf, weekday, type Day } from '../corpus/day.ts';

/** Days from `since` to `until`, both included and both known. */
export interface DaySpan {
  readonly since: Day;
  readonly until: Day;
}

/** Joins two ends into a span; `null` where one is missing (outside the years 1-9999) or they are reversed. */
export function spanOf(since: Day | null, until: Day | null): DaySpan | null {
  return since === null || until === null || since > until ? null : { since, until };
}

/** One day as a span; `null` for none. */
export function oneDay(day: Day | null): DaySpan | null {
  return spanOf(day, day);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, 1-12. */
export function monthNumber(day: Day): number {
  return Number(day.slice(5, 7));
}

/** 1 January to 31 December of `first`, or of `first` to `last`. */
export function yearSpan(first: number, last = first): DaySpan | null {
  return spanOf(dayOf(first, 1, 1), dayOf(last, 12, 31));
}

/** A run of `count` whole months from month `month` (1-12; outside of it the year moves) of `year`. */
export function monthSpan(year: number, month: number, count = 1): DaySpan | null {
  const first = firstOfMonth(year, month);
  const last = firstOfMonth(year, month + count - 1);
  return spanOf(first, last === null ? null : monthOf(last).until);
}

function firstOfMonth(year: number, month: number): Day | null {
  const months = year * 12 + month - 1;
  return dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/** Monday to Sunday around `day`, moved by `weeks`. */
export function weekSpan(day: Day, weeks = 0): DaySpan {
  const monday = addDays(day, 7 * weeks - weekday(day));
  return { since: monday, until: addDays(monday, 6) };
}

/** Saturday and Sunday of the week around `day`, moved by `weeks`. */
export function weekendSpan(day: Day, weeks = 0): DaySpan {
  const { until } = weekSpan(day, weeks);
  return { since: addDays(until, -1), until };
}

/** The same date `months` later (earlier when negative), or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day | null {
  const month = monthSpan(yearOf(day), monthNumber(day) + months);
  if (month === null) return null;
  const sameDate = addDays(month.since, Number(day.slice(8)) - 1);
  return sameDate > month.until ? month.until : sameDate;
}

/** The latest day of that weekday (0 Monday - 6 Sunday) up to `day`, itself included. */
export function latestWeekday(day: Day, wanted: number): Day {
  return addDays(day, -((weekday(day) - wanted + 7) % 7));
}

/** The first day of that weekday (0 Monday - 6 Sunday) after `day`, itself left out. */
export function nextWeekday(day: Day, wanted: number): Day {
  return addDays(latestWeekday(day, wanted), 7);
}

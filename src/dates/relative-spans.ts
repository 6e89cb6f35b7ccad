import { addDays, dayOf, monthOf, weekday, type Day } from '../corpus/day.ts';
import {
  addMonths,
  latestWeekday,
  monthNumber,
  monthSpan,
  nextWeekday,
  oneDay,
  spanOf,
  weekendSpan,
  weekSpan,
  yearOf,
  yearSpan,
  type DaySpan,
} from './calendar.ts';
import { countFromWords, monthFromName, weekdayFromName } from './english-names.ts';
import { daysOfMonth, type Groups } from './named-spans.ts';

/** A date without a year, its month named or a `number`: the latest up to today. */
export function yearlessDay({ month, number, date }: Groups, today: Day): DaySpan | null {
  const at = month === undefined ? Number(number) : monthFromName(month);
  return latestBegun(today, (year) => oneDay(dayOf(year, at, Number(date))));
}

/** The same from `date` to `last` of one month. */
export function yearlessDays({ month = '', date, last }: Groups, today: Day): DaySpan | null {
  return latestBegun(today, (year) => daysOfMonth({ year: String(year), month, date, last }));
}

/** Of the spans that each year has one of, the latest that had begun by `today`. */
export function latestBegun(today: Day, inYear: (year: number) => DaySpan | null): DaySpan | null {
  // 29 February is up to eight years back.
  for (let back = 0; back <= 8; back += 1) {
    const span = inYear(yearOf(today) - back);
    if (span !== null && span.since <= today) return span;
  }
  return null;
}

/** Of the spans that each year has one of: "this" is around today or this year's, "last" over before today, "next" yet to begin. */
export function choose(which: string, today: Day, inYear: (year: number) => DaySpan | null): DaySpan | null {
  const year = yearOf(today);
  const near = [year - 2, year - 1, year, year + 1].map(inYear).filter((span) => span !== null);
  switch (which.toLowerCase()) {
    case 'this':
      return near.find((span) => span.since <= today && today <= span.until) ?? inYear(year);
    case 'next':
    case 'coming':
      return near.find((span) => span.since > today) ?? null;
    default:
      return near.findLast((span) => span.until < today) ?? null;
  }
}

/** A weekday: bare the latest up to today, "this" in this week, "last" before today, "next" after it. */
export function namedWeekday({ which, weekday: name = '' }: Groups, today: Day): DaySpan | null {
  const wanted = weekdayFromName(name);
  switch (which?.toLowerCase()) {
    case undefined:
      return oneDay(latestWeekday(today, wanted));
    case 'this':
      return oneDay(addDays(today, wanted - weekday(today)));
    case 'next':
    case 'coming':
      return oneDay(nextWeekday(today, wanted));
    default:
      return oneDay(latestWeekday(addDays(today, -1), wanted));
  }
}

/** So many days, weeks, months or years that end today ("last 7 days", today among them) or begin tomorrow ("next 7 days"). */
export function window({ which = '', count = 'a', unit = '' }: Groups, today: Day): DaySpan | null {
  const forward = /next|coming/iu.test(which);
  const size = countFromWords(count) * (forward ? 1 : -1);
  if (size === 0) return null;
  const far = shift(today, size, unit);
  if (far === null) return null;
  return forward ? spanOf(addDays(today, 1), far) : spanOf(addDays(far, 1), today);
}

/** This, last or next calendar week, month, quarter, year, decade or weekend; "the last year" is the one up to today. */
export function unitAround({ the, which = '', unit = '' }: Groups, today: Day): DaySpan | null {
  // "In the last year" is the year up to today; "last year" is the calendar's.
  if (the !== undefined && which.toLowerCase() === 'last' && !/weekend|quarter|decade/iu.test(unit)) {
    return window({ which, unit }, today);
  }
  const step = { last: -1, previous: -1, next: 1, coming: 1 }[which.toLowerCase()] ?? 0;
  switch (unit.toLowerCase()) {
    case 'weekend':
      return weekendSpan(today, step);
    case 'week':
      return weekSpan(today, step);
    case 'month':
      return monthSpan(yearOf(today), monthNumber(today) + step);
    case 'quarter':
      return monthSpan(yearOf(today), Math.floor((monthNumber(today) - 1) / 3) * 3 + 1 + 3 * step, 3);
    case 'year':
      return yearSpan(yearOf(today) + step);
    default: {
      const first = Math.floor(yearOf(today) / 10) * 10 + step * 10;
      return yearSpan(first, first + 9);
    }
  }
}

/** "Three weeks ago" means about then: the day, or the week, month or year that the day lies in. */
export function ago({ count = '', unit = '' }: Groups, today: Day): DaySpan | null {
  const day = shift(today, -countFromWords(count), unit);
  if (day === null) return null;
  switch (unit.toLowerCase()) {
    case 'day':
      return oneDay(day);
    case 'week':
      return weekSpan(day);
    case 'month':
      return monthOf(day);
    default:
      return yearSpan(yearOf(day));
  }
}

function shift(day: Day, count: number, unit: string): Day | null {
  switch (unit.toLowerCase()) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, count * 7);
    case 'month':
      return addMonths(day, count);
    default:
      return addMonths(day, count * 12);
  }
}

import type { Day, DayRange } from '../../corpus/day.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly date: string;
}

function partsOf(day: Day): Parts {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year: String(Number(year)), month: MONTHS[Number(month) - 1] ?? month, date: String(Number(date)) };
}

/** A day in words: `16 November 2021`. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/**
 * A range in words, first and last day always spelled out, so that nobody wonders whether an end is included:
 * `15–21 November 2021`, `30 October – 2 November 2021`, `28 December 2021 – 3 January 2022`, `since 1 March 2021`,
 * `until 31 May 2021`, `all dates`. A range of one day is that day.
 */
export function formatRange({ since, until }: DayRange): string {
  if (since === null) return until === null ? 'all dates' : `until ${formatDay(until)}`;
  if (until === null) return `since ${formatDay(since)}`;
  if (since === until) return formatDay(since);
  const from = partsOf(since);
  const to = partsOf(until);
  if (from.year !== to.year) return `${formatDay(since)} – ${formatDay(until)}`;
  if (from.month !== to.month) return `${from.date} ${from.month} – ${formatDay(until)}`;
  return `${from.date}–${formatDay(until)}`;
}

import { daysIn } from '../wording/days-in.ts';

/** Days and ranges in English, the day first: `16 November 2021`, `since 1 March 2021`, `all dates`. */
export const { formatDay, formatRange } = daysIn('en-GB', {
  all: 'all dates',
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
});

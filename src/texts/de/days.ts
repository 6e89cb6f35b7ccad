import { daysIn } from '../wording/days-in.ts';

/** Days and ranges in German: `16. November 2021`, `15.–21. November 2021`, `seit 1. März 2021`, `alle Tage`. */
export const { formatDay, formatRange } = daysIn('de', {
  all: 'alle Tage',
  since: (day) => `seit ${day}`,
  until: (day) => `bis ${day}`,
});

import { daysIn } from '../wording/days-in.ts';

/** Days and ranges in Russian: `16 ноября 2021 г.`, `15–21 ноября 2021 г.`, `с 1 марта 2021 г.`, `за всё время`. */
export const { formatDay, formatRange } = daysIn('ru', {
  all: 'за всё время',
  since: (day) => `с ${day}`,
  until: (day) => `по ${day}`,
});

/** Ends a sentence with one full stop, where a year's `г.` may have brought it already. */
export const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

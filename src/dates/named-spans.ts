import { addDays, dayOf } from '../corpus/day.ts';
import { monthSpan, oneDay, spanOf, yearOf, yearSpan, type DaySpan } from './calendar.ts';
import { countFromWords, decadeFromName, monthFromName, ordinalFromWords } from './english-names.ts';

/** Named groups of a matched expression. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The day of `year`, `month` and `date` in digits. */
export function numericDay({ year, month, date }: Groups): DaySpan | null {
  return oneDay(dayOf(Number(year), Number(month), Number(date)));
}

/** A day with its year last: day before month, unless only the other order is one of the calendar's; 21 is 2021. */
export function dayBeforeMonth({ first, second, year = '' }: Groups): DaySpan | null {
  const full = Number(year) + (year.length === 2 ? 2000 : 0);
  return oneDay(dayOf(full, Number(second), Number(first)) ?? dayOf(full, Number(first), Number(second)));
}

/** The month of `year` and `month` in digits. */
export function numericMonth({ year, month }: Groups): DaySpan | null {
  return Number(month) >= 1 && Number(month) <= 12 ? monthSpan(Number(year), Number(month)) : null;
}

/** Seven days of a month: the first from its first day on, the last up to its end. */
export function weekOfMonth({ ordinal = '', month = '', year }: Groups): DaySpan | null {
  const span = monthSpan(Number(year), monthFromName(month));
  if (span === null) return null;
  if (/^last$/iu.test(ordinal)) return { since: addDays(span.until, -6), until: span.until };
  const since = addDays(span.since, 7 * (ordinalFromWords(ordinal) - 1));
  return { since, until: addDays(since, 6) };
}

/** A half of a month: up to its 15th day, or from its 16th. */
export function halfOfMonth({ ordinal = '', month = '', year }: Groups): DaySpan | null {
  const span = monthSpan(Number(year), monthFromName(month));
  if (span === null) return null;
  const middle = addDays(span.since, 14);
  return ordinalFromWords(ordinal) === 1 ? { ...span, until: middle } : { ...span, since: addDays(middle, 1) };
}

/** The first or last so many days, weeks or months of a month or year. */
export function endOfSpan({ end = '', count = '', unit = '', month, year }: Groups): DaySpan | null {
  const span = month === undefined ? yearSpan(Number(year)) : monthSpan(Number(year), monthFromName(month));
  if (span === null) return null;
  const size = countFromWords(count);
  const first = /^first$/iu.test(end);
  if (/^month$/iu.test(unit)) {
    return month !== undefined || size > 12 ? null : monthSpan(Number(year), first ? 1 : 13 - size, size);
  }
  const days = size * (/^week$/iu.test(unit) ? 7 : 1) - 1;
  return first ? { ...span, until: addDays(span.since, days) } : { ...span, since: addDays(span.until, -days) };
}

/** The day of `year`, a month's name and `date`. */
export function namedDay({ year, month = '', date }: Groups): DaySpan | null {
  return oneDay(dayOf(Number(year), monthFromName(month), Number(date)));
}

/** From `date` to `last` of one named month. */
export function daysOfMonth({ year, month = '', date, last }: Groups): DaySpan | null {
  const at = monthFromName(month);
  return spanOf(dayOf(Number(year), at, Number(date)), dayOf(Number(year), at, Number(last)));
}

const PART_OF: Readonly<Record<string, string>> = { beginning: 'early', start: 'early', middle: 'mid', end: 'late' };

/** The early, mid or late third of a month (ten days, the rest) or of a year (four months); its beginning, middle and end alike. */
export function third(said: string, span: DaySpan | null): DaySpan | null {
  if (span === null) return null;
  const part = PART_OF[said.toLowerCase()] ?? said;
  if (span.since.slice(0, 7) === span.until.slice(0, 7)) {
    const tenth = addDays(span.since, 9);
    const twentieth = addDays(span.since, 19);
    if (part.toLowerCase() === 'early') return { since: span.since, until: tenth };
    if (part.toLowerCase() === 'late') return { since: addDays(twentieth, 1), until: span.until };
    return { since: addDays(tenth, 1), until: twentieth };
  }
  const place = ['early', 'mid', 'late'].indexOf(part.toLowerCase());
  return monthSpan(yearOf(span.since), place * 4 + 1, 4);
}

/** A northern meteorological season; the winter of a year begins in its December. */
export function seasonSpan(name: string, year: number): DaySpan | null {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name.toLowerCase()];
  return first === undefined ? null : monthSpan(year, first, 3);
}

/** A quarter of `year`, by `ordinal` in words or `digit`. */
export function quarter({ ordinal, digit, year }: Groups): DaySpan | null {
  const place = ordinalFromWords(ordinal ?? digit ?? '');
  return place >= 1 && place <= 4 ? monthSpan(Number(year), place * 3 - 2, 3) : null;
}

/** A half of `year`. */
export function half({ ordinal = '', year }: Groups): DaySpan | null {
  return monthSpan(Number(year), ordinalFromWords(ordinal) * 6 - 5, 6);
}

/** A century, or its first or second half, or its early, middle or late third. */
export function century({ century: place, part = '' }: Groups): DaySpan | null {
  const first = Number(place) * 100 - 99;
  const [from, to] = PART_OF_CENTURY[part.toLowerCase()] ?? [0, 99];
  return yearSpan(first + from, first + to);
}

const PART_OF_CENTURY: Readonly<Record<string, readonly [from: number, to: number]>> = {
  first: [0, 49],
  second: [50, 99],
  latter: [50, 99],
  early: [0, 32],
  mid: [33, 65],
  late: [66, 99],
};

/** A decade: "the 90s" and "the nineties" are the last century's, the 00s, 10s and 20s this one's; "the 30s" of either is left alone. */
export function decade({ decade: hundred, ten, name }: Groups): DaySpan | null {
  const tens = name === undefined ? Number(ten) * 10 : decadeFromName(name);
  if (hundred !== undefined) return yearSpan(Number(hundred) * 100 + tens, Number(hundred) * 100 + tens + 9);
  if (tens >= 40) return yearSpan(1900 + tens, 1909 + tens);
  return tens <= 20 && name === undefined ? yearSpan(2000 + tens, 2009 + tens) : null;
}

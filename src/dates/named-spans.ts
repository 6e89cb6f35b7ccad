import { addDays, dayOf } from '../corpus/day.ts';
import { monthSpan, oneDay, spanOf, yearOf, yearSpan, type DaySpan } from './calendar.ts';
import { decadeFromName, monthFromName, ordinalFromWords } from './english-names.ts';

/** Named groups of a matched expression. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The day of `year`, `month` and `date` in digits. */
export function numericDay({ year, month, date }: Groups): DaySpan | null {
  return oneDay(dayOf(Number(year), Number(month), Number(date)));
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

/** The early, mid or late third of a month (ten days, the rest) or of a year (four months). */
export function third(part: string, span: DaySpan | null): DaySpan | null {
  if (span === null) return null;
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

/** A decade: "the 90s" and "the nineties" are the last century's, the 00s, 10s and 20s this one's; "the 30s" of either is left alone. */
export function decade({ decade: century, ten, name }: Groups): DaySpan | null {
  const tens = name === undefined ? Number(ten) * 10 : decadeFromName(name);
  if (century !== undefined) return yearSpan(Number(century) * 100 + tens, Number(century) * 100 + tens + 9);
  if (tens >= 40) return yearSpan(1900 + tens, 1909 + tens);
  return tens <= 20 && name === undefined ? yearSpan(2000 + tens, 2009 + tens) : null;
}

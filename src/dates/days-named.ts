import { type Day, dayNumber, dayOf } from '../corpus/day.ts';
import { languageOf } from '../languages/languages.ts';
import { namePattern, placeOfName } from '../languages/names.ts';
import { latestWeekday, yearOf } from './calendar.ts';

/** How the texts of a language name days. */
interface NamedDays {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** "Feb. 11", "3. März", "3 марта"; and the weekdays. */
  readonly date: RegExp;
  readonly weekday: RegExp;
  /** What a sentence of a time before its own begins with. */
  readonly before: RegExp;
}

const NEVER = /(?!)/gu;
const known = new Map<string, NamedDays>();

/** The latest days up to an article's, its own among them, of the weekdays that a text names; none in a language without their names. */
export function weekdaysNamed(text: string, day: Day, language: string): Day[] {
  const { weekday, weekdays } = namedDaysOf(language);
  return [...text.matchAll(weekday)].map(([name]) => latestWeekday(day, placeOfName(weekdays, name)));
}

/**
 * The days that a text names by month and date, each the one nearest to its article's day. Not what happened then: only that
 * the text speaks of them. None in a language without names of months.
 */
export function daysNamed(text: string, day: Day, language: string): Day[] {
  const { date: pattern, months } = namedDaysOf(language);
  return [...text.matchAll(pattern)].flatMap(({ groups = {} }) => {
    const month = placeOfName(months, groups['month'] ?? groups['month2'] ?? '') + 1;
    const date = Number(groups['date'] ?? groups['date2']);
    const near = [-1, 0, 1].flatMap((years) => dayOf(yearOf(day) + years, month, date) ?? []);
    return near.toSorted((a, b) => apart(a, day) - apart(b, day)).slice(0, 1);
  });
}

/** Whether a sentence begins with a time before its own without saying which: "The previous day, …", "Earlier this month, …". */
export function beginsBefore(sentence: string, language: string): boolean {
  return namedDaysOf(language).before.test(sentence);
}

function namedDaysOf(code: string): NamedDays {
  let named = known.get(code);
  if (named === undefined) {
    const { months = [], weekdays = [], ordinals, narration } = languageOf(code);
    const timeBefore = narration?.timeBefore;
    const month = namePattern(months);
    const stop = ordinals === true ? String.raw`\.?` : '';
    named = {
      months,
      weekdays,
      date:
        months.length === 0
          ? NEVER
          : new RegExp(
              String.raw`(?<!\p{L})(?:(?<month>${month})\s+(?<date>\d{1,2})|(?<date2>\d{1,2})${stop}\s+(?<month2>${month}))(?![\p{L}\d:%])`,
              'giu',
            ),
      weekday:
        weekdays.length === 0 ? NEVER : new RegExp(String.raw`(?<!\p{L})${namePattern(weekdays)}(?![\p{L}’'])`, 'gu'),
      before: timeBefore === undefined ? /(?!)/u : new RegExp(String.raw`^(?:${timeBefore})(?!\p{L})`, 'iu'),
    };
    known.set(code, named);
  }
  return named;
}

function apart(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

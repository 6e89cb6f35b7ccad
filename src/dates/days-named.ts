import { type Day, dayNumber, dayOf } from '../corpus/day.ts';
import { latestWeekday, yearOf } from './calendar.ts';
import { MONTH, monthFromName, WEEKDAY, weekdayFromName } from './english-names.ts';

const MONTH_AND_DATE = new RegExp(
  String.raw`(?<!\p{L})(?:(?<month>${MONTH})\s+(?<date>\d{1,2})|(?<date2>\d{1,2})\s+(?<month2>${MONTH}))(?![\p{L}\d:%])`,
  'giu',
);

const NAMED_WEEKDAY = new RegExp(String.raw`(?<!\p{L})${WEEKDAY}(?![\p{L}’'])`, 'gu');

/** The latest days up to an article's, its own among them, of the weekdays that an English text names. */
export function weekdaysNamed(text: string, day: Day, language: string): Day[] {
  if (language !== 'en') return [];
  return [...text.matchAll(NAMED_WEEKDAY)].map(([name]) => latestWeekday(day, weekdayFromName(name)));
}

/**
 * The days that an English text names by month and date, each the one nearest to its article's day. Not what happened then:
 * only that the text speaks of them.
 */
export function daysNamed(text: string, day: Day, language: string): Day[] {
  if (language !== 'en') return [];
  return [...text.matchAll(MONTH_AND_DATE)].flatMap(({ groups = {} }) => {
    const month = monthFromName(groups['month'] ?? groups['month2'] ?? '');
    const date = Number(groups['date'] ?? groups['date2']);
    const near = [-1, 0, 1].flatMap((years) => dayOf(yearOf(day) + years, month, date) ?? []);
    return near.toSorted((a, b) => apart(a, day) - apart(b, day)).slice(0, 1);
  });
}

function apart(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

const TIME_BEFORE =
  /^(?:earlier\s(?:this|last|in\sthe)\s\p{L}+|last\s(?:week|month|year)|(?:the|a)\s(?:previous\s(?:day|night|week|month|year)|(?:day|night|week|month|year)\s(?:before|earlier))|(?:\p{L}+\s){0,3}(?:days|weeks|months|years)\s(?:ago|earlier|before))(?!\p{L})/iu;

/** Whether an English sentence begins with a time before its own without saying which: "The previous day, …", "Earlier this month, …". */
export function beginsBefore(sentence: string, language: string): boolean {
  return language === 'en' && TIME_BEFORE.test(sentence);
}

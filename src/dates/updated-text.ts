import { type Day, dayNumber, parseDay } from '../corpus/day.ts';
import { WEEKDAY, weekdayFromName } from './english-names.ts';
import { weekday } from '../corpus/day.ts';
import { findExactDates } from './exact-dates.ts';
import { readDays } from './read-days.ts';
import { tenseAround } from './tense.ts';

/** Characters of a sentence around a date by which its tense is told. */
const AROUND = 200;
/** A text that tells of a day so much later was not updated: the date is of something else. */
const LATEST = 400;
const WEEKDAY_AND_DATE = new RegExp(
  String.raw`(?<![\p{L}])(?<weekday>${WEEKDAY}),?\s+(?=\p{L}+\.?\s+\d{1,2}|\d{1,2})`,
  'giu',
);

/**
 * The latest day after an article's own that its text tells of as past: the text was updated then or later, and its "today"
 * need not be the article's.
 *
 * @param language - ISO 639-1; only English is read.
 * @returns `null` where it tells of none.
 */
export function updatedAfter(body: string, day: Day | null, language: string): Day | null {
  if (day === null) return null;
  const later = findExactDates(body, language).filter(({ from, to, start, end }) => {
    if (from !== to || from <= day || dayNumber(from) - dayNumber(day) > LATEST) return false;
    const sentence = body.slice(Math.max(0, start - AROUND), end + AROUND);
    const at = Math.min(start, AROUND);
    const before = sentence
      .slice(0, at)
      .split(/[.!?]\s/u)
      .at(-1)!;
    const rest = sentence.slice(at).split(/(?<=[\p{Ll}\d])[.!?](?:\s|$)/u)[0]!;
    return tenseAround(before + rest, before.length, before.length + end - start) === 'past';
  });
  return (
    later
      .map(({ from }) => from)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .at(-1) ?? null
  );
}

/**
 * The days that a text itself gives to weekdays near its own: "Monday, Nov. 15".
 *
 * @returns By weekday, 0 Monday to 6 Sunday, the days that it is said to be.
 */
export function weekdaysSaid(body: string, day: Day, language: string): ReadonlyMap<number, ReadonlySet<Day>> {
  const said = new Map<number, Set<Day>>();
  if (language !== 'en') return said;
  for (const { index, 0: whole, groups } of body.matchAll(WEEKDAY_AND_DATE)) {
    const wanted = weekdayFromName(groups?.['weekday'] ?? '');
    // Of the year around the article: the latest such date up to half a year ahead.
    const ahead = parseDay(`${Number(day.slice(0, 4)) + 1}-06-30`) ?? day;
    const read = readDays(body.slice(0, index + whole.length + 40), index + whole.length, ahead);
    if (read === null || read.form !== 'day') continue;
    const near = [0, -366, -365]
      .map((shift) => dayNumber(read.since) + shift)
      .find((each) => Math.abs(each - dayNumber(day)) <= 8);
    if (near === undefined) continue;
    const found = new Date(near * 86_400_000).toISOString().slice(0, 10) as Day;
    if (weekday(found) === wanted) said.set(wanted, (said.get(wanted) ?? new Set<Day>()).add(found));
  }
  return said;
}

import { type Day, dayFromNumber, dayNumber, parseDay, weekday } from '../corpus/day.ts';
import { WEEKDAY, weekdayFromName } from './english-names.ts';
import { findExactDates } from './exact-dates.ts';
import type { QuoteDate } from './quotes/quote-dates.ts';
import { readDays } from './read-days.ts';
import { tenseAround } from './tense.ts';

/** Characters of a sentence around a date by which its tense is told. */
const AROUND = 200;
/** A text that tells of a day so much later was not updated: the date is of something else. */
const LATEST = 400;
/** The end of a weekday before a date. What all their names end in is found many times as fast as what they begin with. */
const DAY_AND_DATE = /day,?\s+(?=\p{L}+\.?\s+\d{1,2}|\d{1,2})/giu;
const ENDS_WEEKDAY = new RegExp(String.raw`(?<!\p{L})${WEEKDAY}$`, 'iu');
/** "Wednesday" and a letter before it. */
const LONGEST_WEEKDAY = 11;

/** What a page says of itself before a date: "Updated Jan. 3, 2025". */
const STAMP =
  /(?<!\p{L})(?:Updated?|UPDATED?|Last\s+(?:updated|modified))(?:\s+(?:on|at|as\s+of))?:?\s+(?:[\d:.]+\s*[ap]\.?m\.?\s+(?:\p{Lu}{2,4}\s+)?)?(?:on\s+)?$/u;

/**
 * The latest day after an article's own that its text tells of as past, or names as that of its update: the text was updated
 * then or later, and its "today" need not be the article's. A day without its year counts where its weekday stands beside it.
 *
 * @param language - ISO 639-1; only English is read.
 * @returns `null` where it tells of none.
 */
export function updatedAfter(body: string, day: Day | null, language: string): Day | null {
  if (day === null || language !== 'en') return null;
  const exact = mayNameYear(body, day) ? findExactDates(body, language) : [];
  const days = [...exact, ...weekdaysWithDates(body, day)]
    .filter(({ from, to }) => from === to && from > day && dayNumber(from) - dayNumber(day) <= LATEST)
    .filter(({ start, end }) => STAMP.test(body.slice(Math.max(0, start - 60), start)) || isPast(body, start, end))
    .map(({ from }) => from);
  return days.toSorted().at(-1) ?? null;
}

/** Whether the digits of a year in which an update may fall stand in a text at all, as 2021 or at the end of 3/12/21: most have none. */
function mayNameYear(body: string, day: Day): boolean {
  const own = Number(day.slice(0, 4));
  return [own, own + 1, own + 2].some((year) => {
    const short = String(year).slice(2);
    return body.includes(String(year)) || ['/', '-', '.'].some((mark) => body.includes(mark + short));
  });
}

/** What may put a day ahead, though its nearest verb is one of the past: "has arranged for prayers on 10 April", "extended until 31 October". */
const AHEAD =
  /(?<!\p{L})(?:will|shall|would|could|may|might|must|arranged|scheduled|expected|planned|extended|closed|due|set|deadline|next|upcoming|expires?)(?!\p{L})|(?<!\p{L})(?:until|till|through|by|before|for|of|from|to|than|out)\s+(?:the\s+)?$/iu;

function isPast(body: string, start: number, end: number): boolean {
  const sentence = body.slice(Math.max(0, start - AROUND), end + AROUND);
  const at = Math.min(start, AROUND);
  const before = sentence
    .slice(0, at)
    .split(/[.!?]\s|\n/u)
    .at(-1)!;
  if (AHEAD.test(before)) return false;
  const rest = sentence.slice(at).split(/(?<=[\p{Ll}\d])[.!?](?:\s|$)|\n/u)[0]!;
  return tenseAround(before + rest, before.length, before.length + end - start) === 'past';
}

const BARE_WEEKDAY = new RegExp(
  String.raw`(?<!(?:last|next|every|this|each|a|the)\s)(?<![\p{L}’'-])(?<weekday>${WEEKDAY})(?![\p{L}’'-]|,?\s+(?:\p{L}+\.?\s+)?\d|\s+(?:last|next|to|and|or)\s)`,
  'gu',
);

/**
 * Whether a text tells as past of the weekday that its day is followed by: of six days before, seldom; more often it was
 * written on over the days that followed, and its other weekdays need not be those before its day either.
 */
export function tellsOfTomorrow(body: string, day: Day, language: string): boolean {
  if (language !== 'en') return false;
  const tomorrow = (weekday(day) + 1) % 7;
  for (const { index, 0: name } of body.matchAll(BARE_WEEKDAY)) {
    if (weekdayFromName(name) === tomorrow && isPast(body, index, index + name.length)) return true;
  }
  return false;
}

/**
 * The days that a text itself gives to weekdays near its own: "Monday, Nov. 15".
 *
 * @returns By weekday, 0 Monday to 6 Sunday, the days that it is said to be.
 */
export function weekdaysSaid(body: string, day: Day, language: string): ReadonlyMap<number, ReadonlySet<Day>> {
  const said = new Map<number, Set<Day>>();
  if (language !== 'en') return said;
  for (const { from } of weekdaysWithDates(body, day)) {
    said.set(weekday(from), (said.get(weekday(from)) ?? new Set<Day>()).add(from));
  }
  return said;
}

/** Where a text names a weekday and a date near its day that is such a weekday. */
function weekdaysWithDates(body: string, day: Day): QuoteDate[] {
  const found: QuoteDate[] = [];
  for (const { index, 0: ending } of body.matchAll(DAY_AND_DATE)) {
    const behind = index + 'day'.length;
    const name = ENDS_WEEKDAY.exec(body.slice(Math.max(0, behind - LONGEST_WEEKDAY), behind))?.[0];
    if (name === undefined) continue;
    const start = behind - name.length;
    // Of the year around the article: the latest such date up to half a year ahead.
    const ahead = parseDay(`${Number(day.slice(0, 4)) + 1}-06-30`) ?? day;
    const date = index + ending.length;
    const read = readDays(body.slice(0, date + 40), date, ahead);
    if (read === null || read.form !== 'day') continue;
    const near = [0, -366, -365]
      .map((shift) => dayNumber(read.since) + shift)
      .find((each) => Math.abs(each - dayNumber(day)) <= 8);
    if (near === undefined) continue;
    const from = dayFromNumber(near);
    if (weekday(from) !== weekdayFromName(name)) continue;
    found.push({ start, end: read.end, text: body.slice(start, read.end), from, to: from });
  }
  return found;
}

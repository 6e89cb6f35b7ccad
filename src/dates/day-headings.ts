import { type Day, dayNumber, dayOf, weekday } from '../corpus/day.ts';
import { MONTH, WEEKDAY, weekdayFromName } from './english-names.ts';
import { readDays } from './read-days.ts';
import { yearsIn } from './years-in.ts';

/** A line of a text that begins with a day: what stands behind it, up to the next such line, is of that day. */
export interface DayHeading {
  /** Offset of the date in the text, and of what its line says behind it: the end of the line where that is nothing. */
  readonly start: number;
  readonly words: number;
  readonly day: Day;
}

/** Fewer lines that begin with a day make no chronology. */
const FEWEST = 3;
const LINE = new RegExp(String.raw`^(?:(?<weekday>${WEEKDAY}),? )?(?:${MONTH} \d|\d{1,2} ${MONTH})`, 'gimu');
/** What sets the day off from what happened on it; a line may have no more than the day. */
const SET_OFF = /^(?:\s?[:–—]\s*(?=\S)|\s-\s+(?=\p{L})|:?[^\S\n]*$)/u;
/** Days that a line begins with are several: "2-5", "2 – March 7". */
const SPAN = new RegExp(String.raw`^\s?[-–—]\s?(?:\d|${MONTH} \d)`, 'iu');
/** What stands under a day of an almanac: "1921 – A fire in Loos". */
const ALMANAC = /^\s*(?:1\d|20)\d\d\s?[:–—-]/u;
/** Dates without a year that have come up to the text's day are past, within so many days; those that a calendar begins with follow it as soon. */
const UP_TO_NOW = 60;
const CALENDAR = 92;
/** What a text says of itself that tells what was. */
const LOOKS_BACK = /(?<!\p{L})(?:timeline|chronology|looks? back|how we got here|what happened)(?!\p{L})/iu;
const ABOVE = 400;
/** Longer texts are read up to here. */
const READ = 50_000;
/** The 29th of February comes again in eight years at most. */
const YEARS = 8;

/**
 * The days that the lines of a chronology begin with: "Feb. 17: …", "November 12, 2022", in their order. English.
 *
 * A date without its year takes it from the lines before it, the first from the day of the text, since newspapers leave out the
 * year that they appear in. So only where the lines go on in one direction, turn at most one year without naming it and come up to the
 * text's day under a headline that names no other years; where they could as well be those of a calendar that begins soon, only if the text says that it looks back.
 *
 * @param text - Its headline, and its body, of which the first 50,000 characters are read.
 * @param day - The text's; `null` where it has none: then only dates with their year, and those behind them, count.
 * @param language - ISO 639-1.
 * @returns None where fewer than three lines begin with a day, and none later than the text's day: that was still to come.
 */
export function dayHeadings(
  { title, body }: { readonly title: string; readonly body: string },
  day: Day | null,
  language: string,
): DayHeading[] {
  if (language !== 'en') return [];
  const lines = linesWithDates(body.slice(0, READ), day ?? ('2000-01-01' as Day));
  if (lines.length < FEWEST) return [];
  const above = `${title}\n${body.slice(Math.max(0, lines[0]!.start - ABOVE), lines[0]!.start)}`;
  const placed = inEitherDirection(lines, day);
  const areSure = lines[0]!.isDated || (day !== null && arePast(placed, day, title, LOOKS_BACK.test(above)));
  const all = areSure && placed.length > 0 ? placed : lines.filter(({ isDated }) => isDated);
  const sure = all.filter((each) => isIn(each, day));
  return sure.length < FEWEST ? [] : sure.map(({ start, words, day: of }) => ({ start, words, day: of }));
}

/** A line that begins with a date: its day where it names the year, else one such day, in whichever year. */
interface DatedLine extends DayHeading {
  readonly isDated: boolean;
  /** 0 Monday to 6 Sunday, where it names one. */
  readonly weekday: number | null;
}

function linesWithDates(body: string, day: Day): DatedLine[] {
  return [...body.matchAll(LINE)].flatMap(({ index, groups }): DatedLine[] => {
    const line = body.slice(index, `${body}\n`.indexOf('\n', index));
    const read = readDays(line, 0, day);
    if (read === null || read.form !== 'day' || read.since !== read.until) return [];
    const behind = line.slice(read.end);
    const setOff = SPAN.test(behind) ? null : SET_OFF.exec(behind);
    const isDated = read.kind === 'dated';
    const under = body.slice(index + line.length, index + line.length + 40);
    if (setOff === null || (!isDated && ALMANAC.test(under))) return [];
    const named = groups?.['weekday'];
    return [
      {
        start: index,
        words: index + read.end + setOff[0].length,
        day: read.since,
        isDated,
        weekday: named === undefined ? null : weekdayFromName(named),
      },
    ];
  });
}

/** Gives lines their years, in the direction in which more of them are past, or in which they are nearer each other. */
function inEitherDirection(lines: readonly DatedLine[], day: Day | null): DatedLine[] {
  const [rising = [], falling = []] = [1, -1].map((sign) => inSequence(lines, day, sign) ?? []);
  const [more, fewer] = [rising, falling].map((placed) => placed.filter((each) => isIn(each, day)).length);
  if (more === fewer) return spanOf(falling) < spanOf(rising) ? falling : rising;
  return more! > fewer! ? rising : falling;
}

function isIn(line: DatedLine, until: Day | null): boolean {
  return until === null || line.day <= until;
}

function spanOf(lines: readonly DatedLine[]): number {
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? 0 : Math.abs(dayNumber(first.day) - dayNumber(last.day));
}

/** Gives lines their years in one direction, 1 or -1; `null` where they do not go on in it, or are other weekdays. */
function inSequence(lines: readonly DatedLine[], day: Day | null, sign: number): DatedLine[] | null {
  const placed: DatedLine[] = [];
  let before: Day | null = null;
  let turns = 0;
  for (const line of lines) {
    if (before === null && !line.isDated && day === null) continue;
    const on: Day = line.isDated || before === null ? line.day : nextOf(line.day, before, sign);
    if (before !== null && sign * (dayNumber(on) - dayNumber(before)) < 0) return null;
    turns = line.isDated ? 0 : turns + Number(before !== null && on.slice(0, 4) !== before.slice(0, 4));
    if (turns > 1 || (line.weekday !== null && line.weekday !== weekday(on))) return null;
    placed.push({ ...line, day: on });
    before = on;
  }
  return placed;
}

/** The first day of a date behind another day, or the last before it; that day itself where it is one. */
function nextOf(date: Day, from: Day, sign: number): Day {
  const [year, month, number] = [from.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number);
  for (let away = 0; away <= YEARS; away += 1) {
    const day = dayOf(year! + sign * away, month!, number!);
    if (day !== null && sign * (dayNumber(day) - dayNumber(from)) >= 0) return day;
  }
  return date;
}

/** Whether lines whose first names no year are of what was: they come up to the text's day, in a year of its headline, and are no calendar. */
function arePast(lines: readonly DatedLine[], day: Day, title: string, looksBack: boolean): boolean {
  const past = lines
    .filter((line) => isIn(line, day))
    .map((line) => line.day)
    .toSorted();
  const [first, last] = [past[0], past.at(-1)];
  if (first === undefined || last === undefined || dayNumber(day) - dayNumber(last) > UP_TO_NOW) return false;
  const years = yearsIn(title);
  if (years.length > 0 && !past.some((each) => years.includes(Number(each.slice(0, 4))))) return false;
  return looksBack || dayNumber(nextOf(first, day, 1)) - dayNumber(day) > CALENDAR;
}

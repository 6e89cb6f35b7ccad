import type { DateSource } from '../article.ts';
import { dayNumber, type Day } from '../day.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { SeedDraft } from '../seed-reader.ts';
import { orderShown } from './day-orders.ts';
import { dateInName, dayInAddress, dayInFolder, dayInName } from './place-dates.ts';
import { readDate } from './read-date.ts';
import type { DayOrder } from './written-date.ts';

/** The day of an article, where it was read, and what is wrong with it. */
export interface SettledDay {
  readonly day: Day | null;
  readonly dateSource: DateSource | null;
  readonly fault: SeedFault | null;
}

/** The two days that a date may be, where neither its own text nor what stands around it says which. */
export interface TwoDays {
  /** As it is written. */
  readonly date: string;
  readonly dayFirst: Day;
  readonly monthFirst: Day;
  readonly dateSource: DateSource;
  /** As in `SeedDraft`. */
  readonly line: number | null;
}

/** What an article says of its day by itself. */
export interface OwnDay extends SettledDay {
  /** Where its date may be two days: it is undated until others of its source settle it, and has no fault yet. */
  readonly open: TwoDays | null;
  /** What its dates show of how its source writes them. */
  readonly order: DayOrder | null;
}

/** What settles a day besides the draft. */
export interface DayPlace {
  /** Path of the seed under the archive, `/`-separated, with its extension. */
  readonly file: string;
  /** Day after which a date lies in the future; `null` flags none. */
  readonly today: Day | null;
}

/**
 * Settles the day of a draft: what its text or metadata say; if they say none, its address, then, where the file holds this
 * article alone, the file's name, its folder, a PDF's creation day.
 *
 * A date that the text gives but the calendar does not have leaves the article undated. One that can be read two ways is the
 * day that the address, the page or the file's name says, else it stays open. A time in UTC is of the day before or after
 * where they say so.
 */
export function settleDay(draft: SeedDraft, place: DayPlace): OwnDay {
  const { date, line, language, dateSource = 'text' } = draft;
  if (date === null) return dayOfPlace(draft, place);
  const read = readDate(date, language?.slice(0, 2).toLowerCase());
  if (read === null) return alone(undated(seedFault('impossible-date', line, date)));
  const said = saidDays(draft, place.file);
  const shown = draft.order ?? orderShown(date);
  if (read.orMonthFirst === null) {
    const day = read.utc ? localDay(read.day, said) : read.day;
    return alone(dated(day, dateSource, line, place.today), shown);
  }
  const { day: dayFirst, orMonthFirst: monthFirst } = read;
  const day = said.find((each) => each === dayFirst || each === monthFirst);
  if (day === undefined) return openDay({ date, dayFirst, monthFirst, dateSource, line }, shown);
  return alone(dated(day, dateSource, line, place.today), day === dayFirst ? 'day-first' : 'month-first');
}

function dayOfPlace(draft: SeedDraft, { file, today }: DayPlace): OwnDay {
  const { line, record, url, pdfDay = null } = draft;
  const address = url === undefined ? null : dayInAddress(url);
  if (address !== null) return alone(dated(address, 'address', line, today));
  // A file of many articles is named after its own making, not after theirs.
  if (record !== null) return alone(undated(seedFault('no-date', line)));
  const name = dateInName(file);
  if (name !== null && name.orMonthFirst === null) return alone(dated(name.day, 'name', line, today), name.order);
  const filed = dayInFolder(file);
  if (filed !== null) return alone(dated(filed, 'folder', line, today));
  if (pdfDay !== null) return alone(dated(pdfDay, 'pdf', line, today));
  if (name === null || name.orMonthFirst === null) return alone(undated(seedFault('no-date', line)));
  const { text, day: dayFirst, orMonthFirst: monthFirst } = name;
  return openDay({ date: text, dayFirst, monthFirst, dateSource: 'name', line }, null);
}

/** Days that are said without a zone: by the page, by the address, by the file's name. */
function saidDays({ url, printedDay, record }: SeedDraft, file: string): Day[] {
  const named = record === null ? (dayInName(file) ?? dayInFolder(file)) : null;
  return [printedDay ?? null, url === undefined ? null : dayInAddress(url), named].flatMap((day) => day ?? []);
}

/** The day of a time in UTC where it was published: the first of those said that is no more than a day off. */
function localDay(day: Day, said: readonly Day[]): Day {
  return said.find((each) => Math.abs(dayNumber(each) - dayNumber(day)) <= 1) ?? day;
}

function alone(settled: SettledDay, order: DayOrder | null = null): OwnDay {
  return { ...settled, open: null, order };
}

function openDay(open: TwoDays, order: DayOrder | null): OwnDay {
  return { day: null, dateSource: null, fault: null, open, order };
}

/** No day, and why. */
export function undated(fault: SeedFault): SettledDay {
  return { day: null, dateSource: null, fault };
}

/** A day, and its fault where it lies in the future. */
export function dated(day: Day, dateSource: DateSource, line: number | null, today: Day | null): SettledDay {
  const future = today !== null && day > today;
  return { day, dateSource, fault: future ? seedFault('future-date', line, day) : null };
}

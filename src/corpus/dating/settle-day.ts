import type { DateSource } from '../article.ts';
import { dayNumber, type Day } from '../day.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { SeedDraft } from '../seed-reader.ts';
import { dayInAddress, dayInFolder, dayInName } from './place-dates.ts';
import { readDate } from './read-date.ts';
import type { DayOrder } from './written-date.ts';

/** The day of an article, where it was read, and what is wrong with it. */
export interface SettledDay {
  readonly day: Day | null;
  readonly dateSource: DateSource | null;
  readonly fault: SeedFault | null;
}

/** What settles a day besides the draft. */
export interface DayPlace {
  /** Path of the seed under the archive, `/`-separated, with its extension. */
  readonly file: string;
  /** Day after which a date lies in the future; `null` flags none. */
  readonly today: Day | null;
  /** How the article's source writes its dates, where its others show it. */
  readonly order?: DayOrder | null;
}

/**
 * Settles the day of a draft: what its text or metadata say; if they say none, its address, then, where the file holds this
 * article alone, the file's name, its folder, a PDF's creation day.
 *
 * A date that the text gives but the calendar does not have, or that can be read two ways, leaves the article undated. A
 * time in UTC is of the day before or after where the address, the page or the file's name say so.
 */
export function settleDay(draft: SeedDraft, place: DayPlace): SettledDay {
  const { date, line, language } = draft;
  if (date === null) return dayOfPlace(draft, place);
  const read = readDate(date, language?.slice(0, 2).toLowerCase());
  if (read === null) return undated(seedFault('impossible-date', line, date));
  if (read.orMonthFirst !== null && (place.order ?? null) === null) {
    return undated(seedFault('ambiguous-date', line, date));
  }
  const written = read.orMonthFirst !== null && place.order === 'month-first' ? read.orMonthFirst : read.day;
  const day = read.utc ? localDay(written, saidDays(draft, place.file)) : written;
  return dated(day, draft.dateSource ?? 'text', line, place.today);
}

function dayOfPlace(draft: SeedDraft, { file, today }: DayPlace): SettledDay {
  const address = draft.url === undefined ? null : dayInAddress(draft.url);
  if (address !== null) return dated(address, 'address', draft.line, today);
  // A file of many articles is named after its own making, not after theirs.
  if (draft.record !== null) return undated(seedFault('no-date', draft.line));
  const named = dayInName(file);
  if (named !== null) return dated(named, 'name', draft.line, today);
  const filed = dayInFolder(file);
  if (filed !== null) return dated(filed, 'folder', draft.line, today);
  const { pdfDay = null } = draft;
  return pdfDay === null ? undated(seedFault('no-date', draft.line)) : dated(pdfDay, 'pdf', draft.line, today);
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

function undated(fault: SeedFault): SettledDay {
  return { day: null, dateSource: null, fault };
}

function dated(day: Day, dateSource: DateSource, line: number | null, today: Day | null): SettledDay {
  const future = today !== null && day > today;
  return { day, dateSource, fault: future ? seedFault('future-date', line, day) : null };
}

import { dayOf, type Day } from '../day.ts';
import { monthNamed } from '../../languages/months.ts';
import { findWrittenDates, type WrittenDate } from './written-date.ts';

/** `20211116`, perhaps with a time: eight digits that are no longer number's part. */
const COMPACT_NAME = /^((?:19|20)\d{2})()(\d{2})(\d{2})(?:[T_-]?\d{4}(?:\d{2})?Z?)?(?=[^\p{L}\p{N}]|$)/u;
const NAME = /^(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?![\p{N}])/u;
/** `2021/11/16/`, `2021-11/16-title`, `2021/nov/16/`, `20211116/`: the day ends a folder, or begins the file's name with two digits. */
const IN_PATH =
  /(?<![^/])(?=((?:19|20)\d{2}|\d{4}(?=[-/_]))(?:(\d{2})[/-]?|[-/_](\d{1,2}|\p{L}{3,9})[-/_])(?:(\d{1,2})(?=\/)|(?<=\/)(\d{2})(?![\p{L}\p{N}])(?=[^/]*$)))/giu;

/** The date that a file's name begins with. */
export type NameDate = Pick<WrittenDate, 'day' | 'orMonthFirst' | 'order'> & { readonly text: string };

/**
 * Reads the day that a file's name begins with: `2021-11-16-belarus.txt`, `2021_11_16.txt`, `20211116_belarus.txt`,
 * `16.11.2021 Belarus.txt`, `16 November 2021.md`.
 *
 * @param path - With `/` between folders.
 * @returns `null` where there is none, or it may be two days.
 */
export function dayInName(path: string): Day | null {
  const date = dateInName(path);
  return date === null || date.orMonthFirst !== null ? null : date.day;
}

/** Reads the same where it may be two days too: `03-04-2021 Belarus.txt`. */
export function dateInName(path: string): NameDate | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [text = '', year, , month, date] = COMPACT_NAME.exec(name) ?? NAME.exec(name) ?? [];
  if (year !== undefined) {
    const day = dayOf(Number(year), Number(month), Number(date));
    return day === null ? null : { text, day, orMonthFirst: null, order: null };
  }
  const [first] = findWrittenDates(name.replaceAll('_', ' '));
  return first === undefined || first.start > 0 ? null : { ...first, text: name.slice(0, first.end) };
}

/**
 * Reads the day that a file's folders spell, with the beginning of its name where they name the month alone:
 * `2021/11/16/`, `2021-11-16/`, `20211116/`, `2021/11/16-title.txt`. The folder nearest to the file wins.
 *
 * @param path - With `/` between folders.
 */
export function dayInFolder(path: string): Day | null {
  for (const [, year, compact, parted, folder, name] of [...path.slice(-300).matchAll(IN_PATH)].toReversed()) {
    const month = compact ?? parted ?? '';
    const number = /^\d/u.test(month) ? Number(month) : monthNamed(month);
    const day = dayOf(Number(year), number, Number(folder ?? name));
    if (day !== null) return day;
  }
  return null;
}

/** A day in an address: folders as of a file, or a part that begins or ends with one (`/2021-11-16-title`, `/title-20211116.html`). */
const IN_ADDRESS =
  /(?<=[/_.-])(?<year>(?:19|20)\d{2})(?<sep>[-_.]?)(?<month>0[1-9]|1[0-2])\k<sep>(?<date>[0-2]\d|3[01])(?=[/_.-]|$)/gu;

/** A part of an address that is a day written the other way round, where its numbers show it: `/29-10-2021`. */
const TURNED =
  /(?<=\/)(?<date>1[3-9]|2\d|3[01])(?<sep>[-_.])(?<month>0[1-9]|1[0-2])\k<sep>(?<year>(?:19|20)\d{2})(?=\/|\.\w+$|$)/gu;

/** Reads the day that an article's address spells. @returns `null` where it spells none, or several. */
export function dayInAddress(address: string): Day | null {
  if (!URL.canParse(address)) return null;
  const path = decoded(new URL(address).pathname).slice(0, 500);
  const filed = dayInFolder(`${path.slice(1)}/`) ?? dayInFolder(path.slice(1));
  if (filed !== null) return filed;
  const days = new Set(
    [...path.matchAll(IN_ADDRESS), ...path.matchAll(TURNED)].map(({ groups: { year, month, date } = {} }) =>
      dayOf(Number(year), Number(month), Number(date)),
    ),
  );
  return days.size === 1 ? [...days][0]! : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray %: digits can be read as they stand.
    return path;
  }
}

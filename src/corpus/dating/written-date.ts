import { monthNamed } from '../../languages/months.ts';
import { dayOf, type Day } from '../day.ts';
import { plainDigits } from './plain-digits.ts';

/** A date as it stands in a text. */
export interface WrittenDate {
  /** Place in the text, `[start, end)`, with the time and the zone behind it. */
  readonly start: number;
  readonly end: number;
  /** The day that the publisher wrote: a time and its zone are dropped, not converted. Of two readings the one with the day first. */
  readonly day: Day;
  /** The reading with the month first, where the text does not tell which of the two is meant (`03/04/2021`). */
  readonly orMonthFirst: Day | null;
  /** Which of day and month a numeric date has first, where its numbers show it; `null` where nothing is shown. */
  readonly order: DayOrder | null;
  /** Whether it is a time in UTC, which may be the day before or after where it was published. */
  readonly utc: boolean;
}

/** What a numeric date that ends in its year begins with. */
export type DayOrder = 'day-first' | 'month-first';

type Parts = Readonly<Record<string, string | undefined>>;
type Reading = Pick<WrittenDate, 'day' | 'orMonthFirst' | 'order'>;
interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, language: string | undefined) => Reading | null;
}

const NAME = String.raw`(?<name>\p{L}[\p{L}\p{M}.'’׳॰]{1,24}(?: (?:الأول|الثاني|fómhair))?)`;
const YEAR = String.raw`(?<year>\d{4})(?!\d|[.,]\d)`;
const DATE = String.raw`(?<date>\d{1,2})`;
/** `th` of `16th`, `er` of `1er`, `-го` of `16-го`. */
const ORDINAL = String.raw`(?:(?:st|nd|rd|th|er|re|e|ère|er\.|º|ª|°|η|-?го|-?е)(?![\p{L}]))?`;
const OF = String.raw`(?:[\s.,/_-]|of\s|the\s|de\s|del\s|den\s|di\s|do\s|da\s|d['’]|พ\.ศ\.|ค\.ศ\.)*`;
const CLOCK = String.raw`(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?\s*)?(?:[A-Z]{2,5}\s+|[+-]\d{4}\s+)?)?`;
const NO_NUMBER_BEFORE = String.raw`(?<![\p{L}\p{N}]|\d[./,:-])`;

const form = (source: string, read: Form['read']): Form => ({ pattern: new RegExp(source, 'giu'), read });

/** Longer forms before those that they hold. */
const FORMS: readonly Form[] = [
  form(
    String.raw`(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?${DATE}\s?[日일号號]?`,
    ({ year, month, date }) => sure(year, Number(month), date),
  ),
  form(String.raw`(?<era>令和|平成|昭和)(?<year>\d{1,2}|元)年(?<month>\d{1,2})月${DATE}日`, japaneseYear),
  form(
    String.raw`${NO_NUMBER_BEFORE}(?<year>\d{4})(?<sep>[-/.‐‑–]|\. )(?<month>\d{1,2})\k<sep>${DATE}(?!\d)`,
    ({ year, month, date }) => sure(year, Number(month), date),
  ),
  form(
    String.raw`${NO_NUMBER_BEFORE}${DATE}\s?tháng\s(?<month>\d{1,2})(?:,|\snăm)?\s${YEAR}`,
    ({ year, month, date }) => sure(year, Number(month), date),
  ),
  form(String.raw`${NO_NUMBER_BEFORE}${DATE}${ORDINAL}${OF}${NAME}${OF}['’]?${YEAR}`, named),
  form(String.raw`${NO_NUMBER_BEFORE}${DATE}${ORDINAL}[\s-]${NAME}[\s-]['’]?(?<year>\d{2})(?![\d:.])`, named),
  form(String.raw`(?<!\p{L})${NAME}[\s./,-]{0,2}${DATE}${ORDINAL}(?!\d|:)[\s,./-]{1,3}${CLOCK}(?:de\s)?${YEAR}`, named),
  form(
    String.raw`${NO_NUMBER_BEFORE}(?<year>\d{4})(?:[.,]|\s?[mг]\.)?(?:\sgada|\soны)?[\s/-]${NAME}[\s/-]?${DATE}(?!\d|:)`,
    named,
  ),
  form(String.raw`${NO_NUMBER_BEFORE}(?<year>\d{4})\.?\sgada\s${DATE}\.\s${NAME}`, named),
  form(
    String.raw`${NO_NUMBER_BEFORE}(?<first>\d{1,2})(?<sep>\s?[./‐‑–-]\s?)(?<second>\d{1,2})\k<sep>(?<year>\d{4}|\d{2}(?=$|[^\d:.]|\.\s|\.$))(?!\d)`,
    numeric,
  ),
];

/** What every date has: a year, three numbers, a number and a name with two digits behind it, an era. Most lines have none. */
const MAY_HOLD =
  /\d{4}|\d\s?[./‐‑–-]\s?\d{1,2}\s?[./‐‑–-]\s?\d{2}|\d[\p{L}.°º]{0,3}[\s-]\p{L}[\p{L}.]+[\s-]['’]?\d{2}|令和|平成|昭和/u;

/** What may stand behind a date: a time, and perhaps the zone that makes it one of UTC. */
const TIME =
  /(?:[T\s,|•–-]|at|um|à|às|a las|kl\.?|o|в){0,8}\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[ap]\.?m\b\.?)?/iuy;
const UTC = /\s?(?:Z\b|(?:UTC|GMT)(?![+-]\d*[1-9])|[+-]00:?00(?!\d))/uy;
const OFFSET = /\s?[+-]\d{2}:?\d{2}(?!\d)/uy;

/**
 * Finds the dates of a short text that name day, month and year, in the forms and languages in which they are printed:
 * `2021-11-16T10:00Z`, `16.11.2021`, `November 16, 2021`, `16 ноября 2021`, `Tue Nov 16 10:00:00 2021`, `2021年11月16日`.
 *
 * @param text - The first 1,000 characters count.
 * @param language - ISO 639-1 code of the text, where it is known.
 * @returns In order of `start`, disjoint.
 */
export function findWrittenDates(text: string, language?: string): readonly WrittenDate[] {
  if (last.text !== text || last.language !== language) last = { text, language, dates: datesIn(text, language) };
  return last.dates;
}

/** A line is looked at in several ways, one after the other. */
let last: { readonly text: string; readonly language: string | undefined; readonly dates: readonly WrittenDate[] } = {
  text: '',
  language: undefined,
  dates: [],
};

function datesIn(text: string, language: string | undefined): readonly WrittenDate[] {
  const plain = plainDigits(text.slice(0, 1000));
  if (!MAY_HOLD.test(plain)) return [];
  const found: WrittenDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const reading = read(match.groups ?? {}, language);
      if (reading !== null) found.push({ start, ...withTime(plain, end), ...reading });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function withTime(text: string, end: number): Pick<WrittenDate, 'end' | 'utc'> {
  const time = behind(TIME, text, end);
  const utc = time > end ? behind(UTC, text, time) : time;
  return { end: utc > time ? utc : behind(OFFSET, text, time), utc: utc > time };
}

/** Where the pattern ends that begins at `at`; `at` itself where there is none. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function sure(year: string | number | undefined, month: number, date: string | undefined): Reading | null {
  const day = dayOf(fullYear(year), month, Number(date));
  return day === null ? null : { day, orMonthFirst: null, order: null };
}

function named({ year, name = '', date }: Parts, language: string | undefined): Reading | null {
  const month = monthNamed(name, language);
  // Thailand counts from the death of the Buddha.
  const thai = /\p{Script=Thai}/u.test(name) && Number(year) > 2300;
  return month === 0 ? null : sure(thai ? Number(year) - 543 : year, month, date);
}

/** The first year of each era, less one. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

function japaneseYear({ era = '', year, month, date }: Parts): Reading | null {
  const count = year === '元' ? 1 : Number(year);
  return sure((ERAS[era] ?? 0) + count, Number(month), date);
}

/** `16.11.2021` has one reading, and so has `11/16/2021`; dots part day and month in this order alone, unless there is no such month. */
function numeric({ first = '', second = '', sep = '', year }: Parts): Reading | null {
  const dayFirst = dayOf(fullYear(year), Number(second), Number(first));
  const monthFirst = dayOf(fullYear(year), Number(first), Number(second));
  const day = dayFirst ?? monthFirst;
  if (day === null) return null;
  const open = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst && !sep.includes('.');
  const shown = dayFirst === null ? 'month-first' : 'day-first';
  return { day, orMonthFirst: open ? monthFirst : null, order: open || first === second ? null : shown };
}

/** Two digits are a year from 1950 to 2049 (RFC 2822, 4.3). */
function fullYear(year: string | number | undefined): number {
  const number = Number(year);
  if (typeof year !== 'string' || year.length > 2) return number;
  return number < 50 ? number + 2000 : number + 1900;
}

import { addDays, type Day } from '../corpus/day.ts';
import { monthSpan, oneDay, yearSpan, type DaySpan } from './calendar.ts';
import { COUNT, MONTH, monthFromName, WEEKDAY } from './english-names.ts';
import { HOLIDAY, holidaySpan } from './holidays.ts';
import {
  century,
  dayBeforeMonth,
  daysOfMonth,
  decade,
  endOfSpan,
  half,
  halfOfMonth,
  namedDay,
  numericDay,
  numericMonth,
  quarter,
  seasonSpan,
  third,
  weekOfMonth,
  type Groups,
} from './named-spans.ts';
import {
  ago,
  choose,
  latestBegun,
  namedWeekday,
  unitAround,
  window,
  yearlessDay,
  yearlessDays,
} from './relative-spans.ts';

/**
 * What an expression leans on: `dated` names its year, `yearless` leaves it to the reader ("16 November", "March"),
 * `relative` counts from today ("last week").
 */
type DaysKind = 'dated' | 'yearless' | 'relative';

/** An expression of time read at some place of a text. */
export interface DaysRead extends DaySpan {
  /** Offset just behind it. */
  readonly end: number;
  readonly kind: DaysKind;
  /** What it names; a caller that meets it in running text may ask for more evidence of some. */
  readonly form: 'day' | 'month' | 'year' | 'season' | 'weekday' | 'holiday' | 'other';
  /** Where it names several days apart ("in 2018 and 2021"): each of them, ascending; the span is then around all. */
  readonly parts?: readonly DaySpan[];
  /** Whether its two ends are said ("March to May"). */
  readonly joined?: true;
}

interface Rule {
  readonly pattern: RegExp;
  readonly kind: DaysKind;
  readonly form: DaysRead['form'];
  readonly read: (groups: Groups, today: Day) => DaySpan | null;
}

// Behind an expression: no letter or digit, nor the rest of a number (2021-11, 2021/22, 1.5).
const END = String.raw`(?![\p{L}\p{N}]|(?<=\p{N})[-/.,–]\p{N})`;
const YEAR = String.raw`(?<year>1\d{3}|20\d{2})`;
const DATE = String.raw`(?<date>\d{1,2})(?:st|nd|rd|th)?`;
const NAME = `(?<month>${MONTH})`;
const ORDINAL = '(?<ordinal>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))';
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';
const PART = String.raw`(?:(?<part>early|mid|late)(?:\s+(?:in\s+)?|-)|(?:the\s+)?(?:very\s+)?(?<third>beginning|start|middle|end)\s+(?:of\s+)?)`;
const WEEKDAY_AHEAD = String.raw`(?:${WEEKDAY},?\s+(?:(?:morning|afternoon|evening|night),?\s+)?)?`;
const ON_WEEKDAY = String.raw`${WEEKDAY_AHEAD}(?:the\s+)?`;
const TO = String.raw`(?:\s?[-–—]\s?|\s+(?:to|until|till|through|and)\s+(?:the\s+)?)`;
const TH = '(?:st|nd|rd|th)?';
const OF = String.raw`(?:,?\s+|\s+(?:of|in)\s+)`;

function rule(kind: DaysKind, form: DaysRead['form'], source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?:${source})${END}`, 'iuy'), kind, form, read };
}

// Longer expressions come before those that they begin with.
const RULES: readonly Rule[] = [
  rule('dated', 'day', String.raw`(?<year>\d{4})(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<date>\d{1,2})`, numericDay),
  rule(
    'dated',
    'day',
    String.raw`${ON_WEEKDAY}(?<first>\d{1,2})(?<sep>[-/.])(?<second>\d{1,2})\k<sep>(?<year>1\d{3}|20\d{2}|\d{2})`,
    dayBeforeMonth,
  ),
  rule('dated', 'month', String.raw`(?<year>\d{4})[-/](?<month>\d{2})`, numericMonth),
  rule('dated', 'month', String.raw`(?<month>\d{1,2})/${YEAR}`, numericMonth),
  rule('dated', 'day', String.raw`${ON_WEEKDAY}${DATE}(?:\s+of)?\s+${NAME}(?:,?\s+|\s+of\s+)${YEAR}`, namedDay),
  rule('dated', 'day', String.raw`${WEEKDAY_AHEAD}${NAME}\s+(?:the\s+)?${DATE}(?:,\s*|\s+)${YEAR}`, namedDay),
  rule(
    'dated',
    'other',
    String.raw`(?:the\s+)?(?<date>\d{1,2})${TH}${TO}(?<last>\d{1,2})${TH}(?:\s+of)?\s+${NAME}${OF}${YEAR}`,
    daysOfMonth,
  ),
  rule(
    'dated',
    'other',
    String.raw`${NAME}\s+(?<date>\d{1,2})${TH}${TO}(?<last>\d{1,2})${TH},?\s+${YEAR}`,
    daysOfMonth,
  ),
  rule('dated', 'other', String.raw`(?<holiday>${HOLIDAY})${OF}${YEAR}`, ({ holiday = '', year }) =>
    holidaySpan(holiday, Number(year)),
  ),
  rule('dated', 'month', `${PART}${NAME}${OF}${YEAR}`, ({ part, third: said, month = '', year }) =>
    third(part ?? said ?? '', monthSpan(Number(year), monthFromName(month))),
  ),
  rule('dated', 'other', String.raw`(?:the\s+)?${ORDINAL}\s+week\s+(?:of|in)\s+${NAME}${OF}${YEAR}`, weekOfMonth),
  rule(
    'dated',
    'other',
    String.raw`(?:the\s+)?(?<ordinal>first|second)\s+half\s+of\s+${NAME}${OF}${YEAR}`,
    halfOfMonth,
  ),
  rule('dated', 'month', `${NAME}${OF}${YEAR}`, ({ month = '', year }) =>
    monthSpan(Number(year), monthFromName(month)),
  ),
  rule('dated', 'season', String.raw`(?:the\s+)?winter(?:\s+of)?\s+${YEAR}\s?[-–/]\s?(?:\d{2}|\d{4})`, ({ year }) =>
    seasonSpan('winter', Number(year)),
  ),
  rule('dated', 'season', String.raw`(?:the\s+)?${SEASON}${OF}${YEAR}`, ({ season = '', year }) =>
    seasonSpan(season, Number(year)),
  ),
  rule(
    'dated',
    'other',
    String.raw`(?:the\s+)?(?<ordinal>first|second|third|fourth|[1-4](?:st|nd|rd|th))\s+quarter${OF}${YEAR}`,
    quarter,
  ),
  rule('dated', 'other', String.raw`Q(?<digit>[1-4])(?:${OF}|[/-])${YEAR}`, quarter),
  rule('dated', 'other', String.raw`${YEAR}[-/\s]?Q(?<digit>[1-4])`, quarter),
  rule('dated', 'other', String.raw`(?:the\s+)?(?<ordinal>first|second|1st|2nd)\s+half${OF}${YEAR}`, half),
  rule('dated', 'other', String.raw`H(?<ordinal>[12])(?:${OF}|[/-])${YEAR}`, half),
  rule('dated', 'other', String.raw`${YEAR}[-/\s]?H(?<ordinal>[12])`, half),
  rule(
    'dated',
    'other',
    String.raw`(?:the\s+)?(?<end>first|last)\s+(?<count>${COUNT})\s+(?<unit>day|week|month)s\s+of\s+(?:${NAME}${OF})?${YEAR}`,
    endOfSpan,
  ),
  rule(
    'dated',
    'other',
    String.raw`(?:the\s+)?(?:(?<part>first|second|latter|early|mid|late)[\s-]+(?:half\s+of\s+)?(?:the\s+)?)?(?<century>\d{1,2})th\s+century`,
    century,
  ),
  rule('dated', 'other', String.raw`(?:the\s+)?(?<decade>1\d|20)?['’]?(?<ten>\d)0['’]?s`, decade),
  rule('dated', 'other', String.raw`the\s+(?<name>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)`, decade),
  rule('dated', 'year', `${PART}${YEAR}`, ({ part, third: said, year }) =>
    third(part ?? said ?? '', yearSpan(Number(year))),
  ),
  rule(
    'dated',
    'other',
    String.raw`${YEAR}(?:–(?<last>\d{2})|\s?[-–]\s?(?<end>1\d{3}|20\d{2}))`,
    ({ year = '', last, end }) => yearSpan(Number(year), Number(end ?? `${year.slice(0, 2)}${last}`)),
  ),
  rule('dated', 'year', String.raw`(?:the\s+year\s+)?${YEAR}`, ({ year }) => yearSpan(Number(year))),
  rule(
    'yearless',
    'other',
    String.raw`(?:the\s+)?(?<date>\d{1,2})${TH}${TO}(?<last>\d{1,2})${TH}(?:\s+of)?\s+${NAME}`,
    yearlessDays,
  ),
  rule('yearless', 'other', String.raw`${NAME}\s+(?<date>\d{1,2})${TH}${TO}(?<last>\d{1,2})${TH}`, yearlessDays),
  rule('yearless', 'day', String.raw`${ON_WEEKDAY}${DATE}(?:\s+of)?\s+${NAME}`, yearlessDay),
  rule('yearless', 'day', String.raw`${WEEKDAY_AHEAD}${NAME}\s+(?:the\s+)?${DATE}`, yearlessDay),
  rule('yearless', 'day', String.raw`${ON_WEEKDAY}(?<date>\d{1,2})\.(?<number>\d{1,2})\.`, yearlessDay),
  rule(
    'relative',
    'holiday',
    String.raw`(?<which>this|last|past|previous|next|coming)\s+(?<holiday>${HOLIDAY})`,
    ({ which = '', holiday = '' }, today) => choose(which, today, (year) => holidaySpan(holiday, year)),
  ),
  rule('yearless', 'season', `${PART}(?:the\\s+month\\s+of\\s+)?${NAME}`, ({ part, third: said, month = '' }, today) =>
    latestBegun(today, (year) => third(part ?? said ?? '', monthSpan(year, monthFromName(month)))),
  ),
  rule(
    'relative',
    'month',
    String.raw`(?<which>this|last|past|previous|next|coming)\s+${NAME}(?!\s+\d{1,2}(?!\d))`,
    ({ which = '', month = '' }, today) => choose(which, today, (year) => monthSpan(year, monthFromName(month))),
  ),
  rule(
    'relative',
    'season',
    String.raw`(?<which>this|last|past|previous|next|coming)\s+${SEASON}`,
    ({ which = '', season = '' }, today) => choose(which, today, (year) => seasonSpan(season, year)),
  ),
  rule(
    'relative',
    'weekday',
    String.raw`(?<which>this|last|past|previous|next|coming)\s+(?<weekday>${WEEKDAY})`,
    namedWeekday,
  ),
  rule(
    'relative',
    'other',
    String.raw`(?:the\s+)?(?<which>last|past|previous|next|coming)\s+(?<count>${COUNT})\s+(?<unit>day|week|month|year)s?`,
    window,
  ),
  rule('relative', 'other', String.raw`(?:the\s+)?(?<which>past)\s+(?<unit>week|month|year)`, window),
  rule(
    'relative',
    'other',
    String.raw`(?<the>the\s+)?(?<which>this|current|last|previous|next|coming)\s+(?<unit>weekend|week|month|quarter|year|decade)`,
    unitAround,
  ),
  rule('relative', 'other', String.raw`(?<count>${COUNT})\s+(?<unit>day|week|month|year)s?\s+ago`, ago),
  rule('relative', 'day', String.raw`(?:the\s+)?day\s+before\s+yesterday`, (_, today) => oneDay(addDays(today, -2))),
  rule('relative', 'day', String.raw`(?:the\s+)?day\s+after\s+tomorrow`, (_, today) => oneDay(addDays(today, 2))),
  rule('relative', 'day', 'yesterday', (_, today) => oneDay(addDays(today, -1))),
  rule('relative', 'day', 'today|tonight', (_, today) => oneDay(today)),
  rule('relative', 'day', 'tomorrow', (_, today) => oneDay(addDays(today, 1))),
  rule('yearless', 'holiday', HOLIDAY.replace('(?:', '(?<holiday>'), ({ holiday = '' }, today) =>
    latestBegun(today, (year) => holidaySpan(holiday, year)),
  ),
  rule(
    'relative',
    'weekday',
    String.raw`(?<weekday>${WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?`,
    namedWeekday,
  ),
  rule('yearless', 'month', NAME, ({ month = '' }, today) =>
    latestBegun(today, (year) => monthSpan(year, monthFromName(month))),
  ),
  rule('yearless', 'season', String.raw`(?:the\s+)?${SEASON}`, ({ season = '' }, today) =>
    latestBegun(today, (year) => seasonSpan(season, year)),
  ),
  rule(
    'yearless',
    'other',
    String.raw`(?:the\s+)?(?<ordinal>first|second|third|fourth)\s+quarter(?!${OF}\d)`,
    ({ ordinal = '' }, today) => latestBegun(today, (year) => quarter({ ordinal, year: String(year) })),
  ),
  rule('yearless', 'other', 'Q(?<digit>[1-4])', ({ digit }, today) =>
    latestBegun(today, (year) => monthSpan(year, Number(digit) * 3 - 2, 3)),
  ),
];

/**
 * Reads the expression of time that stands at `at`: the longest that one of the rules knows. English; a numeric date is
 * year first. Weeks start on Monday; seasons are the northern meteorological ones (winter 2021 is December 2021 to
 * February 2022); the 1990s are 1990-1999. What leaves the year open means the latest that had begun by `today`;
 * a bare weekday the latest up to `today`; "last" the latest that was over before it.
 *
 * @param text - At most a few hundred characters.
 * @param at - Offset of a word's beginning.
 * @returns `null` where no expression stands there, or it names no day of the calendar.
 */
export function readDays(text: string, at: number, today: Day): DaysRead | null {
  for (const { pattern, kind, form, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const span = read(match.groups ?? {}, today);
    if (span !== null && isInCalendar(span)) return { ...span, end: at + match[0].length, kind, form };
  }
  return null;
}

// Adding days to the ends of the calendar leaves the years 1-9999: such a day begins with a sign, or is of the year 0.
function isInCalendar({ since, until }: DaySpan): boolean {
  return [since, until].every((day) => /^(?!0000)\d/u.test(day));
}

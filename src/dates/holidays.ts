import { addDays, dayOf, weekday, type Day } from '../corpus/day.ts';
import { oneDay, spanOf, type DaySpan } from './calendar.ts';

/** English names of holidays, as pattern sources, and the days that each has in a year; longer names first. */
const HOLIDAYS: readonly (readonly [name: string, inYear: (year: number) => DaySpan | null])[] = [
  ['orthodox\\s+christmas', fixed(1, 7)],
  ['orthodox\\s+easter', byOrthodoxEaster(0)],
  ['orthodox\\s+pentecost', byOrthodoxEaster(49)],
  ['black\\s+friday(?=\\s+(?:of\\s+|in\\s+)?\\d)', nth(11, 3, 4, 1)],
  ['christmas\\s+eve', fixed(12, 24)],
  ["(?:boxing|st\\.?\\s+stephen[’']?s)\\s+day", fixed(12, 26)],
  ['christmas\\s+day', fixed(12, 25)],
  ['(?:christmas(?:\\s*time)?|xmas)', fixed(12, 24, 3)],
  ["new\\s+year[’']?s?\\s+eve", fixed(12, 31)],
  ["new\\s+year[’']?s?\\s+day", fixed(1, 1)],
  ['new\\s+years?', (year) => spanOf(dayOf(year - 1, 12, 31), dayOf(year, 1, 1))],
  ['epiphany', fixed(1, 6)],
  ['(?:martin\\s+luther\\s+king|mlk)(?:\\s+jr\\.?)?\\s+day', nth(1, 0, 3)],
  ["(?:st\\.?\\s+)?valentine[’']?s(?:\\s+day)?", fixed(2, 14)],
  ["presidents?[’']?s?\\s+day", nth(2, 0, 3)],
  ["(?:st\\.?|saint)\\s+patrick[’']?s\\s+day", fixed(3, 17)],
  ['(?:mardi\\s+gras|shrove\\s+tuesday)', byEaster(-47)],
  ['ash\\s+wednesday', byEaster(-46)],
  ['palm\\s+sunday', byEaster(-7)],
  ['maundy\\s+thursday', byEaster(-3)],
  ['good\\s+friday', byEaster(-2)],
  ['easter\\s+sunday', byEaster(0)],
  ['easter\\s+monday', byEaster(1)],
  ['easter(?:\\s+(?:weekend|holidays?))?', byEaster(-2, 4)],
  ['ascension(?:\\s+day)?', byEaster(39)],
  ['(?:pentecost|whitsun)', byEaster(49, 2)],
  ['whit\\s+monday', byEaster(50)],
  ['may\\s+day', fixed(5, 1)],
  ['memorial\\s+day', (year) => oneDay(latest(dayOf(year, 5, 31), 0))],
  ['juneteenth', fixed(6, 19)],
  ['(?:independence\\s+day|(?:fourth|4th)\\s+of\\s+july)', fixed(7, 4)],
  ['labou?r\\s+day', nth(9, 0, 1)],
  ['german\\s+unity\\s+day', fixed(10, 3)],
  ['columbus\\s+day', nth(10, 0, 2)],
  ["hallowe[’']?en", fixed(10, 31)],
  ["all\\s+saints[’']?s?\\s+day", fixed(11, 1)],
  ["(?:veterans?|armistice|remembrance)[’']?\\s+day", fixed(11, 11)],
  ['thanksgiving(?:\\s+day)?', nth(11, 3, 4)],
];

/** Holidays whose days no rule here counts. */
const UNCOUNTED =
  'ramadan|eid(?:[ -](?:al-)?(?:fitr|adha))?|diwali|holi|han?ukkah|chanukah|passover|purim|rosh\\s+hashanah?|yom\\s+kippur|(?:chinese|lunar)\\s+new\\s+year|nowruz|carnival';

/** Source of a pattern for the name of a holiday. */
export const HOLIDAY = `(?:${HOLIDAYS.map(([name]) => name).join('|')})`;

/** Source of a pattern for the name of a holiday that {@link holidaySpan} knows no days of. */
export const UNCOUNTED_HOLIDAY = `(?:${UNCOUNTED})`;

const patterns = HOLIDAYS.map(([name, inYear]) => ({ pattern: new RegExp(`^${name}$`, 'iu'), inYear }));

/** The days of a holiday in a year: Christmas is 24-26 December, Easter Good Friday to Monday, Thanksgiving the American. */
export function holidaySpan(name: string, year: number): DaySpan | null {
  return patterns.find(({ pattern }) => pattern.test(name))?.inYear(year) ?? null;
}

function fixed(month: number, date: number, days = 1): (year: number) => DaySpan | null {
  return (year) => lasting(dayOf(year, month, date), days);
}

/** The so-manieth such weekday (0 Monday) of a month. */
function nth(month: number, wanted: number, place: number, after = 0): (year: number) => DaySpan | null {
  return (year) => {
    const first = dayOf(year, month, 1);
    return first === null
      ? null
      : oneDay(addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (place - 1) + after));
  };
}

function byEaster(after: number, days = 1): (year: number) => DaySpan | null {
  return (year) => {
    const easter = easterOf(year);
    return easter === null ? null : lasting(addDays(easter, after), days);
  };
}

function byOrthodoxEaster(after: number): (year: number) => DaySpan | null {
  return (year) => {
    const easter = orthodoxEasterOf(year);
    return easter === null ? null : oneDay(addDays(easter, after));
  };
}

function lasting(first: Day | null, days: number): DaySpan | null {
  return first === null ? null : { since: first, until: addDays(first, days - 1) };
}

function latest(last: Day | null, wanted: number): Day | null {
  return last === null ? null : addDays(last, -((weekday(last) - wanted + 7) % 7));
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easterOf(year: number): Day | null {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Easter Sunday of the Julian calendar (Meeus), as a day of ours; for the years 1900-2099. */
function orthodoxEasterOf(year: number): Day | null {
  const moon = (19 * (year % 19) + 15) % 30;
  const days = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114;
  const julian = dayOf(year, Math.floor(days / 31), (days % 31) + 1);
  return julian === null ? null : addDays(julian, 13);
}

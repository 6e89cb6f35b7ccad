import { addDays, dayNumber, dayOf, weekday, type Day } from '../../corpus/day.ts';
import { addMonths, monthNumber, monthSpan, oneDay, weekSpan, yearOf, yearSpan, type DaySpan } from '../calendar.ts';
import { countFromWords, monthFromName, weekdayFromName } from '../english-names.ts';
import type { Groups } from '../named-spans.ts';
import { step, type QuotePlace } from './quote-place.ts';
import { GOES_ON } from './quote-weekdays.ts';
import { tenseAround, type Tense } from '../tense.ts';

/** This, last or next calendar week, month or year; at the ends of a week or month, where another could be meant, none. */
export function unitAround({ groups, day, sentence, start, end, quoted }: QuotePlace): DaySpan | null {
  const by = step(groups['which']);
  const unit = groups['unit']?.toLowerCase() ?? '';
  if (unit !== 'year' && by < 0 && BASE_BEFORE.test(sentence.slice(0, start))) return null;
  switch (unit) {
    case 'week':
      return quoted || (weekday(day) >= 5 && !isSureOfWeek(by, tenseAround(sentence, start, end), day))
        ? null
        : weekSpan(day, by);
    case 'month':
      // "Earlier this month" on its first day was written before.
      if (by === 0 && Number(day.slice(8)) === 1 && /earlier\s+$/iu.test(sentence.slice(0, start))) return null;
      return monthSpan(yearOf(day), monthNumber(day) + by);
    default:
      return yearSpan(yearOf(day) + by);
  }
}

/** "49 percent, compared with 52 last month": the month before that of the count, whichever that is. */
const BASE_BEFORE = /(?<!\p{L})(?:compared\s+(?:to|with)|(?:up|down|rose|fell)\s+from|versus|than)\s[^,;]{0,40}$/iu;

// On a Saturday or Sunday "last week" is often the one that ends; on a Sunday "next week" and what comes "this week" are one.
function isSureOfWeek(by: number, tense: Tense | null, day: Day): boolean {
  if (by === 0) return tense === 'past';
  return by > 0 && weekday(day) === 5;
}

const ROUNDED = /(?:than|nearly|almost|about|around|over|some|roughly|under|least|most|or|and|to|half|,|\d)\s*$/iu;
/** "Up from a year ago", "still", "was": a comparison or a state, of no one day. */
const COMPARED =
  /(?<!\p{L})(?:from|than|as|like|since|was|were|had|still|would|could|compared|season|average)(?!\p{L})/iu;
/** What happens on one day. */
const ON_A_DAY =
  /(?<!\p{L})(?:fell|died|sank|opened|reopened|closed|shut|resigned|quit|began|started|ended|signed|launched|killed|shot|struck|hit|broke|burned|burnt|crashed|exploded|collapsed|arrested|married|born|elected|sworn|inaugurated|founded|burst|erupted|invaded|attacked|landed|arrived|vanished|drowned|stormed|seized)(?!\p{L})/iu;

/** "Three days ago" is that day, "three weeks ago" the calendar week of it, "a year ago" the same date; nothing where it is rounded. */
export function ago({ groups, day, sentence, start, quoted }: QuotePlace): DaySpan | null {
  if (ROUNDED.test(sentence.slice(0, start))) return null;
  const count = countFromWords(groups['count'] ?? '');
  switch (groups['unit']?.toLowerCase() ?? '') {
    case 'day':
      return quoted || count > 31 ? null : oneDay(addDays(day, -count));
    case 'week':
      return quoted || count > 8 ? null : weekSpan(day, -count);
    case 'month':
      return quoted || count !== 1 || !isOfOneDay(sentence) ? null : oneDay(addMonths(day, -1));
    default:
      return quoted || count !== 1 || !isOfOneDay(sentence) ? null : oneDay(addMonths(day, -12));
  }
}

// "A year ago, the lighthouse fell" is that day; "a year ago, prices were lower" is about then.
function isOfOneDay(sentence: string): boolean {
  return ON_A_DAY.test(sentence) && !COMPARED.test(sentence);
}

/** "Twenty years ago today": the same date of that year or month, so many weeks or days before. */
export function agoToday({ groups, day, quoted }: QuotePlace): DaySpan | null {
  const count = countFromWords(groups['count'] ?? '');
  if (quoted || Number.isNaN(count) || groups['today'] === undefined) return null;
  switch (groups['unit']?.toLowerCase() ?? '') {
    case 'day':
      return oneDay(addDays(day, -count));
    case 'week':
      return oneDay(addDays(day, -7 * count));
    case 'month':
      return oneDay(addMonths(day, -count));
    default:
      return count > 200 ? null : oneDay(addMonths(day, -12 * count));
  }
}

const NOWADAYS = /(?:^|until|till|even|still|to|than|of|as|here|world|worth|pounds?|dollars|euros|money|\d)\s*$/iu;

/** "The planets that fill it today", "than exist today": the clause has a verb of its own. */
const OWN_CLAUSE = /^.*(?<!\p{L})(?:that|which|who|whose|where|what|how)\s/su;
/** "And today retains its look", "today there is a harbour": these days. */
const PRESENT_BEHIND = /^\s+(?:(?:there|he|she|it|they|the\s\p{L}+)\s+)?(?:is|are|has|have|remains?|\p{Ll}+[^s\W]s)\s/u;
const SUPPOSED = /(?<!\p{L})(?:than|like|as|if)\s[^,;]*$/iu;

/** The article's day, unless "today" means these days. */
export function today({ day, sentence, start, end, quoted }: QuotePlace): DaySpan | null {
  const before = sentence.slice(0, start);
  // Not "USA TODAY", nor "Today, the village has forty people".
  if (quoted || sentence[start] !== 't' || NOWADAYS.test(before) || SUPPOSED.test(before)) return null;
  if (PRESENT_BEHIND.test(sentence.slice(end))) return null;
  const clause = before.replace(OWN_CLAUSE, '');
  const words = clause === before ? sentence : clause + sentence.slice(start, end);
  return tenseAround(words, clause.length, clause.length + end - start) === null ? null : oneDay(day);
}

/** Behind such a word it is no day of its own: "the leaders of tomorrow", "a night like tonight", "move on tomorrow". */
const NO_DAY = /(?<!\p{L})(?:like|of|on|or|and|for|than)\s+$/iu;

/** A rule for a day so far from the article's: none in speech, in a title ("Get Down Tonight") or where it is no day. */
export function dayAway(days: number): (place: QuotePlace) => DaySpan | null {
  return ({ day, sentence, start, quoted }) => {
    const before = sentence.slice(0, start);
    const isTitle = /^\p{Lu}/u.test(sentence.slice(start)) && before.trim() !== '';
    return quoted || isTitle || NO_DAY.test(before) ? null : oneDay(addDays(day, days));
  };
}

const HAS_YEAR = /(?<![\p{L}\p{N}])(?:1\d|20)\d\d(?![\p{L}\p{N}])/u;

/** "In March" by the tense, unless the sentence names a year. */
export function bareMonth({ groups, day, sentence, start, end }: QuotePlace): DaySpan | null {
  const name = groups['month'] ?? '';
  if (HAS_YEAR.test(sentence) || !/^\p{Lu}/u.test(name)) return null;
  const month = monthFromName(name);
  const tense = groups['prep']?.toLowerCase() === 'since' ? 'past' : tenseAround(sentence, start, end);
  const thisYear = monthSpan(yearOf(day), month);
  if (tense === null || thisYear === null) return null;
  if (tense === 'past') return thisYear.since <= day ? thisYear : monthSpan(yearOf(day) - 1, month);
  if (month === monthNumber(day)) return null;
  return thisYear.since > day ? thisYear : monthSpan(yearOf(day) + 1, month);
}

/** "Last March" and "next March", where the other year's could not be meant. */
export function qualifiedMonth({ groups, day }: QuotePlace): DaySpan | null {
  const name = groups['month'] ?? '';
  if (!/^\p{Lu}/u.test(name)) return null;
  const month = monthFromName(name);
  const here = monthSpan(yearOf(day), month);
  if (here === null) return null;
  // "Last October" in November, "next March" in February: the coming one or that of the other year.
  if (groups['which']?.toLowerCase() === 'last') {
    const last = here.until < day ? here : monthSpan(yearOf(day) - 1, month);
    return last !== null && dayNumber(day) - dayNumber(last.until) > 45 ? last : null;
  }
  const next = here.since > day ? here : monthSpan(yearOf(day) + 1, month);
  return next !== null && dayNumber(next.since) - dayNumber(day) > 45 ? next : null;
}

/** "Monday, Nov. 15": the one date nearby that is such a weekday. */
export function weekdayAndDate({ groups, day }: QuotePlace): DaySpan | null {
  const wanted = weekdayFromName(groups['weekday'] ?? '');
  const near = datesAround(groups, day).filter((each) => weekday(each) === wanted);
  return near.length === 1 ? oneDay(near[0] ?? null) : null;
}

/** "On 16 November" by the tense, where it is near. */
export function monthAndDate({ groups, day, sentence, start, end }: QuotePlace): DaySpan | null {
  if (HAS_YEAR.test(sentence)) return null;
  const tense = tenseAround(sentence, start, end);
  const near = datesAround(groups, day);
  if (tense === 'past') return oneDay(near.findLast((each) => each <= day) ?? null);
  return tense === 'future' ? oneDay(near.find((each) => each > day) ?? null) : null;
}

/** What stands before a date that is a part of something else, or a span's: "the Feb. 3 fire", "since Feb. 3". */
const NOT_BARE =
  /(?<!\p{L})(?:an?|the|his|her|its|their|our|my|this|that|every|each|of|and|or|to|through|by|until|till|since|before|after|from|for|between|in|than|with|late|early|mid|next|last)\s+$/iu;
const JOINED_DATES = /^\s*(?:[-–—/]|(?:to|and|or|through|until)\s)\s*(?:\p{Lu}\p{L}*\.?\s)?\d/u;

/** "Died Feb. 16", as news agencies write: behind a small word, and nothing behind it that it could name. */
export function bareMonthAndDate(place: QuotePlace): DaySpan | null {
  const [before, after] = [place.sentence.slice(0, place.start), place.sentence.slice(place.end)];
  if (!/\p{Ll}\s+$/u.test(before) || NOT_BARE.test(before) || !GOES_ON.test(after) || JOINED_DATES.test(after))
    return null;
  return place.quoted ? null : monthAndDate(place);
}

// That date of the year before, the year and the year after, within so many days of the article: farther off, a day
// without a year is often one that everybody knows ("the attack on September 11").
const NEAR_DATE = 100;

function datesAround(groups: Groups, day: Day): Day[] {
  const month = monthFromName(groups['month'] ?? groups['month2'] ?? '');
  const date = Number(groups['date'] ?? groups['date2']);
  return [-1, 0, 1]
    .map((years) => dayOf(yearOf(day) + years, month, date))
    .filter((each) => each !== null && Math.abs(dayNumber(each) - dayNumber(day)) <= NEAR_DATE) as Day[];
}

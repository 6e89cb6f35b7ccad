import type { Span } from '../../corpus/article.ts';
import { testOfLast } from '../test-of-last.ts';
import { addDays, type Day } from '../../corpus/day.ts';
import { english } from '../../languages/english.ts';
import { wholeNames } from '../../languages/names.ts';
import { CLOSERS, OPENERS, withoutSpeech } from '../../languages/quotation-marks.ts';
import { monthSpan, oneDay, weekSpan, yearOf, type DaySpan } from '../calendar.ts';
import { COUNT, LONG_COUNT, MONTH, monthFromName, WEEKDAY, weekdayFromName } from '../english-names.ts';
import { step, type QuotePlace } from './quote-place.ts';
import {
  ago,
  agoToday,
  bareMonth,
  bareMonthAndDate,
  dayAway,
  monthAndDate,
  qualifiedMonth,
  today,
  unitAround,
  weekdayAndDate,
} from './quote-spans.ts';
import { bareWeekday, namedWeekend, qualifiedWeekday } from './quote-weekdays.ts';

/** A relative date in a text, and the days it means. Offsets index the text. */
export interface QuoteDate extends Span {
  /** The words as they stand: `this week`. */
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
}

interface Rule {
  readonly pattern: RegExp;
  readonly resolve: (place: QuotePlace) => DaySpan | null;
}

const PART_OF_DAY = String.raw`(?:\s+(?:morning|afternoon|evening|night))?`;

// `words` is what a footnote names; `lead` before it decides but is not named. Rules in the order they are tried.
function rule(lead: string, words: string, resolve: Rule['resolve']): Rule {
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}’'-])(?<lead>${lead})(?<words>${words})(?![\\p{L}\\p{N}]|['’-]\\p{L})`,
      'giu',
    ),
    resolve,
  };
}

/** Before what is only a part of a longer expression: "a week from Tuesday", "the night before last week". */
const LONGER_BEFORE =
  /(?<!\p{L})(?:days?|weeks?|months?|years?|nights?|evenings?|mornings?|hours?|weekends?|anniversary|eve)\s+(?:before|after|from|since|to|of|ago|ago\s+on)\s+(?:the\s+)?$/iu;
/** And behind it: "Tuesday week", "this week last year", "the year before last". */
const LONGER_BEHIND =
  /^\s+(?:week|fortnight|before\s+last|last\s+(?:week|month|year)|(?:\p{L}+\s+)?(?:days?|weeks?|months?|years?)\s+(?:ago|before|earlier|later))(?!\p{L})/iu;
const NOT_ROLLING = String.raw`(?<!(?<!\p{L})(?:the|his|her|its|their|my|our|every|each|same|very)\s)`;
const RULES: readonly Rule[] = [
  // Longer expressions go first, so that no other rule reads a part of them.
  rule(
    '',
    String.raw`(?<count>${LONG_COUNT}|${COUNT})\s+(?<unit>day|week|month|year)s?\s+ago\s+(?:(?<today>today)|(?:this|last|next)\s+\p{L}+|yesterday|tomorrow|(?:on\s+)?${WEEKDAY}|in\s+${MONTH})`,
    agoToday,
  ),
  rule(
    '',
    String.raw`(?:this|last|next)\s+(?:day|week|weekend|month|time)\s+(?:last|next|this)\s+(?:week|month|year)`,
    () => null,
  ),
  // Whole dates without a year. With one they are no relative dates; the rule takes them so that no other reads their parts.
  rule(
    '',
    String.raw`(?:${WEEKDAY},?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+${MONTH}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}`,
    () => null,
  ),
  rule(
    '',
    String.raw`(?<weekday>${WEEKDAY}),?\s+(?:(?<date>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<month>${MONTH})|(?<month2>${MONTH})\s+(?<date2>\d{1,2})(?:st|nd|rd|th)?)`,
    weekdayAndDate,
  ),
  rule(
    String.raw`on\s+(?:the\s+)?`,
    String.raw`(?<date>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<month>${MONTH})|(?<month2>${MONTH})\s+(?<date2>\d{1,2})(?:st|nd|rd|th)?`,
    monthAndDate,
  ),
  rule('', String.raw`(?<date>\d{1,2})\s+(?<month>${MONTH})|(?<month2>${MONTH})\s+(?<date2>\d{1,2})`, bareMonthAndDate),
  rule('', String.raw`(?<month>${MONTH})\s+(?<which>last|this|next)\s+year`, ({ groups, day }) =>
    monthSpan(yearOf(day) + step(groups['which']), monthFromName(groups['month'] ?? '')),
  ),
  rule(
    String.raw`(?<prep>in|since)\s+(?:(?:early|mid|late)[\s-])?`,
    String.raw`(?<month>${MONTH})(?!\s+\d|,\s+\d{4}|\s+of|\s+and|\s+or|\s+to)`,
    bareMonth,
  ),
  rule('', String.raw`(?<which>last|next)\s+(?<month>${MONTH})(?!\.?\s+\d)`, qualifiedMonth),
  rule('', String.raw`(?<weekday>${WEEKDAY})(?:\s+of)?\s+(?<which>last|this|next)\s+week`, ({ groups, day, quoted }) =>
    quoted
      ? null
      : oneDay(addDays(weekSpan(day, step(groups['which'])).since, weekdayFromName(groups['weekday'] ?? ''))),
  ),
  rule(
    '',
    String.raw`(?<which>last|next|this\s+past|this\s+coming)\s+(?<weekday>${WEEKDAY})${PART_OF_DAY}`,
    qualifiedWeekday,
  ),
  rule(
    String.raw`(?:(?<lead1>on|until|till|by|since|from|late|early|before|after|through|between|for)\s+(?:(?:late|early)\s+(?:on\s+)?)?)?`,
    String.raw`(?<weekday>${WEEKDAY})${PART_OF_DAY}`,
    bareWeekday,
  ),
  rule('', String.raw`(?<which>last|this|next)\s+weekend`, namedWeekend),
  rule(String.raw`(?:over|at|during)\s+`, String.raw`the\s+weekend`, namedWeekend),
  rule(
    '',
    String.raw`${NOT_ROLLING}(?<which>this|last|next)\s+(?<unit>week|month|year)(?!\s+(?:of|tonight)(?!\p{L}))`,
    unitAround,
  ),
  rule('', String.raw`(?<count>${COUNT})\s+(?<unit>day|week|month|year)s?\s+ago(?!\s+(?:this|today|on|in|to))`, ago),
  rule('', String.raw`(?:the\s+)?day\s+before\s+yesterday`, dayAway(-2)),
  rule('', String.raw`(?:the\s+)?day\s+after\s+tomorrow`, dayAway(2)),
  rule('', String.raw`this\s+(?:morning|afternoon|evening)`, dayAway(0)),
  rule('', String.raw`${NOT_ROLLING}last\s+night`, dayAway(-1)),
  rule('', `yesterday${PART_OF_DAY}`, dayAway(-1)),
  rule('', `tomorrow${PART_OF_DAY}`, dayAway(1)),
  rule('', 'tonight', dayAway(0)),
  rule('', 'today', today),
];

/** What every one of the rules needs; months by their first three letters. */
const MAYBE = new RegExp(
  `day|week|month|year|night|morning|afternoon|evening|tomorrow|${wholeNames(english.months)
    .map((name) => name.slice(0, 3))
    .join('|')}`,
  'iu',
);
const SENTENCE_END = new RegExp(String.raw`[.!?][${CLOSERS}]?\s+(?=[${OPENERS}]?\p{Lu})|\n`, 'gu');
const ABBREVIATED = /(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u;
/** Who speaks in the first person, or writes under a handle, is not the paper: "I saw it today" has lost its marks, or stands in a longer quotation. */
const isSpoken = testOfLast(
  /(?<![\p{L}\p{N}.’'-])(?:I|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Oo]urs?|us|[Yy]ou|[Yy]ours?|@\w+)(?![\p{L}\p{N}-]|\.\p{L})/u,
);
/** Longer texts are resolved up to here: a quote has at most some thousand characters. */
const MAX_LENGTH = 5000;
/** Expressions that are looked at: each is weighed by its sentence, and no quote of that length has so many. */
const MOST_DATES = 100;

/**
 * Resolves the relative dates of a quoted text from its article's day, by fixed rules and for precision: what a careful
 * reader could doubt is left out.
 *
 * - A weekday goes by the tense around it (`tenseAround`): the past means the latest up to the article's day, the future the
 *   next after it; "last" and "since" look back, "next" ahead, "until" and "by" ahead where the clause does.
 * - This, last and next week, month, year and weekend; yesterday, today, tonight, tomorrow; "three days ago" is that day,
 *   "three weeks ago" the calendar week of it, "a year ago" the same date, "two years ago" too uncertain; "in March", "16 November" and "Monday, Nov. 15"
 *   without a year. Weeks start on Monday.
 * - Not: dates with a year, names ("Black Friday"), habits ("on Mondays"), rolling spans ("in the last week"), rounded ones
 *   ("nearly two years ago"), possessives ("Tuesday's vote"), seasons and quarters; days and weeks inside quotation marks,
 *   since the speaker's today need not be the paper's.
 *
 * @param text - The quote; relative dates are looked for in its first 5,000 characters.
 * @param day - The article's day. An undated article resolves nothing.
 * @param language - ISO 639-1 code of the text; only English is resolved.
 * @returns Disjoint, in order of `start`.
 */
export function resolveDates(text: string, day: Day | null, language: string): QuoteDate[] {
  if (day === null || language !== 'en' || !MAYBE.test(text)) return [];
  const limited = text.slice(0, MAX_LENGTH);
  const blanked = withoutSpeech(limited);
  const taken: Span[] = [];
  const found: QuoteDate[] = [];
  for (const { pattern, resolve } of RULES) {
    // Not matchAll, which makes a new expression for each call: half of the time.
    pattern.lastIndex = 0;
    for (
      let match = pattern.exec(limited);
      match !== null && taken.length < MOST_DATES;
      match = pattern.exec(limited)
    ) {
      const groups = match.groups ?? {};
      const span = { start: match.index, end: match.index + match[0].length };
      const start = span.start + (groups['lead']?.length ?? 0);
      if (taken.some((other) => other.start < span.end && other.end > start)) continue;
      taken.push({ start, end: span.end });
      const inSpeech = blanked[start] === ' ';
      const sentence = sentenceAround(inSpeech ? limited : blanked, span);
      const quoted = inSpeech || isSpoken(sentence.sentence);
      if (LONGER_BEFORE.test(limited.slice(Math.max(0, start - 40), start))) continue;
      if (LONGER_BEHIND.test(limited.slice(span.end, span.end + 40))) continue;
      const days = resolve({ groups, day, quoted, ...sentence });
      if (days === null) continue;
      found.push({ start, end: span.end, text: limited.slice(start, span.end), from: days.since, to: days.until });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function sentenceAround(text: string, span: Span): { sentence: string; start: number; end: number } {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(0, end - 8), end))) continue;
    if (end <= span.start) from = end;
    else if (match.index >= span.end - 1) {
      to = match.index + 1;
      break;
    }
  }
  return { sentence: text.slice(from, to), start: span.start - from, end: span.end - from };
}

import type { Span } from '../corpus/article.ts';
import { addDays, dayNumber, dayOf, monthOf, weekday, type Day } from '../corpus/day.ts';
import {
  addMonths,
  latestWeekday,
  monthNumber,
  monthSpan,
  nextWeekday,
  spanOf,
  weekendSpan,
  weekSpan,
  yearOf,
  yearSpan,
  type DaySpan,
} from './calendar.ts';
import { countFromWords, MONTH, monthFromName, WEEKDAY, weekdayFromName } from './english-names.ts';
import { tenseAround, type Tense } from './tense.ts';

/** A relative date in a text, and the days it means. Offsets index the text. */
export interface QuoteDate extends Span {
  /** The words as they stand: `this week`. */
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Place {
  readonly groups: Groups;
  readonly day: Day;
  /** The sentence around, quotations blanked, and the expression's offsets in it, preposition included. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly resolve: (place: Place) => DaySpan | null;
}

const COUNT = '(?<count>\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
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

const NOT_ROLLING = String.raw`(?<!(?:the|his|her|its|their|my|our|every|each|same|very)\s)`;
const RULES: readonly Rule[] = [
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
  rule('', String.raw`(?<month>${MONTH})\s+(?<which>last|this|next)\s+year`, ({ groups, day }) =>
    monthSpan(yearOf(day) + step(groups['which']), monthFromName(groups['month'] ?? '')),
  ),
  rule(
    String.raw`(?<prep>in|since)\s+(?:(?:early|mid|late)[\s-])?`,
    String.raw`(?<month>${MONTH})(?!\s+\d|,\s+\d{4}|\s+of|\s+and|\s+or|\s+to)`,
    bareMonth,
  ),
  rule('', String.raw`(?<which>last|next)\s+(?<month>${MONTH})(?!\s+\d)`, qualifiedMonth),
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
  rule('', String.raw`${COUNT}\s+(?<unit>day|week|month|year)s?\s+ago(?!\s+(?:this|today|on|in|to))`, ago),
  rule('', String.raw`this\s+(?:morning|afternoon|evening)`, ({ day, quoted }) => (quoted ? null : oneDay(day))),
  rule('', String.raw`last\s+night`, ({ day, quoted }) => (quoted ? null : oneDay(addDays(day, -1)))),
  rule('', `yesterday${PART_OF_DAY}`, ({ day, quoted }) => (quoted ? null : oneDay(addDays(day, -1)))),
  rule('', `tomorrow${PART_OF_DAY}`, ({ day, quoted }) => (quoted ? null : oneDay(addDays(day, 1)))),
  rule('', 'tonight', ({ day, quoted }) => (quoted ? null : oneDay(day))),
  rule('', 'today', today),
];

const MAYBE =
  /day|week|month|year|night|morning|afternoon|evening|tomorrow|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/iu;
const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘[^’]*(?:’(?![\p{L}])|$)/gu;
const SENTENCE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n/gu;
const ABBREVIATED = /(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u;
/** Longer texts are resolved up to here: a quote has at most some thousand characters. */
const MAX_LENGTH = 5000;

/**
 * Resolves the relative dates of a quoted text from its article's day, by fixed rules and for precision: what a careful
 * reader could doubt is left out.
 *
 * - A weekday goes by the tense around it (`tenseAround`): the past means the latest up to the article's day, the future the
 *   next after it; "last" and "since" look back, "next" ahead, "until" and "by" ahead where the clause does.
 * - This, last and next week, month, year and weekend; yesterday, today, tonight, tomorrow; "three days ago" is that day,
 *   "three weeks ago" the calendar week of it, likewise months and years; "in March", "16 November" and "Monday, Nov. 15"
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
  const blanked = limited.replaceAll(QUOTED, (quotation) => ' '.repeat(quotation.length));
  const taken: Span[] = [];
  const found: QuoteDate[] = [];
  for (const { pattern, resolve } of RULES) {
    for (const match of limited.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const span = { start: match.index, end: match.index + match[0].length };
      const start = span.start + (groups['lead']?.length ?? 0);
      if (taken.some((other) => other.start < span.end && other.end > start)) continue;
      taken.push({ start, end: span.end });
      const quoted = blanked[start] === ' ';
      const sentence = sentenceAround(quoted ? limited : blanked, span);
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

function oneDay(day: Day | null): DaySpan | null {
  return spanOf(day, day);
}

function step(which: string | undefined): number {
  return { last: -1, next: 1 }[(which ?? '').toLowerCase()] ?? 0;
}

const NAMED_DAYS = /(?:^|\s)(?!(?:On|Late|Early|Last|Since|Until|By|But|And|That)\s)\p{Lu}[\p{L}.]*\s+$/u;
const AFTER_DETERMINER =
  /(?<!\p{L})(?:an?|the|one|that|this|first|second|third|fourth|fifth|final|each|every|any|some|another|previous|following|regular|of|or|and|to|through|week\s+on|week)\s+(?:on\s+)?$/iu;
const PAPER = /^\s+(?:Times|Mirror|Express|Telegraph|Mail|Post|Herald|Night|Service|League|Group|the\s+1)/u;
const JOINED_DAYS = new RegExp(
  String.raw`^(?:\s*[-–/]\s*|\s+(?:to|and|or|through|until)\s+)${WEEKDAY}|^\s+week(?!\p{L})`,
  'iu',
);
const GOES_ON =
  /^(?:[^\p{L}\p{N}\s]|\s*$|\s+(?:that|to|in|at|by|on|after|before|as|and|but|when|while|with|for|from|over|near|during|because|despite|he|she|it|they|his|her|its|their|the|a|an|there|was|were|had|will|following|amid|outside|inside)(?!\p{L})|\s+[^\p{L}])/u;
/** A deadline set in the present: what "until" and "by" lead to lies ahead. */
const DEADLINE =
  /(?<!\p{L})(?:will|must|should|would|shall|has|have|is|are|due|postponed|adjourned|delayed|deferred|extended|suspended|put\s+off|ordered|told|asked|urged|gave|given|agreed|pledged|promised|vowed|wants?|hopes?|needs?|plans?|expected)(?!\p{L})/u;
const OVER =
  /(?<!\p{L})(?:had|was|were|remained|stayed|lasted|continued|did)(?!\p{L})(?!\s+(?:postponed|adjourned|delayed|deferred|extended|suspended|put\s+off|ordered|told|asked|urged|given))/u;

function bareWeekday({ groups, day, sentence, start, end, quoted }: Place): DaySpan | null {
  const name = groups['weekday'] ?? '';
  const lead = groups['lead1']?.toLowerCase() ?? '';
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (quoted || !/^\p{Lu}/u.test(name) || AFTER_DETERMINER.test(before) || PAPER.test(after) || JOINED_DAYS.test(after))
    return null;
  if (lead === '' && (NAMED_DAYS.test(before) || !GOES_ON.test(after))) return null;
  const wanted = weekdayFromName(name);
  switch (lead) {
    case 'since':
      return wanted === weekday(day) ? null : oneDay(latestWeekday(day, wanted));
    case 'until':
    case 'till':
    case 'by':
      return DEADLINE.test(before) && !OVER.test(before) ? aheadWeekday(day, wanted) : null;
    case 'before':
    case 'after':
    case 'through':
    case 'between':
      return null;
    default:
      return weekdayByTense(day, wanted, tenseAround(sentence, start, end), lead);
  }
}

function weekdayByTense(day: Day, wanted: number, tense: Tense | null, lead: string): DaySpan | null {
  if (tense === 'future') return aheadWeekday(day, wanted);
  return tense === 'past' && lead !== 'from' && lead !== 'for' ? oneDay(latestWeekday(day, wanted)) : null;
}

// "Will meet on Tuesday" in Tuesday's paper may be today or in a week.
function aheadWeekday(day: Day, wanted: number): DaySpan | null {
  return wanted === weekday(day) ? null : oneDay(nextWeekday(day, wanted));
}

function qualifiedWeekday({ groups, day, quoted }: Place): DaySpan | null {
  const wanted = weekdayFromName(groups['weekday'] ?? '');
  if (quoted) return null;
  return /next|coming/iu.test(groups['which'] ?? '')
    ? oneDay(nextWeekday(day, wanted))
    : oneDay(latestWeekday(addDays(day, -1), wanted));
}

function namedWeekend({ groups, day, sentence, start, end, quoted }: Place): DaySpan | null {
  if (quoted) return null;
  const which = groups['which']?.toLowerCase();
  if (which === 'last') return weekendSpan(day, -1);
  if (which === 'next') return null;
  const isWeekend = weekday(day) >= 5;
  if (isWeekend) return weekendSpan(day);
  const tense = tenseAround(sentence, start, end);
  if (tense === 'future') return weekendSpan(day);
  // "This weekend" in Monday's paper is more often the one before than the one to come, but not always.
  return tense === 'past' && which === undefined ? weekendSpan(day, -1) : null;
}

function unitAround({ groups, day, quoted }: Place): DaySpan | null {
  const by = step(groups['which']);
  switch (groups['unit']?.toLowerCase() ?? '') {
    case 'week':
      return quoted ? null : weekSpan(day, by);
    case 'month':
      return monthSpan(yearOf(day), monthNumber(day) + by);
    default:
      return yearSpan(yearOf(day) + by);
  }
}

const ROUNDED = /(?:than|nearly|almost|about|around|over|some|roughly|under|least|most|or|and|to|half|,|\d)\s*$/iu;

function ago({ groups, day, sentence, start, quoted }: Place): DaySpan | null {
  if (ROUNDED.test(sentence.slice(0, start))) return null;
  const count = countFromWords(groups['count'] ?? '');
  switch (groups['unit']?.toLowerCase() ?? '') {
    case 'day':
      return quoted || count > 31 ? null : oneDay(addDays(day, -count));
    case 'week':
      return quoted || count > 8 ? null : weekSpan(day, -count);
    case 'month': {
      const then = count > 18 ? null : addMonths(day, -count);
      return then === null ? null : monthOf(then);
    }
    default:
      return count > 20 ? null : yearSpan(yearOf(day) - count);
  }
}

const NOWADAYS = /(?:^|until|till|even|still|to|than|of|as|here|world|worth|pounds?|dollars|euros|money|\d)\s*$/iu;

function today({ day, sentence, start, end, quoted }: Place): DaySpan | null {
  // Not "USA TODAY", nor "Today, the village has forty people".
  if (quoted || sentence[start] !== 't' || NOWADAYS.test(sentence.slice(0, start))) return null;
  return tenseAround(sentence, start, end) === null ? null : oneDay(day);
}

const HAS_YEAR = /(?<![\p{L}\p{N}])(?:1\d|20)\d\d(?![\p{L}\p{N}])/u;

function bareMonth({ groups, day, sentence, start, end }: Place): DaySpan | null {
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

function qualifiedMonth({ groups, day }: Place): DaySpan | null {
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

function weekdayAndDate({ groups, day }: Place): DaySpan | null {
  const wanted = weekdayFromName(groups['weekday'] ?? '');
  const near = datesAround(groups, day).filter((each) => weekday(each) === wanted);
  return near.length === 1 ? oneDay(near[0] ?? null) : null;
}

function monthAndDate({ groups, day, sentence, start, end }: Place): DaySpan | null {
  if (HAS_YEAR.test(sentence)) return null;
  const tense = tenseAround(sentence, start, end);
  const near = datesAround(groups, day);
  if (tense === 'past') return oneDay(near.findLast((each) => each <= day) ?? null);
  return tense === 'future' ? oneDay(near.find((each) => each > day) ?? null) : null;
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

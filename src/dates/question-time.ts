import type { Span } from '../corpus/article.ts';
import { addDays, type Day, type DayRange } from '../corpus/day.ts';
import { setOffIn } from '../languages/quotation-marks.ts';
import { inEnglish } from './question-time-words.ts';
import type { DaysRead } from './read-days.ts';
import { readDaysOrSpan } from './read-days-or-span.ts';

/** The time that a question limits its answer to, as days of publication. */
export interface QuestionTime {
  /** The words of the question that say it, preposition included: to be left out of matching. */
  readonly words: readonly Span[];
  /** Those words as they stand: `in November 2021`. */
  readonly text: string;
  readonly range: DayRange;
  /**
   * `filter`: only these days were asked for. `prefer`: these days first, others after them by their distance. `hint`: the
   * same, less so, and its words stay among those to find ("on Monday"). `newest`: what is told last of the matter.
   */
  readonly strength: 'filter' | 'prefer' | 'hint' | 'newest';
}

/** What a question's time is judged against. */
export interface QuestionTimeContext {
  readonly today: Day;
  /** ISO 639-1 code of the question's language; English, German and Russian expressions are known. */
  readonly language: string;
  /** Oldest and newest day of the archive, `null` when nothing in it is dated. Left out: every range is taken as asked. */
  readonly coverage?: { readonly from: Day; readonly to: Day } | null;
}

type Judged = Pick<QuestionTime, 'range' | 'strength'>;

/** Longer questions are not read further. */
const MAX_LENGTH = 1000;

// "Latest" looks at a week, "recently" at a month.
const VAGUE: readonly (readonly [pattern: RegExp, days: number])[] = [
  [
    /(?:(?:right\s+)?now|currently|current(?=\s+\p{L})|(?:the\s+)?latest|newest|nowadays|(?:in\s+)?(?:the\s+)?(?:past|last|recent)\s+(?:few\s+)?days)/iuy,
    7,
  ],
  [
    /(?:any\s+(?:news|updates?)\s+(?:on|about|of|from)|(?:what|wh?at['’]?s|what\s+is)\s+(?:new|happening|going\s+on|up)\s+with|still|so\s+far|as\s+of\s+(?:now|today)|at\s+the\s+moment|these\s+days)/iuy,
    7,
  ],
  [
    /(?:recently|recent(?=\s+\p{L})|lately|these\s+days|(?:in\s+)?(?:the\s+)?(?:past|last|recent)\s+(?:few\s+)?weeks)/iuy,
    30,
  ],
  [/(?:(?:in\s+)?(?:the\s+)?(?:past|last|recent)\s+(?:few\s+)?months)/iuy, 90],
];

const PREPOSITION = /(in|on|during|throughout|within|over|since|after|before|between|from|earlier|later)\s+/iuy;
const EVENT_OF_YEAR = /before\s+(?:the\s+)?(?:\p{L}+\s+){1,2}of\s+/iuy;
const OPEN = new Set(['since', 'after', 'before']);
const WORD_START = /(?<![\p{L}\p{N}'’-])[\p{L}\p{N}]/gu;
const IS_POSSESSIVE = /['’]s(?!\p{L})/uy;
const GOES_ON =
  /\s+(?!(?:in|on|at|by|to|for|of|and|or|but|with|about|from|as|after|before|because|following|over|during|amid|due|when|who|what|which|where|why|how|did|do|does|was|were|is|are|has|have|had|the|a|an)(?!\p{L}))[\p{L}\p{N}]/iuy;
const SUPERLATIVE = /(?<!\p{L})(?:first|most|least|best|worst|only|record|ever|\p{L}{2,}est)(?!\p{L})[^.?!]*$/iu;
// The time of what something else came after: "following the flood last week".
const AFTERMATH = /(?<!\p{L})(?:following|after|amid|despite|since)\s[^,;.?!]{1,60}$/iu;
const AHEAD =
  /(?<!\p{L})(?:will|would|could|might|going\s+to|set\s+to|due|scheduled|expected|planned|upcoming)(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(?:did|was|were|had|happened|\p{L}{2,}ed|won|lost|became|said|came|went|took|fell|rose|died)(?!\p{L})/iu;
// Redundant "since" within so many days before the archive begins still speaks of publication; longer ago it is what the news says.
const NEAR_BEGINNING = 3 * 366;

/**
 * Finds the time that a question asks for. What counts is when the news came out, and a question often names a time that is
 * part of the news instead ("in power since 1994", "the 2020 election", "the biggest rise since March"). So:
 *
 * - Spans longer than a weekend that are said outright filter: "in November 2021", "last week", "since 2020", "between 2010
 *   and 2015", "Q3 2021", "before March". Shorter ones ("on 16 November", "yesterday", "on Tuesday", "last weekend") only
 *   prefer those days and the next, since papers tell of a day on the day after. Vague ones prefer: "this week",
 *   "recently", "latest", "now", "three weeks ago", and "last year", which is told of ever since.
 * - A month or day without a year is the latest that had begun, and no time where it may as well lie ahead.
 * - A year alone counts only behind a preposition, so "the 2020 election" is no time; what a superlative or "first" leans on
 *   ("the highest since 1994") is none; nor are deadlines ("by 2030", "until June") and the future ("next week").
 * - A dated expression wholly outside the archive's coverage is taken for part of the news: it stays among the words to
 *   match, and the answer is found or not by them. "Since" a time long before the archive begins likewise. Relative words
 *   keep their range even where the archive has nothing in it: the answer then says so.
 * - What stands in quotation marks is left alone.
 *
 * @returns The first filter, else the first preference, else `null`; always `null` when nothing in the archive is dated.
 */
export function findQuestionTime(question: string, context: QuestionTimeContext): QuestionTime | null {
  if (context.coverage === null) return null;
  const text = question.slice(0, MAX_LENGTH);
  const quoted = setOffIn(text);
  const found: QuestionTime[] = inEnglish(text, context.language).flatMap(({ start, end, english }) => {
    const judged = readAt(english, 0, context);
    const time = judged?.time ?? null;
    return time === null ? [] : [{ words: [{ start, end }], text: text.slice(start, end), ...time }];
  });
  let at = 0;
  for (const { index } of text.matchAll(WORD_START)) {
    if (index < at || quoted.some(({ start, end }) => index >= start && index < end)) continue;
    const read = readAt(text, index, context);
    if (read === null) continue;
    at = read.end;
    if (read.time !== null) {
      found.push({ words: [{ start: index, end: at }], text: text.slice(index, at), ...read.time });
    }
  }
  return found.find(({ strength }) => strength === 'filter') ?? found[0] ?? null;
}

// An expression at `at`; its time is null where it is one that limits nothing, which is then not read again from its middle.
function readAt(text: string, at: number, context: QuestionTimeContext): { time: Judged | null; end: number } | null {
  const { today } = context;
  for (const [pattern, days] of VAGUE) {
    const end = endOf(pattern, text, at);
    if (end !== null && !isWordPart(text, end)) {
      return { end, time: { range: { since: addDays(today, 1 - days), until: today }, strength: 'newest' } };
    }
  }
  const event = endOf(EVENT_OF_YEAR, text, at);
  if (event !== null) {
    const year = readDaysOrSpan(text, event, today);
    if (year?.form === 'year')
      return { end: year.end, time: within({ since: null, until: year.until }, 'prefer', context) };
  }
  PREPOSITION.lastIndex = at;
  const preposition = PREPOSITION.exec(text);
  const start = at + (preposition?.[0].length ?? 0);
  const word = preposition?.[1]?.toLowerCase() ?? null;
  const read = readDaysOrSpan(text, start, today, word === 'between');
  if (read === null) return null;
  // "Sworn in Monday".
  if (read.form === 'weekday' && word === 'in') return null;
  return { end: read.end, time: judge(text, start, word, read, context) };
}

function judge(
  text: string,
  start: number,
  word: string | null,
  read: DaysRead,
  context: QuestionTimeContext,
): Judged | null {
  const { today } = context;
  const words = text.slice(start, read.end);
  if (isOrdinaryWord(words, text, read, word) || (read.kind === 'yearless' && mayLieAhead(text, read, today)))
    return null;
  const vague = /^(?:the\s+)?(?:this|current)|ago$/iu.test(words);
  if (word !== null && OPEN.has(word)) {
    if (word === 'since' ? SUPERLATIVE.test(text.slice(0, start)) : vague) return null;
    return within(openRange(word, read), 'filter', context, read.kind === 'relative');
  }
  if (read.kind !== 'relative') {
    if (read.since === read.until) return within(withDayAfter(read), 'prefer', context);
    const strength = read.kind === 'yearless' && read.form === 'season' ? 'prefer' : 'filter';
    return within({ since: read.since, until: read.until }, strength, context);
  }
  if (read.since > today || /decade$|years?\s+ago$/iu.test(words)) return null;
  const possessive = endOf(IS_POSSESSIVE, text, read.end) !== null;
  if (read.form === 'weekday') return { range: withDayAfter(read), strength: 'hint' };
  if (read.since >= addDays(read.until, -1)) return { range: withDayAfter(read), strength: 'prefer' };
  if (/last\s+year$/iu.test(words)) {
    // What happened last year is told of ever since.
    return possessive ? null : { range: { since: read.since, until: today }, strength: 'prefer' };
  }
  const until = vague && read.until < today && !/ago$/iu.test(words) ? today : read.until;
  const strength = vague || possessive || AFTERMATH.test(text.slice(0, start)) ? 'prefer' : 'filter';
  return { range: { since: read.since, until }, strength };
}

function withDayAfter({ since, until }: DaysRead): DayRange {
  return { since, until: addDays(until, 1) };
}

// "In March" asked in August is last March; asked in December it is that only if the question is about the past and ends with it.
function mayLieAhead(text: string, read: DaysRead, today: Day): boolean {
  if (AHEAD.test(text)) return true;
  if (read.until >= addDays(today, -183)) return false;
  return !PAST.test(text) || !/^\P{L}*$/u.test(text.slice(read.end));
}

// Words that are a time in some places only: "may", "march", "fall", "the 2020 election", "Black Friday", "the Jan. 6 committee".
function isOrdinaryWord(words: string, text: string, read: DaysRead, preposition: string | null): boolean {
  const goesOn = endOf(GOES_ON, text, read.end) !== null || text[read.end] === '-';
  if (preposition === 'between' && read.form !== 'other') return true;
  switch (read.form) {
    case 'year':
      return (
        preposition === null ||
        preposition === 'over' ||
        preposition === 'within' ||
        (preposition === 'from' && goesOn) ||
        isAmount(words, text, read.end)
      );
    case 'weekday':
      return /^\p{Ll}/u.test(words) || (preposition === null && (goesOn || isName(text, read.end - words.length)));
    case 'month':
      if (read.kind !== 'yearless') return false;
      return (
        preposition === null ||
        (/^(?:mar(?:ch)?|may)$/u.test(words) && /^\s+\p{L}/u.test(text.slice(read.end, read.end + 10)))
      );
    case 'season':
      if (read.kind === 'relative') return false;
      return read.kind === 'yearless' ? preposition === null || goesOn : preposition === null && goesOn;
    case 'day':
      return read.kind === 'yearless' && preposition === null;
    case 'other':
      return isAmount(words, text, read.end);
  }
}

// "In 2000 homes".
function isAmount(words: string, text: string, end: number): boolean {
  return words.endsWith('00') && /^\s+\p{Ll}+s(?!\p{L})/u.test(text.slice(end, end + 40));
}

// "Black Friday", "Super Tuesday".
function isName(text: string, start: number): boolean {
  return /(?<=\S\s)\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, start - 30), start));
}

function openRange(word: string, read: DaysRead): DayRange {
  if (word === 'before') return { since: null, until: addDays(read.since, -1) };
  return { since: word === 'since' ? read.since : addDays(read.until, 1), until: null };
}

// The range if the archive has days on both sides of what it leaves out, or inside it.
function within(
  range: DayRange,
  strength: QuestionTime['strength'],
  { coverage }: QuestionTimeContext,
  relative = false,
): Judged | null {
  if (relative || coverage === undefined || coverage === null) return { range, strength };
  if (range.since !== null && range.since > coverage.to) return null;
  if (range.until !== null && range.until < coverage.from) return null;
  const redundant =
    range.until === null && range.since !== null && range.since < addDays(coverage.from, -NEAR_BEGINNING);
  return redundant ? null : { range, strength };
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isWordPart(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

import { addDays, type Day, type DayRange } from '../corpus/day.ts';
import { asksAboutNow } from './asks-about-now.ts';
import type { DaySpan } from './calendar.ts';
import type { DaysRead } from './read-days.ts';
import { isSpan } from './read-days-or-span.ts';

/** What a question's time is judged against. */
export interface QuestionTimeContext {
  readonly today: Day;
  /** ISO 639-1 code of the question's language; see `timeWords` of the languages. */
  readonly language: string;
  /** Oldest and newest day of the archive, `null` when nothing in it is dated. Left out: every range is taken as asked. */
  readonly coverage?: { readonly from: Day; readonly to: Day } | null;
  /** The whole question, where an expression of it is judged in English. */
  readonly translated?: string;
}

/**
 * `filter`: only these days were asked for. `prefer`: these days first, others after them by their distance. `hint`: the
 * same, less so, and its words stay among those to find ("on Monday"). `newest`: what is told last of the matter.
 */
export type Strength = 'filter' | 'prefer' | 'hint' | 'newest';

/** What an expression limits a question to. */
export interface Judged {
  readonly range: DayRange;
  readonly strength: Strength;
  /** Several times apart ("in 2018 and 2021"), the range then being around all; missing for one. */
  readonly parts?: readonly DaySpan[];
  /** Whether the archive has no day in it. */
  readonly outside?: true;
}

/** What leaves an end open. */
const UP_TO: ReadonlySet<string> = new Set(['until', 'till', 'through', 'by', 'up to', 'up until']);
const OPEN: ReadonlySet<string> = new Set(['since', 'ever since', 'after', 'before', 'prior to', ...UP_TO]);

const IS_POSSESSIVE = /['’]s(?!\p{L})/uy;
const GOES_ON =
  /\s+(?!(?:in|on|at|by|to|for|of|and|or|but|with|about|from|as|after|before|because|following|over|during|amid|due|when|who|what|which|where|why|how|did|do|does|was|were|is|are|has|have|had|the|a|an)(?!\p{L}))[\p{L}\p{N}]/iuy;
const SUPERLATIVE = /(?<!\p{L})(?:first|most|least|best|worst|only|record|ever|\p{L}{2,}est)(?!\p{L})[^.?!]*$/iu;
// The time of what something else came after: "following the flood last week".
const AFTERMATH = /(?<!\p{L})(?:following|after|amid|despite|since)\s[^,;.?!]{1,60}$/iu;
const ONWARDS = /\s+(?:on|onwards?|and\s+(?:after|later|beyond))(?![\p{L}\p{N}])/iuy;
const STANDING = /(?<!\p{L})(?:is|are|stays?|remains?|must|has|have|can|may|lasts?|does|do|should)(?!\p{L})/iu;
const AHEAD =
  /(?<!\p{L})(?:will|would|could|might|going\s+to|set\s+to|due|scheduled|expected|planned|upcoming)(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(?:did|was|were|had|happened|\p{L}{2,}ed|won|lost|became|said|came|went|took|fell|rose|died)(?!\p{L})/iu;
// Redundant "since" within so many days before the archive begins still speaks of publication; longer ago it is what the news says.
const NEAR_BEGINNING = 3 * 366;

/** Tells what an expression of time limits a question to; `null` where it limits nothing. @param word - What stands before it. */
export function judge(
  text: string,
  start: number,
  word: string | null,
  read: DaysRead,
  context: QuestionTimeContext,
): Judged | null {
  const { today } = context;
  const words = text.slice(start, read.end);
  if (isOrdinaryWord(words, text, read, word) || (read.kind === 'yearless' && mayLieAhead(text, read, context)))
    return null;
  const vague = /^(?:the\s+)?(?:this|current)|ago$/iu.test(words);
  const onwards = word === 'from' && endOf(ONWARDS, text, read.end) !== null;
  const joined = read.joined === true || isSpan(words);
  if (word !== null && !joined && (OPEN.has(word) || onwards)) {
    if (UP_TO.has(word) && isDeadline(text, read, context)) return null;
    if (
      word.endsWith('since') || onwards
        ? SUPERLATIVE.test(text.slice(0, start).replace(/ever\s+since\s+$/iu, ''))
        : vague
    )
      return null;
    return within(openRange(onwards ? 'since' : word, read), 'filter', context, read.kind === 'relative');
  }
  if (read.kind !== 'relative') {
    if (read.kind === 'yearless' && read.since === read.until) return within(withDayAfter(read), 'prefer', context);
    const leaning = read.kind === 'yearless' && (read.form === 'season' || read.form === 'holiday');
    const { since, until, parts } = read;
    const judged = within({ since, until }, leaning ? 'prefer' : 'filter', context);
    return judged === null || parts === undefined ? judged : { ...judged, parts };
  }
  if (read.since > today || /decade$|years?\s+ago$/iu.test(words)) return null;
  return judgeRelative(text, start, read, { today, words, vague });
}

/** The same of a time counted from today. @param vague - Whether it may reach up to today: "this month". */
function judgeRelative(
  text: string,
  start: number,
  read: DaysRead,
  { today, words, vague }: { readonly today: Day; readonly words: string; readonly vague: boolean },
): Judged | null {
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
function mayLieAhead(text: string, read: DaysRead, { today, language, translated }: QuestionTimeContext): boolean {
  if (translated !== undefined) return asksAboutNow(translated, language, today.slice(0, 4));
  if (AHEAD.test(text)) return true;
  if (read.until >= addDays(today, -183)) return false;
  return !PAST.test(text) || !/^\P{L}*$/u.test(text.slice(read.end));
}

// "What must be done by 2030", "who stays in office until June": what the question's matter ends with, not the search.
function isDeadline(text: string, read: DaysRead, { today, translated }: QuestionTimeContext): boolean {
  if (read.until >= today) return true;
  return translated === undefined && (AHEAD.test(text) || (read.kind !== 'dated' && STANDING.test(text)));
}

// Words that are a time in some places only: "may", "march", "fall", "the 2020 election", "Black Friday", "the Jan. 6 committee".
function isOrdinaryWord(words: string, text: string, read: DaysRead, preposition: string | null): boolean {
  const goesOn = endOf(GOES_ON, text, read.end) !== null || text[read.end] === '-';
  switch (read.form) {
    case 'year':
      return (
        (preposition === null && (goesOn || !/^the\s+year/iu.test(words))) ||
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
    case 'holiday':
      return read.kind === 'yearless' && (preposition === null || goesOn);
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
  if (word === 'before' || word === 'prior to') return { since: null, until: addDays(read.since, -1) };
  if (UP_TO.has(word)) return { since: null, until: read.until };
  return { since: word.endsWith('since') ? read.since : addDays(read.until, 1), until: null };
}

/** The range, marked where the archive has no day in it; none where it lies ahead, or begins long before the archive. */
export function within(
  range: DayRange,
  strength: Strength,
  { coverage, today }: QuestionTimeContext,
  relative = false,
): Judged | null {
  if (relative || coverage === undefined || coverage === null) return { range, strength };
  if (range.since !== null && range.since > today) return null;
  const late = range.since !== null && range.since > coverage.to;
  const early = range.until !== null && range.until < coverage.from;
  if (late || early) return { range, strength: 'filter', outside: true };
  const redundant =
    range.until === null && range.since !== null && range.since < addDays(coverage.from, -NEAR_BEGINNING);
  return redundant ? null : { range, strength };
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

import type { Span } from '../corpus/article.ts';
import type { Day } from '../corpus/day.ts';
import { COUNT, MONTH, WEEKDAY } from './english-names.ts';
import { HOLIDAY, UNCOUNTED_HOLIDAY } from './holidays.ts';
import { readDays } from './read-days.ts';

const YEAR = String.raw`(?:1\d{3}|20\d{2})`;
const UNIT = `(?:days?|weeks?|weekends?|fortnights?|months?|quarters?|hal(?:f|ves)|third|eve|anniversary|${WEEKDAY}s?)`;
const ORDINAL = String.raw`(?:first|second|third|fourth|fifth|sixth|last|penultimate|final|closing|opening|\d{1,2}(?:st|nd|rd|th))`;
const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

/** Before what was read: a part of it ("the fifth week of"), or a distance from it ("three days before"). */
const PART_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:the|a|an|every|each)\s+)?(?:(?:${ORDINAL}|${COUNT}|few|several|whole)\s+)*${UNIT}\s+(?:of|before|after|from)\s+(?:the\s+)?$`,
  'iu',
);
const ORDINAL_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:the\s+)?${ORDINAL}\s+${UNIT}\s+in\s+$`, 'iu');
const PREPOSITION = /^(?:before|after|from|in)\s+(?:the\s+)?/iu;
/** Behind it: a second end that was not read. */
const END_BEHIND = /^\s*(?:[-–—]|\s(?:to|until|till|through)\s)\s*(?:the\s+)?/iu;
const DATE_BEHIND = /^\s+\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}]|\s+\p{Ll}+s(?!\p{L}))/iu;
const ENDS_IN_MONTH = new RegExp(`(?:${MONTH})$`, 'iu');
const FROM = /^from\s/iu;
const WORDS_BEHIND = /^(?:[\p{L}\p{N}’'-]+)/u;

/** What is a time by its form, whether or not the calendar has it. */
const FORMS: readonly RegExp[] = [
  String.raw`\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\p{N})`,
  String.raw`\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\p{N})`,
  String.raw`${NUMBER}(?:\s+of)?\s+${MONTH}(?:(?:,?\s+|\s+of\s+)${YEAR})?(?![\p{L}\p{N}])`,
  String.raw`${MONTH}\s+${NUMBER}(?:,?\s+${YEAR})(?![\p{L}\p{N}])`,
  String.raw`(?:${UNCOUNTED_HOLIDAY}|${HOLIDAY})(?:\s+(?:of|in))?\s+${YEAR}(?![\p{L}\p{N}])`,
  String.raw`[QH]\d(?:\s+|/|-|\s+of\s+)${YEAR}(?![\p{L}\p{N}])`,
  String.raw`${YEAR}[ -/]?[QH]\d(?![\p{L}\p{N}])`,
  String.raw`between\s+(?:${MONTH}\s+)?(?:${YEAR}|(?<=between\s+)${MONTH})\s+and\s+(?:the\s+)?[\p{L}\p{N}’'-]+`,
  String.raw`(?:last|this|next)\s+fortnight(?!\p{L})`,
].map((source) => new RegExp(source, 'iuy'));

/**
 * Finds an expression of time around a word of which only a part was read, or nothing although its form says that it is a
 * time: "31 February 2021", "the fifth week of November 2021", "from March 2021 to the flood", "Q7 2021".
 *
 * @param at - Offset of a word.
 * @param end - Where what was read there ends; `null` for nothing.
 * @returns All of the expression; `null` where there is none, or it was read whole.
 */
export function unreadAround(text: string, at: number, end: number | null, today: Day): Span | null {
  if (end === null) {
    const longest = Math.max(...FORMS.map((form) => endOf(form, text, at)));
    return longest > at && readDays(text, at, today)?.end !== longest ? { start: at, end: longest } : null;
  }
  const rest = text.slice(end, end + 60);
  const own = text.slice(at, end);
  const lead = PREPOSITION.exec(own)?.[0] ?? '';
  const before = text.slice(Math.max(0, at - 60), at) + lead;
  const part = (PART_BEFORE.exec(before) ?? ORDINAL_BEFORE.exec(before))?.[0];
  if (part !== undefined) return { start: at - (part.length - lead.length), end };
  if (ENDS_IN_MONTH.test(own)) {
    const date = DATE_BEHIND.exec(rest)?.[0];
    if (date !== undefined) return { start: at, end: end + date.length };
  }
  const joint = END_BEHIND.exec(rest)?.[0];
  if (joint === undefined) return null;
  const goesOn = readDays(text, end + joint.length, today);
  if (goesOn !== null && goesOn.kind !== 'relative') return { start: at, end: goesOn.end };
  const word = FROM.test(own) ? WORDS_BEHIND.exec(rest.slice(joint.length))?.[0] : undefined;
  return word === undefined ? null : { start: at, end: end + joint.length + word.length };
}

const PLAIN = new RegExp(
  String.raw`(?<!\p{L})(?:${MONTH}|${WEEKDAY}|${HOLIDAY}|spring|summer|autumn|winter)(?!\p{L})|\d{1,4}([-/.])\d{1,2}\1\d{1,4}|(?:in|since|until|before|after|between|from)\s${YEAR}(?!\d)|(?:last|this|next)\s+(?:week|month|quarter|year)`,
  'iu',
);

/** Whether English words are surely of a time. */
export function isPlainlyTime(words: string): boolean {
  return PLAIN.test(words);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

import { addDays, type Day } from '../corpus/day.ts';
import { spanOf, type DaySpan } from './calendar.ts';
import { readDays, type DaysRead } from './read-days.ts';

const TO = /\s*[-–—]\s*|\s+(?:up\s+to|to|until|till|through)\s+/iuy;
const TODAY = /(?:now|date|the\s+present(?:\s+day)?|present)(?![\p{L}\p{N}])/iuy;
const BETWEEN = /\s+(?:and|to)\s+/iuy;
const AND = /\s*,?\s+(?:and|or|as\s+well\s+as)\s+(?:in\s+|on\s+)?/iuy;
const COMMA = /\s*,\s*/iuy;
const SPAN_OF_DATES =
  /(?<![\p{N}./-])\d{1,2}\p{L}{0,2}(?:\s?[-–—]\s?|\s(?:to|until|till|through|and)\s(?:the\s)?)\d{1,2}(?![\p{N}./-])/iu;
/** Longer lists are none of times. */
const MOST_PARTS = 12;
/** A year of days, by which what names no year is looked for behind what does. */
const YEAR = 365;

/**
 * Reads an expression of time, two joined by "to", "until", "through" or a dash, or a list of the same form joined by commas
 * and "and" or "or". A part without a year takes that of the last: "March to May 2021", "November and December 2021".
 *
 * @param between - Whether "between" stands before it: then "and" joins two ends.
 * @returns The whole, or the first part alone where none goes on; `null` where nothing, or after "between" no second end.
 */
export function readDaysOrSpan(text: string, at: number, today: Day, between = false): DaysRead | null {
  const first = readDays(text, at, today);
  if (first === null) return null;
  if (between) return isSpan(text.slice(at, first.end)) ? first : joined(text, at, first, BETWEEN, today);
  return joined(text, at, first, TO, today) ?? listed(text, at, first, today) ?? first;
}

function joined(text: string, at: number, first: DaysRead, joint: RegExp, today: Day): DaysRead | null {
  const next = endOf(joint, text, first.end);
  if (next === null) return null;
  const toNow = joint === TO ? endOf(TODAY, text, next) : null;
  if (toNow !== null) return spanned(first, { since: today, until: today, end: toNow, kind: 'relative', form: 'day' });
  const last = readDays(text, next, today);
  if (last === null) return null;
  if (first.kind === 'yearless' && last.kind !== 'relative') {
    const start = readDays(text, at, last.until);
    return start === null ? null : spanned(start, last);
  }
  return spanned(first, first.kind === 'dated' ? behind(text, next, first, last) : last);
}

/** What names no year, read as the first such time behind another. */
function behind(text: string, at: number, first: DaysRead, last: DaysRead): DaysRead {
  if (last.kind !== 'yearless') return last;
  return readDays(text, at, addDays(first.since, YEAR)) ?? last;
}

function spanned(first: DaysRead, last: DaysRead): DaysRead | null {
  const span = spanOf(first.since, last.until);
  const kind = first.kind === 'yearless' ? last.kind : first.kind;
  return span === null ? null : { ...span, end: last.end, kind, form: 'other', joined: true };
}

function listed(text: string, at: number, first: DaysRead, today: Day): DaysRead | null {
  const places = [at];
  const read = [first];
  let closed = false;
  for (let end = first.end; read.length < MOST_PARTS && !closed;) {
    const and = endOf(AND, text, end);
    const next = and ?? endOf(COMMA, text, end);
    const part = next === null ? null : readDays(text, next, today);
    if (next === null || part === null || !isAlike(part, first) || isAmount(text, part)) break;
    places.push(next);
    read.push(part);
    end = part.end;
    closed = and !== null;
  }
  const last = read.at(-1)!;
  if (!closed) return null;
  const dated = last.kind === 'dated';
  const spans = read.map((part, place) =>
    dated && part.kind === 'yearless'
      ? (readDays(text, places[place]!, last.until) ?? part)
      : behind(text, places[place]!, first.kind === 'dated' ? first : part, part),
  );
  const parts = merged(spans);
  const around = { since: parts[0]!.since, until: parts.at(-1)!.until };
  const kind = dated ? 'dated' : first.kind;
  return { ...around, end: last.end, kind, form: 'other', ...(parts.length > 1 && { parts }) };
}

/** Spans in order, those that touch or overlap joined. */
function merged(spans: readonly DaySpan[]): DaySpan[] {
  const parts: DaySpan[] = [];
  for (const { since, until } of spans.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const open = parts.at(-1);
    if (open === undefined || since > addDays(open.until, 1)) parts.push({ since, until });
    else if (until > open.until) parts[parts.length - 1] = { since: open.since, until };
  }
  return parts;
}

function isAlike(one: DaysRead, other: DaysRead): boolean {
  return one.form === other.form || (one.kind === 'dated' && other.kind === 'dated');
}

/** Whether words name two dates of one month: "10 to 16 November". */
export function isSpan(words: string): boolean {
  return SPAN_OF_DATES.test(words);
}

/** "In 2019 and 2000 homes". */
function isAmount(text: string, { form, end }: DaysRead): boolean {
  return form === 'year' && /^\s+\p{Ll}+s(?!\p{L})/u.test(text.slice(end, end + 40));
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

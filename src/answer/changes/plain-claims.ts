import type { Span } from '../../corpus/article.ts';
import { type Day, dayNumber } from '../../corpus/day.ts';
import { NUMBER_WORD } from '../sentences/number-words.ts';
import type { Statement } from './statement.ts';

/** "rose 0.3%", "closed up 1.6%": how far it moved, not where it stands. "Rose to 4%" is where it stands. */
const STEP =
  /(?<!\p{L})(?:rose|risen|rises|fell|fallen|falls|gained|gains?|added|adds|shed|sheds|tumbled|climbed|slipped|jumped|dropped|drops|increased|decreased|declined|slid|surged|plunged|trimmed|cut|raised|grew|grown|up|down|higher|lower|lost|plunged)(?:\s(?:[\d,.]+\spoints,?\sor|or)|\s(?:by|about|nearly|almost|another|roughly|around|more than|an?))*\s+$/iu;
/** What is hoped for, feared or asked. A decided price, that "will" be paid, is none. */
const SUPPOSED =
  /(?<!\p{L})(?:could|might|may|would|if|[Ee]xpect(?!ed to)\p{L}*|forecast\p{L}*|project(?:s|ed|ions?)|propos\p{L}*|promis\p{L}*|call(?:s|ed|ing)? for|asked to|remain committed|chance|that (?:year|season|month|day))(?!\p{L})/u;
/** The sentence tells of another time than its article's, of what happens again and again, or of what one thing comes after. */
const OF_ANOTHER_TIME =
  /^(?:back (?:in|on|at)|if|when|whenever)\s|(?<!\p{L})(?:is when|that (?:year|season|month|day)|comes?\s(?:[\p{L}\d]+\s){0,4}(?:days?|weeks?|months?|years?) (?:after|before))(?!\p{L})/iu;
/** One more thing of the kind: its figure is not the figure of the one before. */
const BESIDES = /(?<!\p{L})also\s+\p{L}+\s+(?:about|nearly|almost|some|another)?\s*$/iu;
/** What each match has anew. */
const OF_A_MATCH = /^(?:yard|touchdown|goal|run|inning|assist|rebound|game|match)$/u;
const YEAR = /(?<![\p{L}\d$£€.,])(?:19|20)\d\d(?!\d|[.,]\d)/gu;
const HEDGED =
  /(?<!\p{L})(?:about|around|nearly|almost|some|roughly|estimated|approximately|more than|over|up to)\s+(?:an?\s+)?(?:[$£€¥]\s?)?$/iu;
/** What span a figure is of: "in the second quarter", "its annual profit", "a three-day weekend"; not when it was said. */
const SPAN = new RegExp(
  String.raw`(?<!\p{L})(?:annual|yearly|quarterly|monthly|(?:first|second|third|fourth)\squarter|(?:\d+|${NUMBER_WORD})[\s-](?:quarter|month|week|day)s?(?!\sago))(?!\p{L})`,
  'giu',
);
/** Round numbers so near each other say the same. */
const ROUNDED = 0.1;
/** Statements further apart are of two things that go by one name. */
const DAYS = 550;
/** What two papers of one day count otherwise differs by less. */
const SAME_DAY_TIMES = 3;
/** Looked at before a number. */
const BEFORE = 60;

/** Where a statement's quantity stands, as those who judge it need it. */
export type Place = Pick<Statement, 'article' | 'start' | 'text' | 'quantity'>;

/**
 * Whether a clause plainly says what a quantity is, at its article's time: no step, nothing supposed, no other year or event.
 *
 * @param clause - `[start, end)` in the sentence.
 */
export function isPlain({ article, start, text, quantity }: Place, clause: Span): boolean {
  const at = quantity.start - start;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (STEP.test(before) || BESIDES.test(before) || SUPPOSED.test(text.slice(clause.start, at))) return false;
  if (OF_ANOTHER_TIME.test(text) || OF_A_MATCH.test(quantity.unit)) return false;
  const years = [...text.slice(clause.start, clause.end).matchAll(YEAR)].map(([year]) => Number(year));
  const own = article.day === null ? null : Number(article.day.slice(0, 4));
  return own === null || years.every((year) => year === own);
}

/** The spans of time that a clause names, in small letters. */
export function spansIn(clause: string): ReadonlySet<string> {
  return new Set(
    [...clause.matchAll(SPAN)].map(([span]) => span.toLowerCase().replace(/s$/u, '').replaceAll('-', ' ')),
  );
}

/** Whether two statements are near enough in time, and of the same spans of it. */
export function areOfOneTime(a: Statement, b: Statement): boolean {
  const days = daysApart(a.article.day, b.article.day);
  if (days > DAYS || (days === 0 && areFarApart(a, b))) return false;
  if (a.spans.size === 0 || b.spans.size === 0) return true;
  return [...a.spans].some((span) => b.spans.has(span));
}

/** Of one day: one that is many times the other is of something else. */
function areFarApart({ quantity: { value: a } }: Place, { quantity: { value: b } }: Place): boolean {
  return Math.max(a, b) > SAME_DAY_TIMES * Math.min(a, b);
}

/** Whether two values are the same but for rounding, as one of them says: "about 38,000" and "about 40,000". */
export function areRounded(a: Place, b: Place): boolean {
  const [x, y] = [a.quantity.value, b.quantity.value];
  return Math.abs(x - y) <= ROUNDED * Math.max(x, y) && (isHedged(a) || isHedged(b));
}

function isHedged({ start, text, quantity }: Place): boolean {
  return HEDGED.test(text.slice(Math.max(0, quantity.start - start - BEFORE), quantity.start - start));
}

function daysApart(a: Day | null, b: Day | null): number {
  return a === null || b === null ? 0 : Math.abs(dayNumber(a) - dayNumber(b));
}

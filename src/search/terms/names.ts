import { english } from '../../languages/english.ts';
import { wholeNames } from '../../languages/names.ts';
import { MARKS, OPENERS } from '../../languages/quotation-marks.ts';
import { wordsOf } from '../../languages/words-of.ts';
import { TextUnits } from '../analyzer/text-units.ts';

/** Longer runs of capitals are headlines, not names. */
const MOST_WORDS = 6;
/** Most UTF-16 code units of a name. */
export const LONGEST_NAME = 60;

/** Small words that stand inside names. */
const SMALL = 'of|the|and|for|de|del|di|da|du|la|van|von|der|den|bin|al';
/** A run of capitalised words, joined by single spaces and small words. */
const RUN = new RegExp(
  String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*(?: (?:(?:${SMALL}) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*)*`,
  'uy',
);
const SMALL_WORDS = new Set(SMALL.split('|'));
const LONGEST_SMALL = 3;

/** What may stand between the end of a sentence and the first word of the next, and what ends one. */
const BETWEEN = new RegExp(String.raw`[\s'${MARKS}([]`, 'u');
const END = /[.!?:;…\n\r—–-]/u;
/** Further back there is no end of a sentence to be found. */
const MOST_BETWEEN = 8;
const ABBREVIATED_TITLE = new RegExp(
  String.raw`(?:^|[\s(${OPENERS}])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Rev|Capt)\.\s$`,
  'u',
);
/** A title's last letter and its stop. */
const TITLE_ENDS = new Set('r s t n p v f l'.split(' ').map((letter) => letter.charCodeAt(0)));
/** Capitalised words that name nothing to ask about. */
const NO_NAME = new Set([
  ...wordsOf(
    `i a an the he she it we they you his her its our their this that these those and but or if in on at as by for
    mr mrs ms dr st gen sen rep gov prof lt col sgt rev capt yes no not`,
  ),
  ...wholeNames([...english.months, ...english.weekdays]).map((name) => name.toLowerCase()),
]);

const LONGEST_NO_NAME = Math.max(...[...NO_NAME].map(({ length }) => length));
/** The lengths of {@link NO_NAME}, bit by bit, under the last five bits of their first letter. */
const noNameLengths = new Uint32Array(32);
for (const word of NO_NAME) noNameLengths[word.charCodeAt(0) & 31]! |= 1 << word.length;

/** By UTF-16 code unit: 0 until it is looked up, then whether it is a capital letter. */
const kinds = new Uint8Array(0x1_0000);
const NO_CAPITAL = 1;
const CAPITAL = 2;
for (let unit = 0; unit < 0x80; unit++) kinds[unit] = isPlainCapital(unit) ? CAPITAL : NO_CAPITAL;

/** By UTF-16 code unit: 0 until it is looked up, then what it is between two sentences. */
const marks = new Uint8Array(0x1_0000);
const OTHER = 1;
const BETWEEN_MARK = 2;
const END_MARK = 3;

const units = new TextUnits();

/**
 * Finds the names in a text: runs of capitalised words. A word that begins a sentence is left off its run, since it would
 * be capitalised anyway; so are words at both ends that are no part of a name.
 *
 * @param array - The text's units, with a 0 behind them.
 * @param visit - Receives each place, in order.
 */
export function scanNames(text: string, array: Uint16Array, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const unit = array[at]!;
    if (kinds[unit] === NO_CAPITAL || !isCapitalAt(text, at, unit)) continue;
    let end = plainRunEnd(text, array, at);
    if (end < 0) {
      RUN.lastIndex = at;
      RUN.test(text);
      end = RUN.lastIndex;
    }
    visitName(text, array, at, end, visit);
    at = end - 1;
  }
}

/** Names in a text, each once: see {@link scanNames}. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  scanNames(text, units.of(text), (start, end) => names.add(text.slice(start, end)));
  return names;
}

/**
 * Where a run of capitalised words that begins at `at` ends, as {@link RUN} has it; -1 when a character beyond ASCII has a
 * say in that.
 */
function plainRunEnd(text: string, array: Uint16Array, at: number): number {
  let end = plainWordEnd(array, at);
  while (end > 0 && array[end] === 0x20) {
    let next = end + 1;
    for (let small = 0; small < 2; small++) next = afterSmallWord(text, array, next);
    if (array[next]! >= 0x80) return -1;
    if (!isPlainCapital(array[next]!)) return end;
    end = plainWordEnd(array, next);
  }
  return end;
}

function plainWordEnd(array: Uint16Array, at: number): number {
  let end = afterPlain(array, at);
  while (array[end] === 0x27 || array[end] === 0x26 || array[end] === 0x2d) {
    const next = afterPlain(array, end + 1);
    if (array[next]! >= 0x80) return -1;
    if (next === end + 1) return end;
    end = next;
  }
  return array[end]! >= 0x80 ? -1 : end;
}

/** The first place from `at` on that has no plain letter or digit. */
function afterPlain(array: Uint16Array, at: number): number {
  let end = at;
  for (;;) {
    const unit = array[end]!;
    // Setting this bit turns a capital into its small letter.
    const letter = unit | 0x20;
    if (!(letter >= 0x61 && letter <= 0x7a && unit < 0x80) && !(unit >= 0x30 && unit <= 0x39)) return end;
    end++;
  }
}

/** The place behind a small word and its space, `at` where there is none. */
function afterSmallWord(text: string, array: Uint16Array, at: number): number {
  let end = at;
  while (array[end]! >= 0x61 && array[end]! <= 0x7a && end - at <= LONGEST_SMALL) end++;
  return array[end] === 0x20 && SMALL_WORDS.has(text.slice(at, end)) ? end + 1 : at;
}

function isPlainCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isCapitalAt(text: string, at: number, unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdbff) return /^\p{Lu}/u.test(text.slice(at, at + 2));
  if (kinds[unit] === 0) kinds[unit] = /\p{Lu}/u.test(String.fromCharCode(unit)) ? CAPITAL : NO_CAPITAL;
  return kinds[unit] === CAPITAL;
}

/** Visits the name in a run `[start, end)`, if there is one. */
function visitName(
  text: string,
  array: Uint16Array,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  let from = beginsSentence(text, array, start) ? wordEnd(array, start, end) + 1 : start;
  let to = end;
  while (from < to) {
    const first = wordEnd(array, from, to);
    if (canName(text, array, from, first)) break;
    from = first + 1;
  }
  while (from < to) {
    const last = wordStart(array, from, to);
    if (canName(text, array, last, to)) break;
    to = last - 1;
  }
  if (from < to && hasFewWords(array, from, to)) visitWithin(array, from, to, visit);
}

/** Visits a name without the possessive of its last word, unless it is too short or too long. */
function visitWithin(
  array: Uint16Array,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  const isPossessive = array[end - 1] === 0x73 && (array[end - 2] === 0x27 || array[end - 2] === 0x2019);
  const to = isPossessive ? end - 2 : end;
  if (to - start >= 2 && to - start <= LONGEST_NAME) visit(start, to);
}

/** Where the first word of `[from, to)` ends. */
function wordEnd(array: Uint16Array, from: number, to: number): number {
  let end = from;
  while (end < to && array[end] !== 0x20) end++;
  return end;
}

/** Where the last word of `[from, to)` begins. */
function wordStart(array: Uint16Array, from: number, to: number): number {
  let start = to;
  while (start > from && array[start - 1] !== 0x20) start--;
  return start;
}

function hasFewWords(array: Uint16Array, from: number, to: number): boolean {
  let words = 1;
  for (let at = from; at < to; at++) if (array[at] === 0x20) words++;
  return words <= MOST_WORDS;
}

/** Whether a sentence begins at `index`: the end of another one is before it, or the text's beginning. */
function beginsSentence(text: string, array: Uint16Array, index: number): boolean {
  let at = index - 1;
  const least = Math.max(-1, at - MOST_BETWEEN);
  while (at > least && (array[at] === 0x20 || markOf(array[at]!) === BETWEEN_MARK)) at--;
  if (at > least && markOf(array[at]!) !== END_MARK) return false;
  if (index < 2 || array[index - 2] !== 0x2e || !TITLE_ENDS.has(array[index - 3] ?? 0)) return true;
  return !ABBREVIATED_TITLE.test(text.slice(Math.max(0, index - MOST_BETWEEN), index));
}

/** A line's end may stand between sentences too, but is the end of one. */
function markOf(unit: number): number {
  if (marks[unit] === 0) {
    const mark = String.fromCharCode(unit);
    marks[unit] = END.test(mark) ? END_MARK : BETWEEN.test(mark) ? BETWEEN_MARK : OTHER;
  }
  return marks[unit]!;
}

/** Whether a word `[start, end)` can begin or end a name. */
function canName(text: string, array: Uint16Array, start: number, end: number): boolean {
  const unit = array[start]!;
  if (unit < 0x80 ? !isPlainCapital(unit) : !isCapitalAt(text, start, unit)) return false;
  const length = end - start;
  // Most words are told apart from those by their first letter and their length.
  if (length > LONGEST_NO_NAME || (noNameLengths[unit & 31]! & (1 << length)) === 0) return true;
  return !NO_NAME.has(text.slice(start, end).toLowerCase());
}

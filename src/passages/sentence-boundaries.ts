import { english } from '../languages/english.ts';
import { wholeNames } from '../languages/names.ts';
import { CLOSERS, MARKS, OPENERS } from '../languages/quotation-marks.ts';
import { isBlank } from './blank.ts';
import type { StopRules } from './stop-rules.ts';

/** Runs of marks that can end a sentence (Unicode's Sentence_Terminal, UAX #29, and the ellipsis), and line breaks. */
const STOPS = /[\p{STerm}…]+|\n/gu;
/** Stops of scripts that write no blank after them. */
const NO_BLANK_NEEDED = /[。！？｡．]/u;
/** Marks that belong to the sentence before them. */
const CLOSING = `'${CLOSERS})]}）】〉》`;
/** Invisible format characters that may stand between a stop and the blank after it. */
const FORMAT = /\p{Cf}/u;
const CLOSING_QUOTE = new RegExp(`[${MARKS}]`, 'u');
const OPENING = new RegExp(`^['${OPENERS}([¿¡*_]+`, 'u');
const OPENING_QUOTE = new RegExp(`^[${OPENERS}]`, 'u');
const BEFORE_SMALL_LETTER = new RegExp(String.raw`^['${OPENERS}*_]+(?=\p{Ll})`, 'u');
const BULLET = /^[•·▪‣*–-]\s/u;
const SHORT_MONTHS = wholeNames(english.months).map((name) => name.slice(0, 3));
/** Behind "a.m." and "p.m.": a zone, a weekday, a month. */
const CLOCK_AFTER = new RegExp(
  String.raw`^(?:[A-Z]{2,4}\b|Eastern|Pacific|Central|Mountain|Greenwich|local|${[...wholeNames(english.weekdays), ...SHORT_MONTHS].join('|')})`,
  'u',
);
/** A sentence that has only told the hour goes on: "At 5 a.m. Mr. Smith …". */
const ONLY_CLOCK =
  /^\s*["“'‘(]?(?:(?:shortly|just|only|soon)\s+)?(?:at|by|around|about|before|after|until|since|from)\s+(?:about\s+|around\s+|nearly\s+)?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.m$/iu;
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:(?:later|then|also|once)\s+)?(?:sa(?:id|ys)|asks|adds|writes|told|wrote|sang|(?:ask|add|shout|tweet|declar|explain|recall|continu|warn|jok|exclaim|yell|scream|whisper|mutter|murmur|call|repeat|insist|quipp|laugh|demand|wonder|inquir|begg|plead|chant|thunder|mus|sigh|snapp|bark|roar|shriek|remark|observ|comment|respond|answer|announc|argu|stat|conclud|complain|suggest|admitt|post|text|retort|counter|gush|boast|bellow|gasp|groan|grumbl|hiss|howl|moan|mumbl|not|protest|rejoic|sobb|stammer|teas|urg|vow|wail)ed|(?:cr|repl)ied|(?:exclaims|shouts|replies|cries|notes|jokes))\b/u;
/** Chinese and Japanese attributions right behind a closed quotation. */
const ATTRIBUTION_CJK = /^(?:と|って|とは|との|[^。！？]{0,12}(?:说|說|表示|称|稱|指出|道))/u;

/** A place between two sentences: the first ends at `end`, the second begins at `next`. */
export interface Boundary {
  readonly end: number;
  readonly next: number;
}

const BLANK = 0x20;
/** Of a word before a stop, more need not be looked at: abbreviations are shorter. */
const LONGEST_WORD = 16;

const wordBefore = (text: string, stop: number, from: number): string => {
  let at = stop;
  const least = Math.max(from, stop - LONGEST_WORD);
  while (at > least && /[\p{L}\p{M}.№-]/u.test(text[at - 1] ?? '')) at -= 1;
  return text.slice(at, stop).replace(/^[.-]+/u, '');
};

const opensSentence = (rest: string, rules: StopRules): boolean => {
  const word = /^\p{Lu}[\p{L}'’]*(?![\p{L}.])/u.exec(rest)?.[0];
  return word !== undefined && rules.openers.has(word.toLowerCase().replace('’', "'"));
};

/** Whether a single full stop at `stop` belongs to an abbreviation, an initial, or a number, and ends nothing. */
const isAbbreviation = (text: string, stop: number, from: number, rest: string, rules: StopRules): boolean => {
  const bare = rest.replace(OPENING, '');
  const quoted = bare.length < rest.length;
  const number = /^\p{N}/u.test(bare);
  const opener = opensSentence(bare, rules);
  const digits = /(?<![\p{L}\p{N}])\p{Nd}{1,3}$/u.exec(text.slice(Math.max(from, stop - 5), stop))?.[0];
  if (digits !== undefined) {
    const listNumber = text.slice(from, stop - digits.length).trim() === '';
    return listNumber || (rules.ordinals && digits.length < 3 && !opener && !quoted);
  }
  const word = wordBefore(text, stop, from);
  if (word === '') return false;
  const lower = word.toLowerCase();
  // "Then-Sen." is a title too, and "then-St." a saint.
  const title = lower.slice(lower.lastIndexOf('-') + 1);
  if ((rules.joining.has(lower) || (title.length > 1 && rules.joining.has(title))) && !(word.length === 1 && opener))
    return !quoted || word.length > 1;
  if (rules.beforeNumber.has(lower) && number) return true;
  if (rules.either.has(lower) || (title.length > 1 && rules.either.has(title))) {
    // A year's "г." is preceded by digits and may end a sentence; a town's is not and may not.
    if (lower === 'г' && !/\p{Nd}\s*г$/u.test(text.slice(Math.max(from, stop - 8), stop))) return true;
    return !opener && !quoted && !/^\p{Lu}/u.test(lower === 'etc' || lower === 'г' ? bare : '');
  }
  if (/^(?:a\.m|p\.m)$/u.test(lower))
    return number || CLOCK_AFTER.test(bare) || ONLY_CLOCK.test(text.slice(from, stop));
  if (/^\p{L}(?:[.-]\p{L})*$/u.test(word)) return !opener && !(quoted && word.length > 1 && OPENING_QUOTE.test(rest));
  return false;
};

/** Whether a blank was lost behind a stop, as happens in extracted text ("in June.The vote"), rather than an address standing there. */
const isMissingBlank = (before: string, run: string, rest: string, rules: StopRules): boolean =>
  /[\p{Ll}\p{N}%)]/u.test(before) &&
  /^\p{Lu}[\p{L}'’]*[\s,]/u.test(rest.replace(OPENING_QUOTE, '')) &&
  (/[!?]$/u.test(run) || opensSentence(rest.replace(OPENING, ''), rules));

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
};

const isPlainCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isPlainLetter = (code: number): boolean => isPlainCapital(code) || (code >= 0x61 && code <= 0x7a);

/**
 * Whether a full stop stands behind a word of plain letters that is no abbreviation, and before a blank and a plain
 * capital. So do most, and nothing speaks against a boundary there: what {@link boundaryAt} would find, in a tenth of the time.
 */
const isPlainEnd = (text: string, stop: number, from: number, rules: StopRules): boolean => {
  if (text.charCodeAt(stop + 1) !== BLANK || !isPlainCapital(text.charCodeAt(stop + 2))) return false;
  const least = Math.max(from, stop - LONGEST_WORD);
  let start = stop;
  while (start > least && isPlainLetter(text.charCodeAt(start - 1))) start -= 1;
  if (stop - start < 2 || (start > from && text.charCodeAt(start - 1) !== BLANK)) return false;
  const word = text.slice(start, stop).toLowerCase();
  return !rules.joining.has(word) && !rules.either.has(word);
};

/** Reads one run of stops and tells whether a sentence ends behind it. */
const boundaryAt = (text: string, run: string, at: number, from: number, rules: StopRules): Boundary | undefined => {
  let end = at + run.length;
  while (end < text.length && (CLOSING.includes(text[end] ?? ' ') || FORMAT.test(text[end] ?? ''))) end += 1;
  // „ “ closes German speech with the mark that opens English speech.
  if (/[“‘]/u.test(text[end] ?? '') && (end + 1 >= text.length || isBlank(text.charCodeAt(end + 1)))) end += 1;
  let next = skipBlanks(text, end);
  // French sets its closing mark off with a blank.
  if (text[next] === '»' && skipBlanks(text, next + 1) > next + 1) {
    end = next + 1;
    next = skipBlanks(text, end);
  }
  if (next >= text.length) return undefined;
  const rest = text.slice(next, next + 80);
  const closed = CLOSING_QUOTE.test(text.slice(at + run.length, end));
  if (NO_BLANK_NEEDED.test(run)) {
    if (closed && ATTRIBUTION_CJK.test(rest)) return undefined;
    return /^[,，、;；:：]/u.test(rest) || (run === '．' && next === end) ? undefined : { end, next };
  }
  if (next === end)
    return isMissingBlank(text.slice(Math.max(0, at - 1), at), run, rest, rules) ? { end, next } : undefined;
  // A small letter or a mark that needs something before it goes on; so does a dateline's dash.
  if (/^(?:\p{Ll}|[.,;:%)…]|[—–]|-\s)/u.test(rest.replace(BEFORE_SMALL_LETTER, ''))) return undefined;
  if (/^\(\p{Lu}[^()]{0,30}\)\s*[—–-]/u.test(rest)) return undefined;
  if (closed && /[!?]/u.test(run) && ATTRIBUTION.test(rest)) return undefined;
  if (run === '.' && !closed && isAbbreviation(text, at, from, rest, rules)) return undefined;
  return { end, next };
};

/**
 * Finds the places between the sentences of a paragraph, quotations not yet minded: behind a Sentence_Terminal with
 * its closing marks, where neither an abbreviation nor a small letter speaks against it, and before a bullet.
 *
 * @returns Ascending; the last sentence's end is none of them.
 */
export function findBoundaries(text: string, rules: StopRules): Boundary[] {
  const found: Boundary[] = [];
  let from = 0;
  const add = (boundary: Boundary): void => {
    found.push(boundary);
    from = boundary.next;
  };
  STOPS.lastIndex = 0;
  // Not matchAll, which makes a new expression for each paragraph.
  for (let match = STOPS.exec(text); match !== null; match = STOPS.exec(text)) {
    const at = match.index;
    if (at < from) continue;
    if (match[0] === '.' && isPlainEnd(text, at, from, rules)) add({ end: at + 1, next: at + 2 });
    else if (match[0] !== '\n') {
      const boundary = boundaryAt(text, match[0], at, from, rules);
      if (boundary !== undefined) add(boundary);
    } else if (BULLET.test(text.slice(at + 1, at + 3))) add({ end: at, next: at + 1 });
  }
  return found;
}

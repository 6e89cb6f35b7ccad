import type { Span } from '../../corpus/article.ts';
import { english } from '../../languages/english.ts';
import { wholeNames } from '../../languages/names.ts';
import { factorOf, MULTIPLIER, NUMBER_WORD, SHORT_MULTIPLIER, valueOf } from './number-words.ts';

/** A number with what it counts or measures. `[start, end)` indexes the text, from the number to its unit. */
export interface Quantity extends Span {
  readonly value: number;
  /** What is counted or measured, singular and in small letters: `crown`, `people`, `percent`, `kilometre an hour`. */
  readonly unit: string;
  /**
   * `stated` is what the sentence says is so; `beside` is what it compares that with: an earlier figure, a difference, a
   * figure that it denies.
   */
  readonly role: 'stated' | 'beside';
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${NUMBER_WORD})`;
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–’'-])(?<sign>[$£€¥]\s?)?(?<number>${NUMBER})(?![\p{N}:/–]|[.,]\d|-\d)(?:[\s-](?<times>${MULTIPLIER})|(?<=\d)(?<short>${SHORT_MULTIPLIER})(?![\p{L}\p{N}]))?(?<percent>\s?%|\s(?:percent|per\s+cent)(?!\p{L}))?`,
  'giu',
);
const SIGNS: Readonly<Record<string, string>> = { $: 'dollar', '£': 'pound', '€': 'euro', '¥': 'yen' };
/** "60 of the 120 seats": the seats are what is counted. */
const OUT_OF = new RegExp(String.raw`^\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)?${NUMBER}(?=\s)`, 'iu');
const WORD = /^\s+(\p{Ll}[\p{L}’'-]*)/u;
/** Looked for behind a number: its unit may have words before it ("five armed men"). */
const MOST_WORDS = 3;
const RATE =
  /^\s(?:an?|per)\s(?:hour|second|minute|day|week|month|year|head|person|household|litre|kilogram|tonne)(?!\p{L})/u;

/** Units without an s in the plural, and the short ones. */
const BARE = new Set(
  'people men women children police fish sheep cattle km kg cm mm ha km/h mph kph yen yuan won baht kronor kroner rand metre hectare'.split(
    ' ',
  ),
);
const IRREGULAR = /^\p{L}+(?:men|women|children|folk|people)$/u;
/** What counts how long or how often says little about a thing; parts of a thing are not counted things. */
const TIME =
  /^(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|centurie|time|third|fifth|tenth|hundredth|point|page|o’clock|a\.m|p\.m)$/u;
const MONTH_AFTER = new RegExp(String.raw`^\s+(?:of\s+)?(?:${wholeNames(english.months).join('|')})`, 'u');
const NO_UNIT =
  /^(?:of|in|on|at|to|by|for|from|with|and|or|but|as|is|are|was|were|has|have|had|will|would|who|which|that|than|since|until|after|before|during|between|when|while|she|he|it|they|we|the|a|an|this|these|those|not|also|so|only|said|says|told|died|more|fewer|less|his|its|this|was|does|plus|minus|times)$/u;
const DIFFERENCE_BEFORE = /(?:\b(?:another|additional|further|extra|other)|\bby another)\s+$/iu;
const DIFFERENCE_AFTER =
  /^\s+(?:more|fewer|less|higher|lower|better|worse|above|below|ahead|behind|extra|earlier|later|ago)(?!\p{L})/iu;
const DIFFERENCE_ADJECTIVE = /^(?:more|fewer|further|other|additional|extra|new)$/u;
const COMPARED =
  /(?<!\p{L})(?:from|than|instead of|rather than|not|not at|against|compared with|compared to|previously|originally|before|after|over|under|above|below|aged|age of|man of|woman of|boy of|girl of|No\.|between)\s+(?:(?:the|some|about|around|only|just|at|an?|estimated|earlier|previous|nearly|almost|roughly|as many as|as much as)\s+)*$/iu;
/** A limit or a rounding is no value: "up to 50,000 dollars", "more than 200 people". */
const BOUND =
  /(?<!\p{L})(?:up to|as (?:much|many) as|more than|fewer than|less than|over|minimum of|maximum of|no more than|every|each|per|the first|within)\s+(?:an?\s+|about\s+)?$/iu;
const LIMIT_AFTER =
  /^\s+(?:or (?:more|greater|higher|less)|to \d|threshold|limit|mark|target|minimum|maximum|record|cap|per\s+cent\s+chance|chance)(?!\p{L})/u;
/** "The 300 jobs they announced in May" names figures of the past. */
const SAID_THEN =
  /^\s+(?:that\s+)?(?:it|he|she|they|we|the\s+\p{L}+)\s+(?:had\s+)?(?:announced|reported|forecast|expected|promised|planned|estimated|named|given|said)/u;
const MOST_LOOKED_AT = 4000;

/**
 * Finds the quantities of a sentence: numbers in digits or words with the thing or measure that follows them, shares in
 * percent, sums of money. Dates, ages, times, scores, durations and numbers without a unit are left out. English.
 *
 * @param sentence - Its first 4,000 characters count.
 * @returns In order of `start`, disjoint.
 */
export function findQuantities(sentence: string): Quantity[] {
  const text = sentence.slice(0, MOST_LOOKED_AT);
  const found: Quantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const { sign, number = '', times, short, percent } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const end = match.index + match[0].length;
    const value = valueOf(number) * factorOf(times ?? (sign === undefined ? undefined : short));
    const known = percent === undefined ? SIGNS[sign?.trim() ?? ''] : 'percent';
    const unit = known === undefined ? unitAt(text, end) : { name: known, end, changes: false };
    if (unit === null || value === 0 || isYear(match[0], before)) continue;
    const after = text.slice(unit.end, unit.end + 60);
    const beside =
      unit.changes ||
      DIFFERENCE_BEFORE.test(before) ||
      DIFFERENCE_AFTER.test(after) ||
      COMPARED.test(before) ||
      BOUND.test(before) ||
      LIMIT_AFTER.test(after) ||
      isBracketed(text, match.index) ||
      SAID_THEN.test(after);
    found.push({ start: match.index, end: unit.end, value, unit: unit.name, role: beside ? 'beside' : 'stated' });
  }
  return found;
}

/** "filed in 2022 cited two studies": a year is no count of what follows it. */
function isYear(number: string, before: string): boolean {
  return /^(?:19|20)\d\d$/u.test(number) && /(?<!\p{L})(?:in|since|of|by|until|from|during)\s$/iu.test(before);
}

/** "30,000 miles (48,000 kilometres)": said already. */
function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** The unit that follows a number, and whether the number says how much has been added. */
function unitAt(text: string, from: number): { name: string; end: number; changes: boolean } | null {
  let end = from;
  const rest = text.slice(from, from + 120);
  if (MONTH_AFTER.test(rest) || /^\s+(?:a\.m|p\.m)/u.test(rest)) return null;
  const outOf = OUT_OF.exec(rest);
  if (outOf !== null) end += outOf[0].length;
  let changes = false;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const next = WORD.exec(text.slice(end, end + 40));
    const word = next?.[1] ?? '';
    if (next === null) return null;
    if (DIFFERENCE_ADJECTIVE.test(word)) changes = true;
    else if (NO_UNIT.test(word)) return null;
    end += next[0].length;
    const name = singular(word);
    if (name !== null && !changes) return TIME.test(name) ? null : withRate(name, text, end);
    if (name !== null) return TIME.test(name) ? null : { ...withRate(name, text, end), changes };
  }
  return null;
}

function withRate(name: string, text: string, end: number): { name: string; end: number; changes: boolean } {
  const rate = RATE.exec(text.slice(end, end + 20))?.[0] ?? '';
  return { name: `${name}${rate}`, end: end + rate.length, changes: false };
}

/** The singular of a plural; `null` for another word. */
function singular(word: string): string | null {
  const small = word.toLowerCase();
  if (BARE.has(small) || IRREGULAR.test(small)) return small;
  if (small.length < 4 || !small.endsWith('s') || /(?:ss|us|is|’s|'s)$/u.test(small)) return null;
  if (small.endsWith('ies') && small.length > 5) return `${small.slice(0, -3)}y`;
  return small.replace(/(?<=(?:ss|x|ch|sh))es$|s$/u, '');
}

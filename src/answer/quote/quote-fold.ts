import type { Span } from '../../corpus/article.ts';
import { LOOK_ALIKES, MARKS } from '../../languages/quotation-marks.ts';

/**
 * What two texts may differ in and still be the same words: quotation marks, dashes and the blanks around them, blanks and
 * line breaks, capitals, Unicode forms of a character, ellipses, the marks between thousands, characters that nobody sees.
 */
export const QUOTE_ASPECTS = [
  'quotes',
  'dashes',
  'spaces',
  'case',
  'forms',
  'ellipses',
  'numbers',
  'invisible',
] as const;
export type QuoteAspect = (typeof QUOTE_ASPECTS)[number];

/** One text in the form in which quotes are compared, with the way back to the characters it was made of. */
export interface FoldedText {
  readonly text: string;
  /** The range of the original that `[start, end)` of `text` was made of. */
  spanOf(start: number, end: number): Span;
}

/** A Hangul syllable in parts, or a character with its marks; no more marks than anybody writes. */
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|[^]\p{M}{0,16}/uy;
const FIRST_MARK = 0x300;
const QUOTE = new RegExp(`^[${MARKS}${LOOK_ALIKES}]$`, 'u');
const DASH = /^[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u;
const SPACE = /^[\s\p{Cc}]$/u;
const INVISIBLE = /^\p{Cf}+$/u;

/**
 * Folds `[from, to)` of a text.
 *
 * @param kept - An aspect that is not folded, so that its differences remain.
 */
export function foldQuote(
  original: string,
  from = 0,
  to = original.length,
  kept: QuoteAspect | null = null,
): FoldedText {
  const folding = new Folding(to - from, kept);
  for (let at = from; at < to;) {
    const code = original.charCodeAt(at);
    if (kept !== 'numbers' && GROUPING[code] === 1 && isBetweenThousands(original, at)) {
      at += 1;
      continue;
    }
    if (kept === null && code < 0x80 && !(original.charCodeAt(at + 1) >= FIRST_MARK)) {
      folding.add(PLAIN[code]!, at, at + 1);
      at += 1;
      continue;
    }
    CLUSTER.lastIndex = at;
    const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(at);
    const piece = foldCluster(cluster, kept);
    for (let unit = 0; unit < piece.length; unit += 1) folding.add(piece.charCodeAt(unit), at, at + cluster.length);
    at += cluster.length;
  }
  return folding.finish(to);
}

/** 1,250 and 1.250; a blank of them may part two numbers. */
const GROUPING: Readonly<Record<number, 1>> = { 0x2c: 1, 0x2e: 1, 0x27: 1, 0x2019: 1, 0xa0: 1, 0x202f: 1 };
const THOUSANDS = /\p{Nd}.\p{Nd}{3}(?!\p{Nd})/uy;

function isBetweenThousands(text: string, at: number): boolean {
  THOUSANDS.lastIndex = at - 1;
  return at > 0 && THOUSANDS.test(text);
}

const BLANK = 0x20;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const ELLIPSIS = 0x2026;

/** The folded characters so far, each with the range that it was made of. */
class Folding {
  readonly #kept: QuoteAspect | null;
  #units: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  constructor(capacity: number, kept: QuoteAspect | null) {
    this.#kept = kept;
    this.#units = new Uint16Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  /** Adds a folded code unit. Runs of blanks become one, blanks beside a dash none, stops in a row an ellipsis. */
  add(unit: number, start: number, end: number): void {
    const kept = this.#kept;
    const last = this.#length === 0 ? 0 : this.#units[this.#length - 1]!;
    if (unit === BLANK && ((last === BLANK && kept !== 'spaces') || (last === HYPHEN && kept !== 'dashes'))) return;
    if (unit === HYPHEN && kept !== 'dashes') {
      if (last === BLANK) this.#length -= 1;
      if (this.#length > 0 && this.#units[this.#length - 1] === HYPHEN) return;
    }
    if ((unit === STOP || unit === ELLIPSIS) && kept !== 'ellipses' && (last === STOP || last === ELLIPSIS)) {
      this.#units[this.#length - 1] = ELLIPSIS;
      this.#ends[this.#length - 1] = end;
      return;
    }
    // 0 is what vanishes: the characters that nobody sees.
    if (unit === 0) return;
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  finish(to: number): FoldedText {
    const units = this.#units.subarray(0, this.#length);
    const [starts, ends] = [this.#starts, this.#ends];
    const text = UTF16.decode(units);
    return {
      text,
      spanOf: (start, end) => ({
        start: start < text.length ? starts[start]! : to,
        end: end > 0 ? ends[end - 1]! : to,
      }),
    };
  }

  /** One character can fold to as many as eighteen. */
  #grow(): void {
    const capacity = this.#units.length * 2 + 32;
    const grown = [new Uint16Array(capacity), new Int32Array(capacity), new Int32Array(capacity)] as const;
    grown[0].set(this.#units);
    grown[1].set(this.#starts);
    grown[2].set(this.#ends);
    [this.#units, this.#starts, this.#ends] = grown;
  }
}

/** Half of a pair becomes a replacement character, which is as long. Typed arrays are little-endian wherever Node runs. */
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function foldCluster(cluster: string, kept: QuoteAspect | null): string {
  if (QUOTE.test(cluster)) return kept === 'quotes' ? cluster : "'";
  if (DASH.test(cluster)) return kept === 'dashes' ? cluster : '-';
  if (SPACE.test(cluster)) return kept === 'spaces' ? cluster : ' ';
  if (INVISIBLE.test(cluster)) return kept === 'invisible' ? cluster : '';
  if (cluster === '…') return cluster;
  const formed = kept === 'forms' ? cluster : cluster.normalize('NFKC');
  // Up, then down: "ß" and "SS", "ς" and "σ" meet.
  return kept === 'case' ? formed : formed.toUpperCase().toLowerCase();
}

/** What each ASCII character folds to. */
const PLAIN = Uint16Array.from({ length: 0x80 }, (_, code) =>
  foldCluster(String.fromCodePoint(code), null).charCodeAt(0),
);

/** What `a` and `b`, which fold alike, differ in. */
export function aspectsThatDiffer(a: string, b: string): QuoteAspect[] {
  if (a === b) return [];
  return QUOTE_ASPECTS.filter(
    (aspect) => foldQuote(a, 0, a.length, aspect).text !== foldQuote(b, 0, b.length, aspect).text,
  );
}

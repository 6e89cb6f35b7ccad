import type { Span } from '../corpus/article.ts';
import { createStemmer } from './stemmers.ts';
import { createWordReader, type Piece } from './word-pieces.ts';

/** One term of a text. `[start, end)` indexes the text; terms of Chinese, Japanese and Korean overlap. */
export interface Token extends Span {
  readonly term: string;
  /** Place in the text, from 0. A hyphenated word written as one ("deescalation") shares the place of its last part. */
  readonly position: number;
}

/** Turns text into the terms that are indexed and looked up. Remembers words, so make one and keep it. */
export interface Analyzer {
  /** The terms with their places, ascending by position. */
  tokens(text: string, language: string): Token[];
  /** The same terms in the same order, without places: for indexing. */
  terms(text: string, language: string): string[];
}

/** Letters with dots (U.S), numbers with marks (1.5, 3,000), or words with apostrophes or invisible characters inside. */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ＇\u00AD\u200B-\u200F\u2060\uFEFF]+[\p{L}\p{N}\p{M}]+)*/gu;

const HYPHENS = '-\u2010\u2011';
/** Longest first part of a hyphenated word that is also indexed as one word: de-escalation, cease-fire, COVID-19. */
const LONGEST_PREFIX = 5;
/** Words remembered for each language; about 30 MB at most. A real archive of a million passages has 230,000. */
const REMEMBERED = 200_000;
/** Words longer than this are not remembered: hostile text would fill the memory with them. */
const LONGEST_REMEMBERED = 40;

const createReader = (language: string): ((raw: string) => readonly Piece[]) => {
  const read = createWordReader(language, createStemmer(language));
  const known = new Map<string, readonly Piece[]>();
  return (raw) => {
    const remembered = known.get(raw);
    if (remembered !== undefined) return remembered;
    if (raw.length > LONGEST_REMEMBERED) return read(raw);
    if (known.size >= REMEMBERED) known.clear();
    // V8 keeps a slice's whole text alive: remember a copy.
    const copy = ` ${raw}`.slice(1);
    const pieces = read(copy);
    known.set(copy, pieces);
    return pieces;
  };
};

/** Receives a term, its place in the text, and how far its position is from the one before: 1, or 0 for a joined word. */
type Visit = (term: string, start: number, end: number, step: 0 | 1) => void;

/** Whether `[start, end)` and the word before it make a hyphenated word of just two parts that is worth joining. */
const joins = (text: string, before: Span, start: number, end: number): boolean =>
  start === before.end + 1 &&
  before.end - before.start <= LONGEST_PREFIX &&
  HYPHENS.includes(text.charAt(before.end)) &&
  !HYPHENS.includes(text.charAt(before.start - 1) || ' ') &&
  !(HYPHENS.includes(text.charAt(end) || ' ') && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) &&
  /\p{L}/u.test(text.slice(before.start, end));

/**
 * Makes an analyzer. Words are runs of letters, marks and digits of any script; {@link createWordReader} says what
 * becomes of each. No stop words are dropped. A word with a hyphen gives its parts and, when it has two and the first
 * is short, also the whole written as one, so that "de-escalation" is found as "deescalation", "COVID-19" as "covid19".
 *
 * A term analysed again gives itself where its word is not stemmed: numbers, dotted letters, pairs of characters,
 * languages without a stemmer. Stemming twice may go further ("de-escal" becomes "de-esc"), so terms are never
 * analysed again.
 */
export function createAnalyzer(): Analyzer {
  const readers = new Map<string, (raw: string) => readonly Piece[]>();
  const readerOf = (language: string): ((raw: string) => readonly Piece[]) => {
    let reader = readers.get(language);
    if (reader === undefined) {
      reader = createReader(language);
      readers.set(language, reader);
    }
    return reader;
  };

  const scan = (text: string, language: string, visit: Visit): void => {
    const read = readerOf(language);
    let before: { start: number; end: number } = { start: 0, end: -2 };
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
      const raw = match[0];
      const start = match.index;
      const end = start + raw.length;
      for (const piece of read(raw)) visit(piece.term, start + piece.start, start + piece.end, 1);
      if (start === before.end + 1 && joins(text, before, start, end)) {
        const [whole, ...others] = read(text.slice(before.start, before.end) + raw);
        if (whole !== undefined && others.length === 0) visit(whole.term, before.start, end, 0);
      }
      before = { start, end };
    }
  };

  return {
    tokens(text, language) {
      const tokens: Token[] = [];
      let position = -1;
      scan(text, language, (term, start, end, step) => {
        position += step;
        tokens.push({ term, start, end, position });
      });
      return tokens;
    },
    terms(text, language) {
      const terms: string[] = [];
      scan(text, language, (term) => terms.push(term));
      return terms;
    },
  };
}

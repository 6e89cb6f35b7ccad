import type { Span } from '../corpus/article.ts';
import { scanWords } from './scan-words.ts';
import { createStemmer } from './stemmers.ts';
import { hashOf, LONGEST_WORD, WordMemory } from './word-memory.ts';
import { createWordReader, type Piece } from './word-pieces.ts';

/** One term of a text. `[start, end)` indexes the text; terms of Chinese, Japanese and Korean overlap. */
export interface Token extends Span {
  readonly term: string;
  /** Place in the text, from 0. A hyphenated word written as one ("deescalation") shares the place of its last part. */
  readonly position: number;
}

/** A word as it stands in texts, and what becomes of it. */
export interface ReadWord {
  readonly text: string;
  /** Its terms, in order; none for a word that is nothing but marks. */
  readonly terms: readonly string[];
  /** Tells the words of one analyzer apart, from 0; -1 for one that is not remembered. A word forgotten gets another one. */
  readonly number: number;
}

/** Turns text into the terms that are indexed and looked up. Remembers words, so make one and keep it. */
export interface Analyzer {
  /** The terms with their places, ascending by position. */
  tokens(text: string, language: string): Token[];
  /** The same terms in the same order, without places: for indexing. */
  terms(text: string, language: string): string[];
  /**
   * Visits the words with the same terms in the same order. For building an index: what is known of a word can be kept
   * under its number.
   *
   * @param visit - `joined` says that the word is a hyphenated one whose parts were visited before.
   */
  words(text: string, language: string, visit: (word: ReadWord, joined: boolean) => void): void;
}

const HYPHENS = '-\u2010\u2011';
/** Longest first part of a hyphenated word that is also indexed as one word: de-escalation, cease-fire, COVID-19. */
const LONGEST_PREFIX = 5;

/** A word with its terms' places in it. */
interface Reading extends ReadWord {
  readonly pieces: readonly Piece[];
}

type Reader = (text: string, start: number, end: number, hash: number) => Reading;

const createReader = (language: string, nextNumber: () => number): Reader => {
  const read = createWordReader(language, createStemmer(language));
  const memory = new WordMemory<Reading>();
  return (text, start, end, hash) => {
    const known = memory.find(text, start, end, hash);
    if (known !== undefined) return known;
    // V8 keeps a slice's whole text alive: remember a copy.
    const word = ` ${text.slice(start, end)}`.slice(1);
    const pieces = read(word);
    const number = word.length > LONGEST_WORD ? -1 : nextNumber();
    const reading = { text: word, terms: pieces.map(({ term }) => term), number, pieces };
    memory.keep(word, hash, reading);
    return reading;
  };
};

/** Receives a word and its place in the text, and whether it is two words joined. */
type Visit = (reading: Reading, start: number, end: number, joined: boolean) => void;

/** Whether all of a word is one term. */
const isWhole = ({ text, pieces: [piece, ...others] }: Reading): boolean =>
  piece !== undefined && others.length === 0 && piece.start === 0 && piece.end === text.length;

/** Whether the word `[start, end)`, the hyphen behind it and the word up to `to` are a hyphenated word of just two parts worth joining. */
const joins = (text: string, start: number, end: number, to: number): boolean =>
  end - start <= LONGEST_PREFIX &&
  HYPHENS.includes(text.charAt(end)) &&
  !HYPHENS.includes(text.charAt(start - 1) || ' ') &&
  !(HYPHENS.includes(text.charAt(to) || ' ') && /[\p{L}\p{N}]/u.test(text.charAt(to + 1))) &&
  /\p{L}/u.test(text.slice(start, to));

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
  const readers = new Map<string, Reader>();
  let numbers = 0;
  const readerOf = (language: string): Reader => {
    let reader = readers.get(language);
    if (reader === undefined) {
      reader = createReader(language, () => numbers++);
      readers.set(language, reader);
    }
    return reader;
  };

  const scan = (text: string, language: string, visit: Visit): void => {
    const read = readerOf(language);
    let start = 0;
    let end = -2;
    scanWords(text, (from, to, hash) => {
      visit(read(text, from, to, hash), from, to, false);
      if (from === end + 1 && joins(text, start, end, to)) {
        const whole = text.slice(start, end) + text.slice(from, to);
        const joined = read(whole, 0, whole.length, hashOf(whole));
        if (isWhole(joined)) visit(joined, start, to, true);
      }
      start = from;
      end = to;
    });
  };

  return {
    tokens(text, language) {
      const tokens: Token[] = [];
      let position = -1;
      scan(text, language, ({ pieces, terms: [only] }, start, end, joined) => {
        if (joined) tokens.push({ term: only ?? '', start, end, position });
        else {
          for (const piece of pieces) {
            position += 1;
            tokens.push({ term: piece.term, start: start + piece.start, end: start + piece.end, position });
          }
        }
      });
      return tokens;
    },
    terms(text, language) {
      const terms: string[] = [];
      scan(text, language, (reading) => {
        for (const term of reading.terms) terms.push(term);
      });
      return terms;
    },
    words(text, language, visit) {
      scan(text, language, (reading, _start, _end, joined) => visit(reading, joined));
    },
  };
}

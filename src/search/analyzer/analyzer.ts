import type { Span } from '../../corpus/article.ts';
import type { WordUnits } from './word-units.ts';
import { contentTermsBy } from './content-terms.ts';
import type { ReadTerms } from './read-terms.ts';
import type { Reading, ReadWord } from './reading.ts';
import { TextReader } from './text-reader.ts';

export type { ReadWord } from './reading.ts';

/** One term of a text. `[start, end)` indexes the text; terms of Chinese, Japanese and Korean overlap. */
export interface Token extends Span {
  readonly term: string;
  /** Place in the text, from 0. A hyphenated word written as one ("deescalation") shares the place of its last part. */
  readonly position: number;
}

/**
 * The words of a text as numbers: the same number whenever a word comes again, until it is forgotten, and no other word
 * gets it then. Negative for a word that is not remembered.
 */
export interface WordNumbers {
  /** The words in their order; from `plain` up to `length`, hyphenated ones written as one word. */
  readonly numbers: Int32Array;
  readonly plain: number;
  readonly length: number;
}

/** Words of texts whose terms are compared with each other, at most: those of one answer are fewer. */
const COMPARED = 50_000;

/** Turns text into the terms that are indexed and looked up. Remembers words, so make one and keep it. */
export interface Analyzer {
  /** The terms with their places, ascending by position. */
  tokens(text: string, language: string): Token[];
  /** The same as numbers, with what their words are: for what looks at every term of many texts. */
  readTerms(text: string, language: string): ReadTerms;
  /** To be called before texts are read whose terms are compared with each other: nothing is forgotten until they are read. */
  beginComparing(): void;
  /** The number of a term in texts that are read, and in which epoch it has that. */
  numberOf(term: string): number;
  /** Writes the text that {@link words} read last as units: see `TextReader`. */
  unitsRead: TextReader['unitsRead'];
  /** What units stand for. */
  readonly units: WordUnits;
  readonly epoch: number;
  /** The same terms in the same order, without places: for indexing. */
  terms(text: string, language: string): string[];
  /** The same without function words. */
  contentTerms(text: string, language: string): string[];
  /**
   * The words that the terms come from. For building an index: what is known of a word can be kept under its number.
   *
   * @returns Valid until the analyzer is used again.
   */
  words(text: string, language: string): WordNumbers;
  /** A word of the text read last. */
  word(number: number): ReadWord;
}

/**
 * Makes an analyzer. Words are runs of letters, marks and digits of any script; {@link WordReader} says what
 * becomes of each. No stop words are dropped. A word with a hyphen gives its parts and, when it has two and the first
 * is short, also the whole written as one, so that "de-escalation" is found as "deescalation", "COVID-19" as "covid19".
 *
 * A term analysed again gives itself where its word is not stemmed: numbers, dotted letters, pairs of characters,
 * languages without a stemmer. Stemming twice may go further ("de-escal" becomes "de-esc"), so terms are never
 * analysed again.
 */
export function createAnalyzer(): Analyzer {
  const reader = new TextReader();
  const wordOf = (number: number): Reading => reader.wordOf(number);
  return {
    tokens(text, language) {
      const tokens: Token[] = [];
      let position = -1;
      reader.visit(text, language, (reading, start, end, joined) => {
        position = addTokens(tokens, reading, { start, end, joined, position });
      });
      return tokens;
    },
    readTerms: (text, language) => reader.readTerms(text, language),
    beginComparing: () => reader.makeRoom(COMPARED),
    numberOf: (term) => reader.terms.of(term),
    unitsRead: (...given) => reader.unitsRead(...given),
    units: reader.units,
    get epoch() {
      return reader.terms.epoch;
    },
    terms(text, language) {
      const terms: string[] = [];
      reader.visit(text, language, (reading) => {
        for (const term of reading.terms) terms.push(term);
      });
      return terms;
    },
    contentTerms: contentTermsBy(reader),
    words(text, language) {
      const length = reader.read(text, language);
      return { numbers: reader.numbers, plain: reader.plain, length };
    },
    word: wordOf,
  };
}

/** @returns The place of the last word then. */
function addTokens(
  tokens: Token[],
  { pieces, terms }: Reading,
  word: Span & { readonly joined: boolean; readonly position: number },
): number {
  let { position } = word;
  if (word.joined) tokens.push({ term: terms[0] ?? '', start: word.start, end: word.end, position });
  else {
    for (const piece of pieces) {
      position += 1;
      tokens.push({ term: piece.term, start: word.start + piece.start, end: word.start + piece.end, position });
    }
  }
  return position;
}

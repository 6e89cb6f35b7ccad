import type { Span } from '../../corpus/article.ts';
import type { SoughtTerms } from './sought-terms.ts';
import { contentTermsBy } from './content-terms.ts';
import { type ReadWord, type Reading, TextReader } from './text-reader.ts';
import { kindOf, kindsOf } from './word-kinds.ts';

export type { ReadWord } from './text-reader.ts';

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

/** Receives a term, as {@link Token} has it, and the kinds of its word as it is written (`word-kinds.ts`). */
export type VisitTerm = (term: string, position: number, start: number, end: number, kinds: number) => void;

/** Turns text into the terms that are indexed and looked up. Remembers words, so make one and keep it. */
export interface Analyzer {
  /** The terms with their places, ascending by position. */
  tokens(text: string, language: string): Token[];
  /** The same in turn, with what their words are: for what looks at every term of many texts. */
  visitTerms(text: string, language: string, visit: VisitTerm): void;
  /** Of these tokens, those whose terms are sought; much faster than looking through all. */
  tokensAmong(text: string, language: string, sought: SoughtTerms): Token[];
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
    visitTerms: visitTermsBy(reader),
    tokensAmong(text, language, sought) {
      const tokens: Token[] = [];
      let position = -1;
      reader.visitAmong(text, language, sought.marks, (reading, start, end, joined, passed) => {
        position += passed;
        if (reading.terms.some((term) => sought.has(term))) {
          position = addTokens(tokens, reading, { start, end, joined, position });
        } else if (!joined) position += reading.pieces.length;
      });
      return tokens.filter(({ term }) => sought.has(term));
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

function visitTermsBy(reader: TextReader): Analyzer['visitTerms'] {
  return (text, language, visit) => {
    let position = -1;
    reader.visit(text, language, (reading, start, end, joined) => {
      if (joined) visit(reading.terms[0] ?? '', position, start, end, kindOf(text.slice(start, end), language));
      else {
        const { pieces } = reading;
        const kinds = kindsOf(reading, language);
        for (let at = 0; at < pieces.length; at += 1) {
          const piece = pieces[at]!;
          position += 1;
          visit(piece.term, position, start + piece.start, start + piece.end, kinds[at]!);
        }
      }
    });
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

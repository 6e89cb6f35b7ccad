import type { Span } from '../../corpus/article.ts';
import { languageOf } from '../../languages/languages.ts';
import { ScannedWords } from './scan-words.ts';
import { copyOf, TextUnits } from './text-units.ts';
import { hashOf } from './word-hash.ts';
import { WordMemory } from './word-memory.ts';
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

/** Turns text into the terms that are indexed and looked up. Remembers words, so make one and keep it. */
export interface Analyzer {
  /** The terms with their places, ascending by position. */
  tokens(text: string, language: string): Token[];
  /** The same terms in the same order, without places: for indexing. */
  terms(text: string, language: string): string[];
  /**
   * The words that the terms come from. For building an index: what is known of a word can be kept under its number.
   *
   * @returns Valid until the analyzer is used again.
   */
  words(text: string, language: string): WordNumbers;
  /** A word of the text read last. */
  word(number: number): ReadWord;
}

/** Longer words are not remembered: hostile text would fill the memory with them. */
const LONGEST_WORD = 40;
const isHyphen = (unit: number | undefined): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
/** Longest first part of a hyphenated word that is also indexed as one word: de-escalation, cease-fire, COVID-19. */
const LONGEST_PREFIX = 5;

/** A word with its terms' places in it. */
interface Reading extends ReadWord {
  readonly pieces: readonly Piece[];
}

/** What an analyzer knows of a language: its number in the memory of words, and how to read a word of it. */
interface Language {
  readonly number: number;
  readonly read: (word: string) => readonly Piece[];
}

/** Receives a word and its place in the text, and whether it is two words joined. */
type Visit = (reading: Reading, start: number, end: number, joined: boolean) => void;

/** Whether all of a word is one term. */
const isWhole = ({ text, pieces: [piece, ...others] }: Reading): boolean =>
  piece !== undefined && others.length === 0 && piece.start === 0 && piece.end === text.length;

/** Whether the word `[start, end)`, the hyphen behind it and the word up to `to` are a hyphenated word of just two parts worth joining. */
const joins = (text: string, start: number, end: number, to: number): boolean =>
  end - start <= LONGEST_PREFIX &&
  !isHyphen(text.charCodeAt(start - 1)) &&
  !(isHyphen(text.charCodeAt(to)) && /[\p{L}\p{N}]/u.test(text.charAt(to + 1))) &&
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
  const languages = new Map<string, Language>();
  const memory = new WordMemory<Reading>(LONGEST_WORD);
  const units = new TextUnits();
  const unitsOfJoined = new TextUnits();
  const scanned = new ScannedWords();
  let numbers = new Int32Array(1024);
  /** Of each hyphenated word of the text read last: the place of its second part. */
  const secondParts: number[] = [];
  /** Words of the text read last that are not remembered: the first has the number -1. */
  let passing: Reading[] = [];

  const knownOf = (code: string): Language => {
    let language = languages.get(code);
    if (language === undefined) {
      language = { number: languages.size, read: createWordReader(languageOf(code)) };
      languages.set(code, language);
    }
    return language;
  };
  const readingOf = (number: number): Reading => (number < 0 ? passing[-1 - number]! : memory.valueOf(number));

  /** Reads a word, `[start, end)` of a text, that may be known. @returns Its number. */
  const read = (
    language: Language,
    text: string,
    array: Uint16Array,
    start: number,
    end: number,
    hash: number,
  ): number => {
    const known = memory.find(language.number, array, start, end, hash);
    if (known >= 0) return known;
    const word = copyOf(text.slice(start, end));
    const pieces = language.read(word);
    const reading = { text: word, terms: pieces.map(({ term }) => term), pieces };
    const number = memory.keep(language.number, array, start, end, hash, reading);
    return number < 0 ? -passing.push(reading) : number;
  };

  /** Reads the words of a text into `scanned` and `numbers`. @returns How many numbers there are. */
  const readAll = (text: string, code: string): number => {
    const language = knownOf(code);
    const array = units.of(text);
    scanned.scan(text, array);
    const { starts, ends, hashes, length } = scanned;
    // Each word but the first may end a hyphenated one.
    memory.makeRoom(length * 2);
    passing = [];
    if (numbers.length < length * 2) numbers = new Int32Array(length * 2);
    memory.findAll(language.number, array, scanned, numbers);
    for (let index = 0; index < length; index++) {
      if (numbers[index]! >= 0) continue;
      numbers[index] = read(language, text, array, starts[index]!, ends[index]!, hashes[index]!);
    }
    let all = length;
    for (let index = 1; index < length; index++) {
      const end = ends[index - 1]!;
      if (starts[index] !== end + 1 || !isHyphen(array[end])) continue;
      const start = starts[index - 1]!;
      if (!joins(text, start, end, ends[index]!)) continue;
      const whole = text.slice(start, end) + text.slice(end + 1, ends[index]);
      const joined = read(language, whole, unitsOfJoined.of(whole), 0, whole.length, hashOf(whole));
      if (!isWhole(readingOf(joined))) continue;
      secondParts[all - length] = index;
      numbers[all++] = joined;
    }
    return all;
  };

  /** Visits the words of a text in their order, each hyphenated one behind its second part. */
  const visitAll = (text: string, code: string, visit: Visit): void => {
    const all = readAll(text, code);
    const { starts, ends, length } = scanned;
    let joined = length;
    for (let index = 0; index < length; index++) {
      visit(readingOf(numbers[index]!), starts[index]!, ends[index]!, false);
      if (joined === all || secondParts[joined - length] !== index) continue;
      visit(readingOf(numbers[joined++]!), starts[index - 1]!, ends[index]!, true);
    }
  };

  return {
    tokens(text, language) {
      const tokens: Token[] = [];
      let position = -1;
      visitAll(text, language, ({ pieces, terms: [only] }, start, end, joined) => {
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
      visitAll(text, language, (reading) => {
        for (const term of reading.terms) terms.push(term);
      });
      return terms;
    },
    words(text, language) {
      const length = readAll(text, language);
      return { numbers, plain: scanned.length, length };
    },
    word: readingOf,
  };
}

import { languageOf } from '../../languages/languages.ts';
import { ScannedWords } from './scan-words.ts';
import { copyOf, TextUnits } from './text-units.ts';
import { hashOf } from './word-hash.ts';
import { markOf, type TermMarks } from './term-marks.ts';
import { WordMemory } from './word-memory.ts';
import { type Piece, WordReader } from './word-pieces.ts';

/** A word as it stands in texts, and what becomes of it. */
export interface ReadWord {
  readonly text: string;
  /** Its terms, in order; none for a word that is nothing but marks. */
  readonly terms: readonly string[];
}

/** Longer words are not remembered: hostile text would fill the memory with them. */
const LONGEST_WORD = 40;
const isHyphen = (unit: number | undefined): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
/** Longest first part of a hyphenated word that is also indexed as one word: de-escalation, cease-fire, COVID-19. */
const LONGEST_PREFIX = 5;

/** A word with its terms' places in it. */
export interface Reading extends ReadWord {
  readonly pieces: readonly Piece[];
  /** Of its terms, as {@link markOf} gives it. */
  readonly mark: number;
  /** What `kindsOf` found out; `null` before. */
  kinds: readonly number[] | null;
}

/** What a reader knows of a language: its number in the memory of words, and how to read a word of it. */
interface KnownLanguage {
  readonly number: number;
  readonly reader: WordReader;
}

/** Receives a word and its place in the text, and whether it is two words joined. */
type Visit = (reading: Reading, start: number, end: number, joined: boolean) => void;
/** The same of a word that may have a term that is sought. `passed` is how many words of one term each were passed over before it. */
type VisitAmong = (reading: Reading, start: number, end: number, joined: boolean, passed: number) => void;

/** Whether all of a word is one term. */
const isWhole = ({ text, pieces: [piece, ...others] }: Reading): boolean =>
  piece !== undefined && others.length === 0 && piece.start === 0 && piece.end === text.length;

/** Whether the word `[start, end)`, the hyphen behind it and the word up to `to` are a hyphenated word of just two parts worth joining. */
const joins = (text: string, start: number, end: number, to: number): boolean =>
  end - start <= LONGEST_PREFIX &&
  !isHyphen(text.charCodeAt(start - 1)) &&
  !(isHyphen(text.charCodeAt(to)) && /[\p{L}\p{N}]/u.test(text.charAt(to + 1))) &&
  /\p{L}/u.test(text.slice(start, to));

/** Reads texts word by word, and remembers what becomes of each word. What it says of a text is valid until the next one. */
export class TextReader {
  readonly #languages = new Map<string, KnownLanguage>();
  readonly #memory = new WordMemory<Reading>(LONGEST_WORD);
  readonly #units = new TextUnits();
  readonly #unitsOfJoined = new TextUnits();
  readonly #scanned = new ScannedWords();
  /** Of each hyphenated word of the text: the place of its second part. */
  readonly #secondParts: number[] = [];
  /** Words of the text that are not remembered: the first has the number -1. */
  #passing: Reading[] = [];

  /** The numbers of the text's words, hyphenated ones written as one word behind the others. */
  numbers = new Int32Array(1024);
  /** The marks of the same words. */
  #marks = new Uint16Array(1024);

  /** How many words the text has, hyphenated ones written as one word not counted. */
  get plain(): number {
    return this.#scanned.length;
  }

  /** A word of the text. */
  wordOf(number: number): Reading {
    return number < 0 ? this.#passing[-1 - number]! : this.#memory.valueOf(number);
  }

  /** Reads the words of a text into {@link numbers}. @returns How many numbers there are. */
  read(text: string, code: string): number {
    const language = this.#languageOf(code);
    const array = this.#units.of(text);
    this.#scanned.scan(text, array);
    const { starts, ends, hashes, length } = this.#scanned;
    // Each word but the first may end a hyphenated one.
    this.#memory.makeRoom(length * 2);
    this.#passing = [];
    if (this.numbers.length < length * 2) {
      this.numbers = new Int32Array(length * 2);
      this.#marks = new Uint16Array(length * 2);
    }
    const { numbers } = this;
    this.#memory.findAll(language.number, array, this.#scanned, numbers, this.#marks);
    for (let index = 0; index < length; index++) {
      if (numbers[index]! >= 0) continue;
      const number = this.#number(language, text, array, starts[index]!, ends[index]!, hashes[index]!);
      numbers[index] = number;
      this.#marks[index] = this.wordOf(number).mark;
    }
    return this.#joinHyphenated(language, text, array);
  }

  /** Visits the words of a text in their order, each hyphenated one behind its second part. */
  visit(text: string, code: string, visit: Visit): void {
    const all = this.read(text, code);
    const { numbers } = this;
    const { starts, ends, length } = this.#scanned;
    let joined = length;
    for (let index = 0; index < length; index++) {
      visit(this.wordOf(numbers[index]!), starts[index]!, ends[index]!, false);
      if (joined === all || this.#secondParts[joined - length] !== index) continue;
      visit(this.wordOf(numbers[joined++]!), starts[index - 1]!, ends[index]!, true);
    }
  }

  /** Visits those that may have a term that is sought: reaching for what is kept of a word takes longer than all else. */
  visitAmong(text: string, code: string, sought: TermMarks, visit: VisitAmong): void {
    const all = this.read(text, code);
    const { numbers } = this;
    const marks = this.#marks;
    const { starts, ends, length } = this.#scanned;
    let joined = length;
    let passed = 0;
    for (let index = 0; index < length; index++) {
      if (sought.has(marks[index]!)) {
        visit(this.wordOf(numbers[index]!), starts[index]!, ends[index]!, false, passed);
        passed = 0;
      } else passed += 1;
      if (joined === all || this.#secondParts[joined - length] !== index) continue;
      if (sought.has(marks[joined]!)) {
        visit(this.wordOf(numbers[joined]!), starts[index - 1]!, ends[index]!, true, passed);
        passed = 0;
      }
      joined += 1;
    }
  }

  #languageOf(code: string): KnownLanguage {
    let language = this.#languages.get(code);
    if (language === undefined) {
      language = { number: this.#languages.size, reader: new WordReader(languageOf(code)) };
      this.#languages.set(code, language);
    }
    return language;
  }

  /** Puts the hyphenated words of the text behind its others. @returns How many numbers there are then. */
  #joinHyphenated(language: KnownLanguage, text: string, array: Uint16Array): number {
    const { starts, ends, length } = this.#scanned;
    let all = length;
    for (let index = 1; index < length; index++) {
      const end = ends[index - 1]!;
      if (starts[index] !== end + 1 || !isHyphen(array[end])) continue;
      const start = starts[index - 1]!;
      if (!joins(text, start, end, ends[index]!)) continue;
      const whole = text.slice(start, end) + text.slice(end + 1, ends[index]);
      const joined = this.#number(language, whole, this.#unitsOfJoined.of(whole), 0, whole.length, hashOf(whole));
      const reading = this.wordOf(joined);
      if (!isWhole(reading)) continue;
      this.#secondParts[all - length] = index;
      this.#marks[all] = reading.mark;
      this.numbers[all++] = joined;
    }
    return all;
  }

  /** Reads a word, `[start, end)` of a text, that may be known. @returns Its number. */
  #number(language: KnownLanguage, text: string, array: Uint16Array, start: number, end: number, hash: number): number {
    const known = this.#memory.find(language.number, array, start, end, hash);
    if (known >= 0) return known;
    const word = copyOf(text.slice(start, end));
    const pieces = language.reader.read(word);
    const terms = pieces.map(({ term }) => term);
    const reading: Reading = { text: word, terms, pieces, mark: markOf(terms), kinds: null };
    const number = this.#memory.keep(language.number, array, start, end, hash, reading, reading.mark);
    return number < 0 ? -this.#passing.push(reading) : number;
  }
}

import type { Grow } from '../grow.ts';
import { gapCode, shapeOf, WordUnits } from './word-units.ts';
import { languageOf } from '../../languages/languages.ts';
import { ScannedWords } from './scan-words.ts';
import { copyOf, TextUnits } from './text-units.ts';
import { KEY, writeKey } from './word-key.ts';
import { packTerm, type ReadTerms, TermRows } from './read-terms.ts';
import { TermNumbers } from './term-numbers.ts';
import { Reading } from './reading.ts';
import { kindOf } from './word-kinds.ts';
import { type KeyedWord, WordMemory } from './word-memory.ts';
import { WordReader } from './word-pieces.ts';

/** Terms numbered at most: those of words that are not remembered are numbered too. */
const MOST_TERMS = 400_000;
/** Longer words are not remembered: hostile text would fill the memory with them. */
const LONGEST_WORD = 40;
const isHyphen = (unit: number | undefined): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
/** Found in a text faster than between its words. */
const HYPHENS = ['-', '\u2010', '\u2011'];
/** Longest first part of a hyphenated word that is also indexed as one word: de-escalation, cease-fire, COVID-19. */
const LONGEST_PREFIX = 5;

/** What a reader knows of a language: its number in the memory of words, and how to read a word of it. */
interface KnownLanguage {
  readonly number: number;
  readonly reader: WordReader;
}

/** Receives a word and its place in the text, and whether it is two words joined. */
type Visit = (reading: Reading, start: number, end: number, joined: boolean) => void;

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
  /** Of the text; and how many numbers it has. */
  #array: Uint16Array = new Uint16Array(0);
  #all = 0;
  readonly #unitsOfJoined = new TextUnits();
  readonly #keyOfJoined = new Int32Array(KEY);
  readonly #scanned = new ScannedWords();
  /** Of each hyphenated word of the text: the place of its second part. */
  readonly #secondParts: number[] = [];
  /** Words of the text that are not remembered: the first has the number -1. */
  #passing: Reading[] = [];

  /** The numbers of the text's words, hyphenated ones written as one word behind the others. */
  numbers = new Int32Array(1024);
  /** Of the text's words, hyphenated ones written as one left out: the only term, packed, or its unit below 0; 0 where it is not known to be the only one. */
  #notes = new Int32Array(1024);
  readonly #rows = new TermRows();
  readonly terms = new TermNumbers();
  /** Never forgotten: as many as the texts have. */
  readonly units = new WordUnits();

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
    const array = (this.#array = this.#units.of(text));
    this.#scanned.scan(text, array);
    const { length } = this.#scanned;
    // Each word but the first may end a hyphenated one.
    this.makeRoom(length * 2);
    if (this.#passing.length > 0) this.#passing = [];
    if (this.numbers.length < length * 2) {
      this.numbers = new Int32Array(length * 2);
      this.#notes = new Int32Array(length);
    }
    const { numbers } = this;
    this.#memory.findAll(language.number, array, this.#scanned, numbers, this.#notes);
    for (let index = 0; index < length; index++) {
      if (numbers[index]! >= 0) continue;
      numbers[index] = this.#number(language, text, this.#keyed(index));
    }
    return (this.#all = this.#joinHyphenated(language, text, array));
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

  /** Forgets all words and numbers of terms when so many more words would be too many. */
  makeRoom(more: number): void {
    if (this.#memory.hasRoom(more) && this.terms.size <= MOST_TERMS) return;
    this.#memory.forget();
    this.terms.forget();
  }

  /** The terms of a text, as numbers. */
  readTerms(text: string, code: string): ReadTerms {
    this.read(text, code);
    const all = this.#all;
    const rows = this.#rows;
    const notes = this.#notes;
    const { starts, ends, length } = this.#scanned;
    let joined = length;
    let position = -1;
    rows.begin();
    for (let index = 0; index < length; index++) {
      const note = notes[index]!;
      if (note > 0) rows.push(note, (position += 1), starts[index]!, ends[index]!);
      else position = this.#pushTerms(index, code, position);
      if (joined === all || this.#secondParts[joined - length] !== index) continue;
      const [start, end] = [starts[index - 1]!, ends[index]!];
      const term = this.terms.of(this.wordOf(this.numbers[joined++]!).terms[0] ?? '');
      rows.push(packTerm(term, kindOf(text.slice(start, end), code)), position, start, end);
    }
    return rows.taken(this.terms.epoch);
  }

  /**
   * Writes the terms of the text that was read last as units: how many, and of each what {@link putUnit} writes.
   *
   * @param behind - Where the term before them ends. @param shift - Is added to where they stand.
   */
  unitsRead(text: string, code: string, into: Grow<Uint32Array>, behind = -1, shift = 0): void {
    const all = this.#all;
    const notes = this.#notes;
    const { starts, ends, length } = this.#scanned;
    const first = into.length;
    let [joined, last, rows] = [length, behind - shift, 0];
    into.push(0);
    for (let index = 0; index < length; index++) {
      const note = notes[index]!;
      if (note < 0) {
        putUnit(into, -1 - note, starts[index]! - last, 0);
        last = ends[index]!;
        rows++;
      } else {
        for (const [unit, start, end] of this.#unitsOf(index, code)) {
          putUnit(into, unit, start - last, 0);
          last = end;
          rows++;
        }
      }
      if (joined === all || this.#secondParts[joined - length] !== index) continue;
      const [start, end] = [starts[index - 1]!, ends[index]!];
      const shape = shapeOf(kindOf(text.slice(start, end), code), end - start);
      putUnit(into, this.units.of(this.wordOf(this.numbers[joined++]!).terms[0] ?? '', shape), start - last, 1);
      last = end;
      rows++;
    }
    into.array[first] = rows;
  }

  /** The units of a word, each with where it begins and ends. Notes that of a word that is one. */
  #unitsOf(index: number, code: string): readonly (readonly [number, number, number])[] {
    const { starts, ends } = this.#scanned;
    const reading = this.wordOf(this.numbers[index]!);
    const [from, to] = [starts[index]!, ends[index]!];
    if (reading.isWhole) {
      const unit = this.units.of(reading.terms[0]!, shapeOf(kindOf(reading.text, code), to - from));
      this.#memory.note(this.#languageOf(code).number, this.#keyed(index), -1 - unit);
      return [[unit, from, to]];
    }
    const kinds = reading.kinds(code);
    return reading.pieces.map(({ term, start, end }, at) => {
      return [this.units.of(term, shapeOf(kinds[at]!, end - start)), from + start, from + end];
    });
  }

  /** Adds the terms of a word, and notes that of a word that is one. @returns The last one's place. */
  #pushTerms(index: number, code: string, before: number): number {
    const { starts, ends } = this.#scanned;
    const reading = this.wordOf(this.numbers[index]!);
    const [from, to] = [starts[index]!, ends[index]!];
    if (reading.isWhole) {
      const packed = packTerm(this.terms.of(reading.terms[0]!), kindOf(reading.text, code));
      this.#memory.note(this.#languageOf(code).number, this.#keyed(index), packed);
      this.#rows.push(packed, before + 1, from, to);
      return before + 1;
    }
    const kinds = reading.kinds(code);
    let position = before;
    for (const [at, { term, start, end }] of reading.pieces.entries())
      this.#rows.push(packTerm(this.terms.of(term), kinds[at]!), (position += 1), from + start, from + end);
    return position;
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
    if (!HYPHENS.some((hyphen) => text.includes(hyphen))) return all;
    for (let index = 1; index < length; index++) {
      const end = ends[index - 1]!;
      if (starts[index] !== end + 1 || !isHyphen(array[end])) continue;
      const start = starts[index - 1]!;
      if (!joins(text, start, end, ends[index]!)) continue;
      const whole = text.slice(start, end) + text.slice(end + 1, ends[index]);
      const units = this.#unitsOfJoined.of(whole);
      writeKey(this.#keyOfJoined, 0, units, 0, whole.length);
      const word = { keys: this.#keyOfJoined, at: 0, units, start: 0, end: whole.length };
      const joined = this.#number(language, whole, word);
      if (!this.wordOf(joined).isWhole) continue;
      this.#secondParts[all - length] = index;
      this.numbers[all++] = joined;
    }
    return all;
  }

  /** A word of the text, to be looked for. */
  #keyed(index: number): KeyedWord {
    const { starts, ends, keys } = this.#scanned;
    return { keys, at: index * KEY, units: this.#array, start: starts[index]!, end: ends[index]! };
  }

  /** Reads a word of a text that may be known. @returns Its number. */
  #number(language: KnownLanguage, text: string, word: KeyedWord): number {
    const known = this.#memory.find(language.number, word);
    if (known >= 0) return known;
    const copy = copyOf(text.slice(word.start, word.end));
    const reading = new Reading(copy, language.reader.read(copy));
    const number = this.#memory.keep(language.number, word, reading);
    return number < 0 ? -this.#passing.push(reading) : number;
  }
}

/**
 * Writes a term: twice its unit where a blank stands before it; else one more, and then how far it begins behind where the one
 * before ends, by `gapCode`, twice, one more where it shares the place of the one before.
 */
function putUnit(into: Grow<Uint32Array>, unit: number, gap: number, joined: 0 | 1): void {
  into.reserve(2);
  if (gap === 1 && joined === 0) into.array[into.length++] = unit * 2;
  else {
    into.array[into.length++] = unit * 2 + 1;
    into.array[into.length++] = gapCode(gap) * 2 + joined;
  }
}

import { widened } from '../grow.ts';
import type { ScannedWords } from './scan-words.ts';
import { KEY, LONG, placeOfKey } from './word-key.ts';

/** Words remembered at most; a real archive of a million passages has 230,000 (Heaps' law, 51.6 n^0.46). */
const MOST_WORDS = 200_000;
/** Numbers of a word, in one half of a cache line: its key, */
const SLOT = 8;
/** its language from 1, 0 where there is no word, */
const LANGUAGE = KEY;
/** its place among all, its note, */
const PLACE = KEY + 1;
const NOTE = KEY + 2;
/** and, where its key does not say all, where its units stand. */
const UNITS = KEY + 3;
/** At most so many slots are taken, of four. */
const TAKEN = 3;

/** A word to look for: its key stands in `keys` from `at` on, and its code units are `[start, end)`. */
export interface KeyedWord {
  readonly keys: Int32Array;
  readonly at: number;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Remembers a value for each word and finds it by the word's key, without cutting the word out of its text, which
 * costs more than all else in indexing. What a search reads stands in one typed array, all of one word side by side, since
 * the time goes into waiting for memory.
 */
export class WordMemory<Value> {
  private slots = new Int32Array(SLOT << 12);
  /** Units of words whose key does not say all, one word after the other. */
  private words = new Uint16Array(1 << 8);
  private length = 0;
  private kept: Value[] = [];
  private readonly longest: number;
  /** The number of the first word remembered: numbers are not given twice. */
  private first = 0;

  /** @param longest - Longer words are not remembered; in UTF-16 code units. */
  constructor(longest: number) {
    this.longest = longest;
  }

  /** The values of all words remembered, by rising number from the first. */
  get values(): readonly Value[] {
    return this.kept;
  }

  /**
   * Finds a word.
   *
   * @param language - Tells words of different languages apart; from 0.
   * @returns Its number, for {@link valueOf}; -1 when it is not remembered.
   */
  find(language: number, word: KeyedWord): number {
    const slot = this.slotOf(language, word);
    return this.slots[slot + LANGUAGE] === 0 ? -1 : this.first + this.slots[slot + PLACE]!;
  }

  /**
   * Finds every word of a text.
   *
   * @param numbers - Receives what {@link find} gives for each.
   * @param notes - Receives the note of each that is found: it stands where the word was looked for.
   */
  findAll(language: number, units: Uint16Array, text: ScannedWords, numbers: Int32Array, notes: Int32Array): void {
    const { slots, first } = this;
    const { starts, keys, length } = text;
    const places = slots.length / SLOT;
    const own = language + 1;
    for (let index = 0; index < length; index++) {
      const at = index * KEY;
      const key0 = keys[at]!;
      const key1 = keys[at + 1]!;
      const key2 = keys[at + 2]!;
      let slot = placeOfKey(key0, key1, key2, places) * SLOT;
      while (slots[slot + LANGUAGE] !== 0) {
        if (
          slots[slot] === key0 &&
          slots[slot + 1] === key1 &&
          slots[slot + 2] === key2 &&
          slots[slot + LANGUAGE] === own &&
          (key2 !== LONG || this.hasUnits(slot, units, starts[index]!))
        )
          break;
        slot = slot + SLOT === slots.length ? 0 : slot + SLOT;
      }
      const isFound = slots[slot + LANGUAGE] !== 0;
      numbers[index] = isFound ? first + slots[slot + PLACE]! : -1;
      notes[index] = slots[slot + NOTE]!;
    }
  }

  /** The value kept for a word that is still remembered. @param number - As {@link find} gives it. */
  valueOf(number: number): Value {
    return this.kept[number - this.first]!;
  }

  /**
   * Notes beside a word, if it is remembered, what is to be read with the word itself. The arguments are those of {@link find}.
   *
   * @param value - Of 32 bits; 0 until it is noted.
   */
  note(language: number, word: KeyedWord, value: number): void {
    const slot = this.slotOf(language, word);
    if (this.slots[slot + LANGUAGE] !== 0) this.slots[slot + NOTE] = value;
  }

  /**
   * Keeps a value for a word that {@link find} did not find. The arguments are those of `find`.
   *
   * @returns The word's number; -1 for a word too long to be remembered.
   */
  keep(language: number, word: KeyedWord, value: Value): number {
    const { keys, at, units, start, end } = word;
    if (end - start > this.longest) return -1;
    const place = this.kept.push(value) - 1;
    if (this.kept.length * SLOT * 4 > this.slots.length * TAKEN) this.widen();
    const slot = this.slotOf(language, word);
    for (let number = 0; number < KEY; number++) this.slots[slot + number] = keys[at + number]!;
    this.slots[slot + LANGUAGE] = language + 1;
    this.slots[slot + PLACE] = place;
    if (keys[at + 2] === LONG) this.slots[slot + UNITS] = this.pushUnits(units, start, end);
    return this.first + place;
  }

  /** Whether so many more words would not be too many. */
  hasRoom(more: number): boolean {
    return this.kept.length === 0 || this.kept.length + more <= MOST_WORDS;
  }

  /** Forgets every word. The numbers given before mean nothing then. */
  forget(): void {
    this.first += this.kept.length;
    this.kept = [];
    this.length = 0;
    this.slots.fill(0);
  }

  /** Where the slot of a word begins: an empty one where it is not remembered. */
  private slotOf(language: number, { keys, at, units, start }: KeyedWord): number {
    const { slots } = this;
    const key0 = keys[at]!;
    const key1 = keys[at + 1]!;
    const key2 = keys[at + 2]!;
    let slot = placeOfKey(key0, key1, key2, slots.length / SLOT) * SLOT;
    for (; slots[slot + LANGUAGE] !== 0; slot = slot + SLOT === slots.length ? 0 : slot + SLOT) {
      const isSame = slots[slot] === key0 && slots[slot + 1] === key1 && slots[slot + 2] === key2;
      if (!isSame || slots[slot + LANGUAGE] !== language + 1) continue;
      if (key2 !== LONG || this.hasUnits(slot, units, start)) break;
    }
    return slot;
  }

  /** Whether the word of a slot, whose key does not say all, has the units from `start` on: there are as many of them. */
  private hasUnits(slot: number, units: Uint16Array, start: number): boolean {
    const { slots, words } = this;
    const from = slots[slot + UNITS]!;
    const length = slots[slot + 1]!;
    for (let index = 0; index < length; index++) if (words[from + index] !== units[start + index]) return false;
    return true;
  }

  /** @returns Where they stand. */
  private pushUnits(units: Uint16Array, start: number, end: number): number {
    const from = this.length;
    if (from + end - start > this.words.length) this.words = widened(this.words, this.words.length * 2);
    for (let at = start; at < end; at++) this.words[this.length++] = units[at]!;
    return from;
  }

  private widen(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + LANGUAGE] === 0) continue;
      let slot = placeOfKey(old[from]!, old[from + 1]!, old[from + 2]!, slots.length / SLOT) * SLOT;
      while (slots[slot + LANGUAGE] !== 0) slot = slot + SLOT === slots.length ? 0 : slot + SLOT;
      for (let number = 0; number < SLOT; number++) slots[slot + number] = old[from + number]!;
    }
    this.slots = slots;
  }
}

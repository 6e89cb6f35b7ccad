import { widened } from '../grow.ts';
import type { ScannedWords } from './scan-words.ts';

/** Words remembered at most; a real archive of a million passages has 230,000 (Heaps' law, 51.6 n^0.46). */
const MOST_WORDS = 200_000;
/** Before each word's units stand its language, its length, its place and its note, these in two halves each. */
const HEAD = 6;

/**
 * Remembers a value for each word and finds it by the word's code units, without cutting the word out of its text, which
 * costs more than all else in indexing. What a search reads stands in typed arrays, all of one word side by side, since
 * the time goes into waiting for memory.
 */
export class WordMemory<Value> {
  /** Pairs: a word's hash, and one more than where it stands in `words`; 0 where there is none. Half full at most. */
  private slots = new Int32Array(1 << 13);
  /** Heads and units, one word after the other. */
  private words = new Uint16Array(1 << 14);
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
   * @param language - Tells words of different languages apart; below 65,536.
   * @param units - Code units; the word's are `[start, end)`.
   * @param hash - Of the word.
   * @returns Its number, for {@link valueOf}; -1 when it is not remembered.
   */
  find(language: number, units: Uint16Array, start: number, end: number, hash: number): number {
    const at = this.standsAt(language, units, start, end, hash);
    return at < 0 ? -1 : this.numberAt(at);
  }

  /**
   * Finds every word of a text.
   *
   * @param numbers - Receives what {@link find} gives for each.
   * @param notes - Receives the note of each that is found: it stands where the word was looked for.
   */
  findAll(language: number, units: Uint16Array, text: ScannedWords, numbers: Int32Array, notes: Int32Array): void {
    const { slots, words } = this;
    const { starts, ends, hashes, length } = text;
    const mask = slots.length - 1;
    // In two rounds, so that the processor waits for the memory of many words at once.
    for (let index = 0; index < length; index++) {
      const hash = hashes[index]!;
      let slot = firstSlot(hash, mask);
      while (slots[slot] !== hash && slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      numbers[index] = slots[slot + 1]! - 1;
    }
    for (let index = 0; index < length; index++) {
      let at = numbers[index]!;
      notes[index] = 0;
      if (at < 0) continue;
      const start = starts[index]!;
      const end = ends[index]!;
      if (!matches(words, at, language, units, start, end)) {
        at = this.standsAt(language, units, start, end, hashes[index]!);
      }
      numbers[index] = at < 0 ? -1 : this.numberAt(at);
      if (at >= 0) notes[index] = words[at + 4]! | (words[at + 5]! << 16);
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
  note(language: number, units: Uint16Array, start: number, end: number, hash: number, value: number): void {
    const at = this.standsAt(language, units, start, end, hash);
    if (at >= 0) this.words.set([value & 0xffff, value >>> 16], at + 4);
  }

  /**
   * Keeps a value for a word that {@link find} did not find. The arguments are those of `find`.
   *
   * @returns The word's number; -1 for a word too long to be remembered.
   */
  keep(language: number, units: Uint16Array, start: number, end: number, hash: number, value: Value): number {
    if (end - start > this.longest) return -1;
    const place = this.kept.push(value) - 1;
    if (this.kept.length * 4 > this.slots.length) this.widen();
    if (this.length + HEAD + this.longest > this.words.length) {
      this.words = widened(this.words, this.words.length * 2);
    }
    const at = this.length;
    this.words.set([language, end - start, place & 0xffff, place >>> 16, 0, 0], at);
    for (let from = start; from < end; from++) this.words[at + HEAD + from - start] = units[from]!;
    this.length += HEAD + end - start;
    fill(this.slots, hash, at);
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

  /** Where a word stands in `words`; -1 when it is not remembered. */
  private standsAt(language: number, units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, words } = this;
    const mask = slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 2) & mask) {
      const at = slots[slot + 1]! - 1;
      if (at < 0 || (slots[slot] === hash && matches(words, at, language, units, start, end))) return at;
    }
  }

  private numberAt(at: number): number {
    return this.first + (this.words[at + 2]! | (this.words[at + 3]! << 16));
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2);
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      if (this.slots[slot + 1] !== 0) fill(slots, this.slots[slot]!, this.slots[slot + 1]! - 1);
    }
    this.slots = slots;
  }
}

/** Whether the word that stands at a place is the one of a language and units. */
function matches(
  words: Uint16Array,
  at: number,
  language: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const length = end - start;
  if (words[at] !== language || words[at + 1] !== length) return false;
  for (let index = 0; index < length; index++) if (words[at + HEAD + index] !== units[start + index]) return false;
  return true;
}

function firstSlot(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask;
}

function fill(slots: Int32Array, hash: number, at: number): void {
  const mask = slots.length - 1;
  let slot = firstSlot(hash, mask);
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = at + 1;
}

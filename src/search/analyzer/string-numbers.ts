import { hashOf } from './word-hash.ts';

/** Numbers of a slot: the hash of its string, and the string's number from 1; 0 for an empty one. */
const SLOT = 2;
const HASH = 0;
const NUMBER = 1;
/** At most so many slots are taken, of four. */
const TAKEN = 3;

/** Numbers strings as they come, from 0. Takes a third of the memory of a map, which is copied into one of twice its size as well. */
export class StringNumbers {
  /** The strings by their number. */
  readonly strings: string[] = [];
  #slots = new Int32Array(SLOT << 6);

  get size(): number {
    return this.strings.length;
  }

  /** The number of a string; -1 for one that has none. */
  numberOf(text: string): number {
    return this.#slots[this.#slotOf(text, hashOf(text)) + NUMBER]! - 1;
  }

  /** The number of a string: the next one for one that has none. */
  of(text: string): number {
    const hash = hashOf(text);
    const slot = this.#slotOf(text, hash);
    const known = this.#slots[slot + NUMBER]!;
    if (known !== 0) return known - 1;
    const number = this.strings.push(text);
    this.#slots[slot + HASH] = hash;
    this.#slots[slot + NUMBER] = number;
    if (number * SLOT * 4 > this.#slots.length * TAKEN) this.#widen();
    return number - 1;
  }

  /** Where the slot of a string begins: an empty one where it has no number. */
  #slotOf(text: string, hash: number): number {
    const slots = this.#slots;
    const { strings } = this;
    let slot = placeOf(hash, slots.length);
    for (; slots[slot + NUMBER] !== 0; slot = slot + SLOT === slots.length ? 0 : slot + SLOT)
      if (slots[slot + HASH] === hash && strings[slots[slot + NUMBER]! - 1] === text) break;
    return slot;
  }

  #widen(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + NUMBER] === 0) continue;
      let slot = placeOf(old[from + HASH]!, slots.length);
      while (slots[slot + NUMBER] !== 0) slot = slot + SLOT === slots.length ? 0 : slot + SLOT;
      slots[slot + HASH] = old[from + HASH]!;
      slots[slot + NUMBER] = old[from + NUMBER]!;
    }
    this.#slots = slots;
  }
}

/** Where a search for a hash begins. @param length - Of the slots, a power of 2. */
function placeOf(hash: number, length: number): number {
  return ((hash ^ (hash >>> 15)) * SLOT) & (length - 1);
}

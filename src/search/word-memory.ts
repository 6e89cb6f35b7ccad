/** Words remembered at most; a real archive of a million passages has 230,000 (Heaps' law, 51.6 n^0.46). */
const MOST_WORDS = 200_000;
/** Longer words are not remembered: hostile text would fill the memory with them. */
export const LONGEST_WORD = 40;
/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Starts the hash of a word; {@link hashUnit} takes it on. */
export const EMPTY_HASH = FNV_OFFSET;

/** Takes one UTF-16 code unit into a word's hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** Hashes a whole word. */
export function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashUnit(hash, word.charCodeAt(at));
  return hash;
}

/**
 * Remembers a value for each word, and finds it by a range of a text: without cutting the word out, which costs more
 * than all else in indexing. It forgets everything when it is full.
 */
export class WordMemory<Value> {
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  private words: string[] = [];
  private values: Value[] = [];

  /** Finds the value of `text.slice(start, end)`, whose hash is given. */
  find(text: string, start: number, end: number, hash: number): Value | undefined {
    const mask = this.slots.length - 1;
    for (let slot = this.firstSlot(hash); ; slot = (slot + 1) & mask) {
      const entry = (this.slots[slot] ?? 0) - 1;
      if (entry < 0) return undefined;
      if (this.hashes[entry] === hash && matches(this.words[entry] ?? '', text, start, end)) return this.values[entry];
    }
  }

  /** Keeps a value for a word that {@link find} did not find. `word` is to be a string of its own: a slice keeps its text alive. */
  keep(word: string, hash: number, value: Value): void {
    if (word.length > LONGEST_WORD) return;
    if (this.words.length >= MOST_WORDS) this.forget();
    const entry = this.words.push(word) - 1;
    this.values.push(value);
    if (entry >= this.hashes.length) this.grow();
    this.hashes[entry] = hash;
    this.place(entry, hash);
  }

  private firstSlot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private place(entry: number, hash: number): void {
    const mask = this.slots.length - 1;
    let slot = this.firstSlot(hash);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = entry + 1;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    // Half full at most, so that a search that fails ends soon.
    this.slots = new Int32Array(hashes.length * 2);
    for (let entry = 0; entry < this.hashes.length; entry += 1) this.place(entry, this.hashes[entry] ?? 0);
    this.hashes = hashes;
  }

  private forget(): void {
    this.words = [];
    this.values = [];
    this.slots.fill(0);
  }
}

const matches = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
};

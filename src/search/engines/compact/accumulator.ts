/** Sums of scores by passage, and how many words each was given by. One is made for an index and used for every search. */
export class Accumulator {
  /** By passage; `-Infinity` for one that may not be found. */
  readonly sums: Float64Array;
  /** By passage: words that matched so far. */
  readonly words: Uint16Array;
  /** By passage: the word that matched last, from 1. */
  readonly #last: Uint16Array;
  readonly #touched: Uint32Array;
  #length = 0;
  /** A bit a passage, all 0 between calls of {@link ordered}. */
  readonly #bits: Uint32Array;

  constructor(passages: number) {
    this.sums = new Float64Array(passages);
    this.words = new Uint16Array(passages);
    this.#last = new Uint16Array(passages);
    this.#touched = new Uint32Array(passages);
    this.#bits = new Uint32Array(Math.ceil(passages / 32));
  }

  /** Passages that any word was found in, in no order. Valid until the next {@link clear}. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#length);
  }

  /** Adds a score; forms of one word are counted as one. @param word - From 1. */
  add(passage: number, score: number, word: number): void {
    const words = this.words[passage]!;
    if (words === 0) this.#touched[this.#length++] = passage;
    this.sums[passage]! += score;
    if (this.#last[passage] !== word) {
      this.#last[passage] = word;
      this.words[passage] = words + 1;
    }
  }

  /** Keeps the passages `[from, to)` from being found until {@link clear} is called with them. */
  hide(from: number, to: number): void {
    this.sums.fill(-Infinity, from, to);
  }

  /** Sorts distinct passages in place: by marking each and reading the marks, which is faster than comparing. */
  ordered(passages: Uint32Array): Uint32Array {
    const bits = this.#bits;
    let least = bits.length;
    let most = -1;
    for (let index = 0; index < passages.length; index++) {
      const passage = passages[index]!;
      const place = passage >>> 5;
      bits[place]! |= 1 << (passage & 31);
      if (place < least) least = place;
      if (place > most) most = place;
    }
    let index = 0;
    for (let place = least; place <= most; place++) {
      for (let rest = bits[place]!; rest !== 0; rest &= rest - 1) {
        passages[index++] = place * 32 + 31 - Math.clz32(rest & -rest);
      }
      bits[place] = 0;
    }
    return passages;
  }

  /** Forgets every sum. */
  clear(hidden: readonly { readonly from: number; readonly to: number }[]): void {
    for (let index = 0; index < this.#length; index++) {
      const passage = this.#touched[index]!;
      this.sums[passage] = 0;
      this.words[passage] = 0;
      this.#last[passage] = 0;
    }
    for (const { from, to } of hidden) this.sums.fill(0, from, to);
    this.#length = 0;
  }
}

import type { Run } from '../runs.ts';
import { mark, noPassages, type PassageBits } from './passage-bits.ts';

/** Sums of scores for some passages in a row, and how many words each was given by. Used for one search after the other. */
export class Accumulator {
  /** The most passages at a time. */
  readonly size: number;
  /** The first passage of those at hand. */
  from = 0;
  /** By passage from the first one on; `-Infinity` for one that may not be found. */
  readonly sums: Float64Array;
  /** Words that matched so far. */
  readonly words: Uint16Array;
  /** The word that matched last, from 1. */
  readonly #last: Uint16Array;
  readonly #touched: Uint32Array;
  /** Room for some of the places, for whoever needs it. */
  readonly places: Uint32Array;
  #length = 0;
  #hidden: readonly Run[] = [];
  /** All 0 between calls of {@link ordered}. */
  readonly #bits: PassageBits;

  constructor(size: number) {
    this.size = size;
    this.sums = new Float64Array(size);
    this.words = new Uint16Array(size);
    this.#last = new Uint16Array(size);
    this.#touched = new Uint32Array(size);
    this.places = new Uint32Array(size);
    this.#bits = noPassages(size);
  }

  /** Passages that any word was found in, less the first one, in no order. Valid until the next {@link open}. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#length);
  }

  /**
   * Begins anew with the passages from `from` on.
   *
   * @param hidden - Those of them that may not be found.
   */
  open(from: number, hidden: readonly Run[]): void {
    for (let index = 0; index < this.#length; index++) {
      const place = this.#touched[index]!;
      this.sums[place] = 0;
      this.words[place] = 0;
      this.#last[place] = 0;
    }
    for (const run of this.#hidden) this.sums.fill(0, Math.max(0, run.from - this.from), run.to - this.from);
    this.#length = 0;
    this.from = from;
    this.#hidden = hidden;
    for (const run of hidden) this.sums.fill(-Infinity, Math.max(0, run.from - from), run.to - from);
  }

  /**
   * Adds a score; forms of one word are counted as one.
   *
   * @param least - A lower score is left out where nothing has been added before.
   * @param word - From 1.
   */
  add(passage: number, score: number, word: number, least: number): void {
    const place = passage - this.from;
    const words = this.words[place]!;
    if (words === 0) {
      if (score < least) return;
      this.#touched[this.#length++] = place;
    }
    this.sums[place]! += score;
    if (this.#last[place] !== word) {
      this.#last[place] = word;
      this.words[place] = words + 1;
    }
  }

  /** Sorts distinct places in place: by marking each and reading the marks, which is faster than comparing. */
  ordered(places: Uint32Array): Uint32Array {
    const bits = this.#bits;
    for (let index = 0; index < places.length; index++) mark(bits, places[index]!);
    let index = 0;
    for (let place = 0; index < places.length; place++) {
      for (let rest = bits[place]!; rest !== 0; rest &= rest - 1) {
        places[index++] = place * 32 + 31 - Math.clz32(rest & -rest);
      }
      bits[place] = 0;
    }
    return places;
  }
}

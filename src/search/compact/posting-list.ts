import type { FieldFactors, FieldScores } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import { BLOCK } from './index-arrays.ts';
import type { PostingBuffer } from './posting-codec.ts';
import { readPostings } from './posting-codec.ts';

/** The postings of one term, read block by block from the lowest passage up. Cheap to make. */
export class PostingList {
  /** Passages that hold the term. */
  readonly frequency: number;
  /** No passage's score is above this; the weight is included, as it is in every score here. */
  readonly bound: number;
  readonly #arrays: IndexArrays;
  readonly #scores: FieldScores;
  readonly #factors: FieldFactors;
  readonly #weight: number;
  readonly #term: number;
  readonly #blocks: number;
  readonly #buffer: PostingBuffer = { passages: new Uint32Array(BLOCK), counts: new Uint32Array(BLOCK) };
  /** The decoded block, how many postings it has, and the place of the next one to be looked at. */
  #block = -1;
  #length = 0;
  #at = 0;

  /** @param weight - A factor of every score, above 0. */
  constructor(arrays: IndexArrays, scores: FieldScores, term: number, weight: number) {
    const { frequencies, firstBlocks, termBounds } = arrays;
    this.#arrays = arrays;
    this.#scores = scores;
    this.#term = term;
    this.#weight = weight;
    this.frequency = frequencies[term * 4]!;
    this.bound = termBounds[term]! * weight;
    this.#factors = scores.factors(
      frequencies[term * 4 + 1]!,
      frequencies[term * 4 + 2]!,
      frequencies[term * 4 + 3]!,
      weight,
    );
    this.#blocks = Math.max(1, firstBlocks[term + 1]! - firstBlocks[term]!);
  }

  /**
   * Visits the postings with passages in `[from, to)` in rising order. The list goes back to its beginning.
   *
   * @param visit - Receives the passage and the term's score there.
   */
  forEach(from: number, to: number, visit: (passage: number, score: number) => void): void {
    const { passages, counts } = this.#buffer;
    for (let block = this.#blockOf(from, 0); block < this.#blocks; block++) {
      this.#decode(block);
      for (let index = 0; index < this.#length; index++) {
        const passage = passages[index]!;
        if (passage < from) continue;
        if (passage >= to) return this.rewind();
        visit(passage, this.#scores.score(passage, counts[index]!, this.#factors));
      }
    }
    return this.rewind();
  }

  /** Starts again from the lowest passage. */
  rewind(): void {
    this.#block = -1;
    this.#length = 0;
    this.#at = 0;
  }

  /** The term's score in `passage`, 0 where it is not. Passages must be asked for in rising order. */
  scoreOf(passage: number): number {
    if (!this.#seek(passage)) return 0;
    const { passages, counts } = this.#buffer;
    if (passages[this.#at] !== passage) return 0;
    return this.#scores.score(passage, counts[this.#at]!, this.#factors);
  }

  /** A bound of the score in `passage` that needs no decoding. Passages must be asked for in rising order. */
  boundOf(passage: number): number {
    const { blockBounds, firstBlocks } = this.#arrays;
    if (this.#blocks === 1) return this.bound;
    const block = this.#blockOf(passage, Math.max(0, this.#block));
    return block < this.#blocks ? blockBounds[firstBlocks[this.#term]! + block]! * this.#weight : 0;
  }

  /** Moves to the first posting not below `passage`; false when there is none. */
  #seek(passage: number): boolean {
    if (this.#block < 0 || this.#lastOf(this.#block) < passage) {
      const block = this.#blockOf(passage, Math.max(0, this.#block));
      if (block >= this.#blocks) return false;
      if (block !== this.#block) this.#decode(block);
    }
    const { passages } = this.#buffer;
    let at = this.#at;
    while (at < this.#length && passages[at]! < passage) at++;
    this.#at = at;
    return at < this.#length;
  }

  /** The first block from `block` on that may hold `passage`. */
  #blockOf(passage: number, block: number): number {
    if (this.#blocks === 1) return 0;
    const { blockLasts, firstBlocks } = this.#arrays;
    const first = firstBlocks[this.#term]!;
    let low = block;
    let step = 1;
    while (low + step < this.#blocks && blockLasts[first + low + step]! < passage) {
      low += step;
      step *= 2;
    }
    let high = Math.min(this.#blocks, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (blockLasts[first + middle]! < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lastOf(block: number): number {
    if (this.#blocks === 1) return this.#length === 0 ? -1 : Number.MAX_SAFE_INTEGER;
    return this.#arrays.blockLasts[this.#arrays.firstBlocks[this.#term]! + block]!;
  }

  #decode(block: number): void {
    const { postings, postingOffsets, firstBlocks, blockEnds, blockLasts } = this.#arrays;
    const first = firstBlocks[this.#term]!;
    const from = block === 0 ? postingOffsets[this.#term]! : blockEnds[first + block - 1]!;
    const to = this.#blocks === 1 ? postingOffsets[this.#term + 1]! : blockEnds[first + block]!;
    const before = block === 0 ? 0 : blockLasts[first + block - 1]!;
    this.#length = readPostings(postings, from, to, before, this.#buffer);
    this.#block = block;
    this.#at = 0;
  }
}

import type { Accumulator } from './accumulator.ts';
import type { FieldFactors, FieldScores } from './field-scores.ts';
import type { FrequentTerms, SpreadPostings } from './frequent-terms.ts';
import { BLOCK, type IndexArrays } from './index-arrays.ts';
import { type PostingBuffer, PostingCursor, readPostings } from './posting-codec.ts';

/** One block, decoded: whoever decodes one reads it before another is decoded. */
const BUFFER: PostingBuffer = { passages: new Uint32Array(BLOCK), counts: new Uint32Array(BLOCK) };

/** The passages that hold one form of a word, with what it scores in each. */
export interface Postings {
  /** Passages of the segment that hold it, those taken out included. */
  readonly frequency: number;
  /** No passage's score is above this; the weight is included, as it is in every score here. */
  readonly bound: number;
  /** Adds its score to every passage in `[from, to)` that holds it. @param word - As in {@link Accumulator.add}. */
  addTo(accumulator: Accumulator, from: number, to: number, word: number): void;
  /** Marks every passage that holds it. */
  mark(held: Uint8Array): void;
  /** Looks up from the lowest passage again. */
  rewind(): void;
  /** Its score in `passage`, 0 where it is not. Passages must be asked for in rising order. */
  scoreOf(passage: number): number;
  /** A bound of the score in `passage` that needs no decoding. Passages must be asked for in rising order. */
  boundOf(passage: number): number;
}

/** Passages that hold a term: in any field, and in each. */
export interface TermFrequencies {
  readonly passages: number;
  readonly title: number;
  readonly subhead: number;
  readonly text: number;
}

/** What the postings of one segment are scored with. */
export interface PostingScores {
  readonly scores: FieldScores;
  readonly frequent: FrequentTerms;
  /** What the stored bounds of a term are multiplied by to bound scores of other statistics. */
  readonly raise: (term: number, live: TermFrequencies) => number;
}

/** The postings of one term, read block by block from the lowest passage up. Cheap to make. */
export class PostingList implements Postings {
  readonly frequency: number;
  readonly bound: number;
  readonly #arrays: IndexArrays;
  readonly #scores: FieldScores;
  readonly #factors: FieldFactors;
  readonly #boundWeight: number;
  readonly #term: number;
  readonly #blocks: number;
  readonly #cursor: PostingCursor;
  /** The block that the cursor is in, and its last passage. */
  #block = -1;
  #last = -1;

  readonly #frequent: FrequentTerms;
  #spread: SpreadPostings | null | undefined;

  /**
   * @param live - Over all segments: what its score depends on.
   * @param weight - A factor of every score, above 0.
   */
  constructor(
    arrays: IndexArrays,
    { scores, frequent, raise }: PostingScores,
    term: number,
    live: TermFrequencies,
    weight: number,
  ) {
    this.#frequent = frequent;
    const { frequencies, firstBlocks, termBounds } = arrays;
    this.#arrays = arrays;
    this.#scores = scores;
    this.#term = term;
    this.#boundWeight = weight * raise(term, live);
    this.frequency = frequencies[term * 4]!;
    this.bound = termBounds[term]! * this.#boundWeight;
    this.#factors = scores.factors(live.title, live.subhead, live.text, weight);
    this.#cursor = new PostingCursor(arrays.postings);
    this.#blocks = Math.max(1, firstBlocks[term + 1]! - firstBlocks[term]!);
  }

  addTo(accumulator: Accumulator, from: number, to: number, word: number): void {
    const { passages, counts } = BUFFER;
    for (let block = this.#blockOf(from, 0); block < this.#blocks; block++) {
      const length = this.#decode(block);
      for (let index = 0; index < length; index++) {
        const passage = passages[index]!;
        if (passage < from) continue;
        if (passage >= to) return;
        accumulator.add(passage, this.#scores.score(passage, counts[index]!, this.#factors), word);
      }
    }
  }

  mark(held: Uint8Array): void {
    for (let block = 0; block < this.#blocks; block++) {
      const length = this.#decode(block);
      for (let index = 0; index < length; index++) held[BUFFER.passages[index]!] = 1;
    }
  }

  rewind(): void {
    this.#block = -1;
    this.#last = -1;
  }

  scoreOf(passage: number): number {
    if (this.#spread === undefined) this.#spread = this.#frequent.get(this.#term);
    if (this.#spread !== null) {
      const kind = this.#spread.kinds[passage]!;
      return kind === 0 ? 0 : this.#scores.score(passage, this.#spread.counts[kind]!, this.#factors);
    }
    if (passage > this.#last) {
      const block = this.#blockOf(passage, Math.max(0, this.#block));
      if (block >= this.#blocks) return 0;
      const { from, to, before } = this.#boundsOf(block);
      this.#cursor.open(from, to, before);
      this.#block = block;
      this.#last = this.#lastOf(block);
    }
    if (!this.#cursor.find(passage)) return 0;
    return this.#scores.score(passage, this.#cursor.counts, this.#factors);
  }

  boundOf(passage: number): number {
    const { blockBounds, firstBlocks } = this.#arrays;
    // A frequent term's blocks are as good as the whole of it.
    if (this.#blocks === 1 || this.#spread) return this.bound;
    const block = this.#blockOf(passage, Math.max(0, this.#block));
    return block < this.#blocks ? blockBounds[firstBlocks[this.#term]! + block]! * this.#boundWeight : 0;
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
    if (this.#blocks === 1) return Number.MAX_SAFE_INTEGER;
    return this.#arrays.blockLasts[this.#arrays.firstBlocks[this.#term]! + block]!;
  }

  /** Decodes a block into the common buffer. @returns How many postings it has. */
  #decode(block: number): number {
    const { from, to, before } = this.#boundsOf(block);
    return readPostings(this.#arrays.postings, from, to, before, BUFFER);
  }

  /** Where a block's postings stand, and the passage before its first. */
  #boundsOf(block: number): { readonly from: number; readonly to: number; readonly before: number } {
    const { postingOffsets, firstBlocks, blockEnds, blockLasts } = this.#arrays;
    const first = firstBlocks[this.#term]!;
    return {
      from: block === 0 ? postingOffsets[this.#term]! : blockEnds[first + block - 1]!,
      to: this.#blocks === 1 ? postingOffsets[this.#term + 1]! : blockEnds[first + block]!,
      before: block === 0 ? 0 : blockLasts[first + block - 1]!,
    };
  }
}

import type { Accumulator } from './finding/accumulator.ts';
import type { FieldFactors, FieldScores } from './field-scores.ts';
import type { FrequentTerms } from './finding/frequent-terms.ts';
import type { SpreadPostings } from './finding/spread-postings.ts';
import { mark, markAll, type PassageBits } from './finding/passage-bits.ts';
import { BLOCK, type IndexArrays } from './index-arrays.ts';
import type { Run } from './runs.ts';
import { type PostingBuffer, PostingCursor } from './posting-codec.ts';

/** Some postings, decoded: whoever decodes them reads them before others are decoded. */
const BUFFER: PostingBuffer = { passages: new Uint32Array(BLOCK), counts: new Uint32Array(BLOCK) };

/** The passages that hold one form of a word, with what it scores in each. */
export interface Postings {
  /** Passages of the segment that hold it, those taken out included. */
  readonly frequency: number;
  /** No passage's score is above this; the weight is included, as it is in every score here. */
  readonly bound: number;
  /** The passages that hold it; `null` where that is not known, as of a rare one, or of one that is met for the first time. */
  held(): PassageBits | null;
  /** Whether so many hold it that to look some up takes less than to add all its scores. */
  readonly isFrequent: boolean;
  /** Adds its scores to passages in a range, which lies behind that of the last call. */
  addTo(accumulator: Accumulator, range: AddingRange): void;
  /** Marks every passage that holds it. */
  mark(bits: PassageBits): void;
  /** Looks up from the lowest passage again. */
  rewind(): void;
  /** Its score in `passage`, 0 where it is not. Passages must be asked for in rising order. */
  scoreOf(passage: number): number;
}

/** Where scores are added: to the passages `[from, to)`. */
export interface AddingRange extends Run {
  /** As in {@link Accumulator.add}. */
  readonly word: number;
  readonly least: number;
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
  readonly #term: number;
  readonly #blocks: number;
  readonly #frequent: FrequentTerms;
  /** Whether its postings are there: asked once, since there are thousands of blocks to be opened. */
  #isThere = false;
  /** Of a frequent term, where they have been asked for. */
  #known: SpreadPostings | null = null;
  #isAsked = false;
  /** Looks passages up. The block that it is in, and that block's last passage. */
  readonly #cursor: PostingCursor;
  #block = -1;
  #last = -1;
  /** Reads on from one range to the next. Where the last range ended. */
  readonly #reader: PostingCursor;
  #readTo = -1;

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
    this.frequency = frequencies[term * 4]!;
    this.bound = termBounds[term]! * weight * raise(term, live);
    this.#factors = scores.factors(live.title, live.subhead, live.text, weight);
    this.#cursor = new PostingCursor(arrays.postings.array);
    this.#reader = new PostingCursor(arrays.postings.array);
    this.#blocks = Math.max(1, firstBlocks[term + 1]! - firstBlocks[term]!);
  }

  get isFrequent(): boolean {
    return this.#frequent.isFrequent(this.#term);
  }

  held(): PassageBits | null {
    // Once: whoever has not been told which hold it does not expect it later.
    if (!this.#isAsked) {
      this.#isAsked = true;
      this.#known = this.#frequent.get(this.#term);
    }
    return this.#known?.bits ?? null;
  }

  addTo(accumulator: Accumulator, { from, to, word, least }: AddingRange): void {
    const { passages, counts } = BUFFER;
    if (this.#readTo !== from) this.#readFrom(from);
    this.#readTo = to;
    let length: number;
    do {
      length = this.#reader.read(to, BUFFER);
      for (let index = 0; index < length; index++) {
        const passage = passages[index]!;
        accumulator.add(passage, this.#scores.score(passage, counts[index]!, this.#factors), word, least);
      }
    } while (length === BLOCK);
  }

  mark(bits: PassageBits): void {
    const held = this.held();
    if (held !== null) {
      markAll(bits, held);
      return;
    }
    this.#readTo = -1;
    this.#open(this.#reader, 0);
    let length: number;
    do {
      length = this.#reader.read(Infinity, BUFFER);
      for (let index = 0; index < length; index++) mark(bits, BUFFER.passages[index]!);
    } while (length === BLOCK);
  }

  rewind(): void {
    this.#block = -1;
    this.#last = -1;
  }

  scoreOf(passage: number): number {
    const spread = this.#known;
    if (spread !== null) {
      const counts = spread.countsOf(passage);
      return counts === 0 ? 0 : this.#scores.score(passage, counts, this.#factors);
    }
    if (passage > this.#last) {
      const block = this.#blockOf(passage, Math.max(0, this.#block));
      if (block >= this.#blocks) return 0;
      this.#open(this.#cursor, block);
      this.#block = block;
      this.#last = this.#lastOf(block);
    }
    if (!this.#cursor.find(passage)) return 0;
    return this.#scores.score(passage, this.#cursor.counts, this.#factors);
  }

  /** Puts the reader before the first posting of a range. */
  #readFrom(passage: number): void {
    const block = this.#blockOf(passage, 0);
    this.#open(this.#reader, Math.min(block, this.#blocks - 1));
    while (this.#reader.read(passage, BUFFER) === BLOCK);
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

  /** Opens a cursor where a block begins. */
  #open(cursor: PostingCursor, block: number): void {
    const { postings, postingOffsets, firstBlocks, blockEnds, blockLasts } = this.#arrays;
    const first = firstBlocks[this.#term]!;
    const start = postingOffsets[this.#term]!;
    const end = postingOffsets[this.#term + 1]!;
    if (!this.#isThere) postings.need(start, end);
    this.#isThere = true;
    cursor.open(
      block === 0 ? start : blockEnds[first + block - 1]!,
      end,
      block === 0 ? 0 : blockLasts[first + block - 1]!,
    );
  }
}

import { widened } from '../../grow.ts';
import type { CountedField } from './posting-codec.ts';

/** Postings by term: the pairs of passage and packed counts of the term at place `t` are `[offsets[t], offsets[t + 1])`. */
export interface InvertedPostings {
  /** In pairs. */
  readonly offsets: Uint32Array;
  readonly pairs: Uint32Array;
}

/** Gathers postings passage by passage, and turns them into postings by term. */
export class PostingGatherer {
  /** Pairs of term and packed counts, passage after passage. Signed, since that is faster to count with. */
  #pairs = new Int32Array(2 * 1024);
  #length = 0;
  /** By passage: where its pairs end. */
  #ends = new Int32Array(1024);
  #passages = 0;
  /** Kept, since the memory of a new one is filled with 0 first. */
  #inverted = new Uint32Array();
  /** Pairs by term: the passage that held it last, from 1, and where its counts there stand. */
  #last = new Int32Array(2 * 1024);

  /** Passages that were ended. */
  get passages(): number {
    return this.#passages;
  }

  /**
   * Counts the terms of a field of the passage at hand.
   *
   * @param terms - Numbers, all below `known`.
   * @returns How many distinct ones there are.
   */
  count(terms: Uint32Array, known: number, { unit, shift, most }: CountedField): number {
    while (this.#last.length < known * 2) this.#last = widened(this.#last, this.#last.length * 2);
    while (this.#pairs.length < this.#length + terms.length * 2)
      this.#pairs = widened(this.#pairs, this.#pairs.length * 2);
    const last = this.#last;
    const pairs = this.#pairs;
    const passage = this.#passages + 1;
    let length = this.#length;
    let distinct = 0;
    for (let index = 0; index < terms.length; index++) {
      const place = terms[index]! * 2;
      if (last[place] !== passage) {
        last[place] = passage;
        last[place + 1] = length + 1;
        pairs[length] = terms[index]!;
        pairs[length + 1] = unit;
        length += 2;
        distinct++;
        continue;
      }
      const counts = last[place + 1]!;
      const count = (pairs[counts]! >>> shift) & most;
      if (count === 0) distinct++;
      if (count < most) pairs[counts] = (pairs[counts]! + unit) | 0;
    }
    this.#length = length;
    return distinct;
  }

  /** Ends the passage at hand. */
  end(): void {
    if (this.#passages === this.#ends.length) this.#ends = widened(this.#ends, this.#ends.length * 2);
    this.#ends[this.#passages++] = this.#length;
  }

  /** In how many passages each term stands. @param known - How many terms there are. */
  frequencies(known: number): Uint32Array {
    const pairs = this.#pairs;
    const frequencies = new Uint32Array(known);
    for (let index = 0; index < this.#length; index += 2) frequencies[pairs[index]!]!++;
    return frequencies;
  }

  /**
   * Inverts what was gathered, by a counting sort. Valid until the next call.
   *
   * @param order - The passages in the order in which they are to be numbered.
   * @param terms - The numbers of all terms that they hold, in the order in which these are to stand.
   * @param frequencies - As {@link frequencies} gives them.
   */
  invert(order: Uint32Array, terms: Uint32Array, frequencies: Uint32Array): InvertedPostings {
    const gathered = this.#pairs;
    const offsets = new Uint32Array(terms.length + 1);
    // By the numbers of the terms, so that the frequent ones, which came first, stand side by side.
    const cursors = new Uint32Array(frequencies.length);
    for (let place = 0; place < terms.length; place++) {
      cursors[terms[place]!] = offsets[place]!;
      offsets[place + 1] = offsets[place]! + frequencies[terms[place]!]!;
    }
    if (this.#inverted.length < this.#length) this.#inverted = new Uint32Array(this.#length);
    const pairs = this.#inverted;
    for (let passage = 0; passage < order.length; passage++) {
      const arrived = order[passage]!;
      const end = this.#ends[arrived]!;
      for (let index = arrived === 0 ? 0 : this.#ends[arrived - 1]!; index < end; index += 2) {
        const at = cursors[gathered[index]!]!++ * 2;
        pairs[at] = passage;
        pairs[at + 1] = gathered[index + 1]!;
      }
    }
    return { offsets, pairs };
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
    this.#passages = 0;
    this.#last.fill(0);
  }
}

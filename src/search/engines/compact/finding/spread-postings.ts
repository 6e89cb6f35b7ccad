import { isMarked, ones, type PassageBits } from './passage-bits.ts';

/** The postings of a frequent term spread out: whether a passage holds it is one access, how often it does a few. */
export class SpreadPostings {
  /** The passages that hold it. */
  readonly bits: PassageBits;
  /** Of each posting in turn: the place of its packed counts in `#counts`. */
  readonly #kinds: Uint8Array;
  readonly #counts: readonly number[];
  /** Postings before every 64 passages. */
  readonly #before: Uint32Array;

  constructor(bits: PassageBits, kinds: Uint8Array, counts: readonly number[]) {
    this.bits = bits;
    this.#kinds = kinds;
    this.#counts = counts;
    this.#before = new Uint32Array((bits.length + 1) >>> 1);
    let before = 0;
    for (let place = 0; place < bits.length; place++) {
      if ((place & 1) === 0) this.#before[place >>> 1] = before;
      before += ones(bits[place]!);
    }
  }

  /** The packed counts in a passage; 0 where it does not hold the term. */
  countsOf(passage: number): number {
    const { bits } = this;
    if (!isMarked(bits, passage)) return 0;
    const place = passage >>> 5;
    let posting = this.#before[place >>> 1]!;
    if ((place & 1) === 1) posting += ones(bits[place - 1]!);
    posting += ones(bits[place]! & ((1 << (passage & 31)) - 1));
    return this.#counts[this.#kinds[posting]!]!;
  }
}

import { BLOCK, type IndexArrays } from './index-arrays.ts';
import { readPostings } from './posting-codec.ts';

/** A term is frequent when more than one in so many passages holds it. */
const SHARE = 5;
/** Below this many postings, stepping through them is fast enough. */
const LEAST_POSTINGS = 4096;
/** Terms kept at once: a byte a passage each. */
const MOST_TERMS = 40;
/** Kinds of counts that a byte can tell apart, none besides. */
const MOST_KINDS = 255;

/** The postings of a frequent term spread out: looking a passage up is one access. */
export interface SpreadPostings {
  /** By passage: 0 where the term is not, else the place of its packed counts in `counts`. */
  readonly kinds: Uint8Array;
  readonly counts: readonly number[];
}

/** Spreads the postings of frequent terms out on their first use and keeps those used last. */
export class FrequentTerms {
  readonly #arrays: IndexArrays;
  readonly #passages: number;
  /** Least recently used first; `null` for a term with too many kinds of counts. */
  readonly #kept = new Map<number, SpreadPostings | null>();

  constructor(arrays: IndexArrays) {
    this.#arrays = arrays;
    this.#passages = arrays.starts.length;
  }

  /** The postings of a term, `null` when it is not frequent enough. */
  get(term: number): SpreadPostings | null {
    const frequency = this.#arrays.frequencies[term * 4]!;
    if (frequency < LEAST_POSTINGS || frequency * SHARE < this.#passages) return null;
    const known = this.#kept.get(term);
    const spread = known === undefined ? this.#spread(term) : known;
    this.#kept.delete(term);
    this.#kept.set(term, spread);
    if (this.#kept.size > MOST_TERMS) this.#kept.delete(this.#kept.keys().next().value!);
    return spread;
  }

  #spread(term: number): SpreadPostings | null {
    const { postings, postingOffsets, firstBlocks, blockEnds, blockLasts } = this.#arrays;
    const buffer = { passages: new Uint32Array(BLOCK), counts: new Uint32Array(BLOCK) };
    const kinds = new Uint8Array(this.#passages);
    const counts = [0];
    const places = new Map<number, number>();
    let from = postingOffsets[term]!;
    let before = 0;
    for (let block = firstBlocks[term]!; block < firstBlocks[term + 1]!; block++) {
      const length = readPostings(postings, from, blockEnds[block]!, before, buffer);
      for (let index = 0; index < length; index++) {
        const packed = buffer.counts[index]!;
        let kind = places.get(packed);
        if (kind === undefined) {
          if (counts.length > MOST_KINDS) return null;
          kind = counts.push(packed) - 1;
          places.set(packed, kind);
        }
        kinds[buffer.passages[index]!] = kind;
      }
      from = blockEnds[block]!;
      before = blockLasts[block]!;
    }
    return { kinds, counts };
  }
}

import { BLOCK, type IndexArrays } from '../index-arrays.ts';
import { readPostings } from '../posting-codec.ts';
import { mark, noPassages } from './passage-bits.ts';
import { SpreadPostings } from './spread-postings.ts';

/** A term is frequent when more than one in so many passages holds it. */
const SHARE = 64;
/** Terms kept at once: mostly about a quarter of a byte a passage each. */
const MOST_TERMS = 128;
/** Kinds of counts that a byte can tell apart. */
const MOST_KINDS = 256;

/** Spreads the postings of frequent terms out on their second use and keeps those used last. */
export class FrequentTerms {
  readonly #arrays: IndexArrays;
  readonly #passages: number;
  /** Least recently used first; `null` for a term with too many kinds of counts. */
  readonly #kept = new Map<number, SpreadPostings | null>();
  /** Those that were asked for: spreading one takes longer than a question with it. */
  readonly #met = new Set<number>();

  constructor(arrays: IndexArrays) {
    this.#arrays = arrays;
    this.#passages = arrays.starts.length;
  }

  /** Whether so many passages hold a term that it is worth spreading. */
  isFrequent(term: number): boolean {
    const frequency = this.#arrays.frequencies[term * 4]!;
    return frequency > BLOCK && frequency * SHARE >= this.#passages;
  }

  /** The postings of a term, `null` when it is not frequent enough, and when it is asked for the first time. */
  get(term: number): SpreadPostings | null {
    if (!this.isFrequent(term)) return null;
    const known = this.#kept.get(term);
    if (known === undefined && !this.#met.has(term)) {
      this.#met.add(term);
      return null;
    }
    const spread = known === undefined ? this.#spread(term, this.#arrays.frequencies[term * 4]!) : known;
    this.#kept.delete(term);
    this.#kept.set(term, spread);
    if (this.#kept.size > MOST_TERMS) this.#kept.delete(this.#kept.keys().next().value!);
    return spread;
  }

  #spread(term: number, frequency: number): SpreadPostings | null {
    const { postings, postingOffsets, firstBlocks, blockEnds, blockLasts } = this.#arrays;
    const buffer = { passages: new Uint32Array(BLOCK), counts: new Uint32Array(BLOCK) };
    const bits = noPassages(this.#passages);
    const kinds = new Uint8Array(frequency);
    const counts: number[] = [];
    const places = new Map<number, number>();
    let from = postingOffsets[term]!;
    let before = 0;
    let posting = 0;
    postings.need(from, postingOffsets[term + 1]!);
    for (let block = firstBlocks[term]!; block < firstBlocks[term + 1]!; block++) {
      const length = readPostings(postings.array, from, blockEnds[block]!, before, buffer);
      for (let index = 0; index < length; index++) {
        const packed = buffer.counts[index]!;
        let kind = packed === counts[0] ? 0 : places.get(packed);
        if (kind === undefined) {
          if (counts.length === MOST_KINDS) return null;
          kind = counts.push(packed) - 1;
          places.set(packed, kind);
        }
        mark(bits, buffer.passages[index]!);
        kinds[posting++] = kind;
      }
      from = blockEnds[block]!;
      before = blockLasts[block]!;
    }
    return new SpreadPostings(bits, kinds, counts);
  }
}

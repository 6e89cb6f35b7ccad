import { Grow } from '../../grow.ts';
import { ByteWriter, type LongBytes } from '../../long-bytes.ts';
import type { FieldFactors, FieldScores } from './field-scores.ts';
import { BLOCK, type WrittenArrays } from './index-arrays.ts';
import type { GatheredPostings } from './gathered-postings.ts';
import { LONGEST_POSTING, writePosting } from './posting-codec.ts';

/** Bounds are stored in single precision: this makes up for rounding down. */
const ROUND_UP = 1 + 2 ** -22;

/** What becomes of the postings. */
type PostingArrays = Pick<
  WrittenArrays,
  'frequencies' | 'termBounds' | 'postingOffsets' | 'firstBlocks' | 'blockLasts' | 'blockEnds'
> & { readonly postings: LongBytes };

/** Writes the postings of one term after the other, in blocks, with each term's bound. */
export class PostingWriter {
  readonly #scores: FieldScores;
  readonly #postings: ByteWriter;
  readonly #frequencies = new Grow((length) => new Uint32Array(length));
  readonly #termBounds = new Grow((length) => new Float32Array(length));
  readonly #postingOffsets = new Grow((length) => new Uint32Array(length));
  readonly #firstBlocks = new Grow((length) => new Uint32Array(length));
  readonly #blockLasts = new Grow((length) => new Uint32Array(length));
  readonly #blockEnds = new Grow((length) => new Uint32Array(length));

  /** @param postings - Takes the postings, empty. */
  constructor(scores: FieldScores, postings: LongBytes) {
    this.#scores = scores;
    this.#postings = new ByteWriter(postings);
  }

  /** Writes the postings of the next term. @param gathered - At least one. */
  write(gathered: GatheredPostings): void {
    const { length } = gathered.passages;
    const fields = countFields(gathered.counts);
    const factors = this.#scores.factors(...fields);
    this.#frequencies.push(length);
    for (const count of fields) this.#frequencies.push(count);
    this.#postingOffsets.push(this.#postings.length);
    this.#firstBlocks.push(this.#blockLasts.length);
    let termBound = 0;
    for (let from = 0; from < length; from += BLOCK) {
      const to = Math.min(length, from + BLOCK);
      termBound = Math.max(termBound, this.#writeBlock(gathered, from, to, factors));
      if (length <= BLOCK) continue;
      this.#blockLasts.push(gathered.passages.array[to - 1]!);
      this.#blockEnds.push(this.#postings.length);
    }
    this.#termBounds.push(termBound * ROUND_UP);
  }

  /** Ends writing. */
  finish(): PostingArrays {
    this.#postingOffsets.push(this.#postings.length);
    this.#firstBlocks.push(this.#blockLasts.length);
    return {
      frequencies: this.#frequencies.finish(),
      termBounds: this.#termBounds.finish(),
      postingOffsets: this.#postingOffsets.finish(),
      firstBlocks: this.#firstBlocks.finish(),
      blockLasts: this.#blockLasts.finish(),
      blockEnds: this.#blockEnds.finish(),
      postings: this.#postings.finish(),
    };
  }

  /** Writes the postings `[from, to)`. @returns The greatest score among them. */
  #writeBlock({ passages, counts }: GatheredPostings, from: number, to: number, factors: FieldFactors): number {
    const scores = this.#scores;
    const numbers = passages.array;
    const packed = counts.array;
    this.#postings.reserve((to - from) * LONGEST_POSTING);
    const { bytes } = this.#postings;
    let { at } = this.#postings;
    let before = from === 0 ? 0 : numbers[from - 1]!;
    let bound = 0;
    for (let index = from; index < to; index++) {
      const passage = numbers[index]!;
      at = writePosting(bytes, at, passage - before, packed[index]!);
      before = passage;
      const score = scores.score(passage, packed[index]!, factors);
      if (score > bound) bound = score;
    }
    this.#postings.at = at;
    return bound;
  }
}

/** In how many postings the term stands in title, subhead and text. */
function countFields({ array, length }: Grow<Uint32Array>): [number, number, number] {
  let title = 0;
  let subhead = 0;
  let text = 0;
  for (let index = 0; index < length; index++) {
    const counts = array[index]!;
    if (counts >= 0x1_0000) {
      if (counts >>> 24 > 0) title++;
      if (((counts >>> 16) & 0xff) > 0) subhead++;
    }
    if ((counts & 0xffff) > 0) text++;
  }
  return [title, subhead, text];
}

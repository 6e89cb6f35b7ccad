import { hashOf } from '../../search/analyzer/word-hash.ts';
import type { Marks } from '../model/furnished-articles.ts';
import { foldQuote } from './quote-fold.ts';

/** Runs of letters and digits; of scripts without blanks, each character, so that a part of a run is found in it. */
const PIECE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;
/** Bits for each piece of a text: about one in eight words that it does not hold seems to be there. */
const BITS = 8;
const FEWEST_BITS = 256;

/** The pieces of a folded word, each by its hash. */
export function pieceHashes(folded: string): number[] {
  return [...folded.matchAll(PIECE)].map(([piece]) => hashOf(piece));
}

/** Which words a text may hold, in little room (Bloom 1970, one bit a word): it never misses one that is there. */
export class WordMarks implements Marks {
  readonly #bits: Uint32Array;

  /** @param text - As it stands in an article. */
  constructor(text: string) {
    const hashes = pieceHashes(foldQuote(text).text);
    let size = FEWEST_BITS;
    while (size < hashes.length * BITS) size *= 2;
    this.#bits = new Uint32Array(size / 32);
    for (const hash of hashes) this.#bits[this.#wordOf(hash)]! |= 1 << (hash & 31);
  }

  /** Whether a word may be there. @param hashes - Of its pieces. */
  mayHold(hashes: readonly number[]): boolean {
    return hashes.every((hash) => (this.#bits[this.#wordOf(hash)]! & (1 << (hash & 31))) !== 0);
  }

  #wordOf(hash: number): number {
    return (hash >>> 5) & (this.#bits.length - 1);
  }
}

/** Reads which words an article's text holds. */
export const markWords = (text: string): WordMarks => new WordMarks(text);

import { hashOf } from './word-hash.ts';

/** The mark of a word of several terms, or of none. */
const SEVERAL = 0;
const MARKS = 1 << 16;

/** The mark of a word: of 16 bits, the same for all words of the same one term. Words of other terms may share it. */
export function markOf(terms: readonly string[]): number {
  const [term, ...others] = terms;
  if (term === undefined || others.length > 0) return SEVERAL;
  const hash = hashOf(term);
  return (hash ^ (hash >>> 16)) & (MARKS - 1) || 1;
}

/** The marks that words with one of some terms may have. */
export class TermMarks {
  /** A bit for each mark. */
  readonly #bits = new Uint32Array(MARKS / 32);

  constructor(terms: Iterable<string>) {
    this.#add(SEVERAL);
    for (const term of terms) this.#add(markOf([term]));
  }

  /** Whether a word with this mark may have one of the terms: a word of several always may. */
  has(mark: number): boolean {
    return (this.#bits[mark >>> 5]! & (1 << (mark & 31))) !== 0;
  }

  #add(mark: number): void {
    this.#bits[mark >>> 5]! |= 1 << (mark & 31);
  }
}

import { kindOf } from './word-kinds.ts';
import type { Piece } from './word-pieces.ts';

/** A word as it stands in texts, and what becomes of it. */
export interface ReadWord {
  readonly text: string;
  /** Its terms, in order; none for a word that is nothing but marks. */
  readonly terms: readonly string[];
}

/** A word with its terms' places in it. Many are remembered: what most words need not is not kept. */
export class Reading implements ReadWord {
  readonly text: string;
  readonly terms: readonly string[];
  /** `null` where all of the word is one term. */
  readonly #pieces: readonly Piece[] | null;
  #kinds: readonly number[] | null = null;

  /** @param pieces - Of the word, as `WordReader` gives them. */
  constructor(text: string, pieces: readonly Piece[]) {
    const [piece] = pieces;
    const isWhole = piece !== undefined && pieces.length === 1 && piece.start === 0 && piece.end === text.length;
    this.text = text;
    this.terms = pieces.map(({ term }) => (term === text ? text : term));
    this.#pieces = isWhole ? null : pieces;
  }

  /** Whether all of the word is one term. */
  get isWhole(): boolean {
    return this.#pieces === null;
  }

  get pieces(): readonly Piece[] {
    return this.#pieces ?? [{ term: this.terms[0]!, start: 0, end: this.text.length }];
  }

  /** The kinds of the words that its terms come from, in their order. @param language - It was read in. */
  kinds(language: string): readonly number[] {
    return (this.#kinds ??= this.pieces.map(({ start, end }) => kindOf(this.text.slice(start, end), language)));
  }
}

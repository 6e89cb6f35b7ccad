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
  /** The term, where all of the word is one: a text of its own takes a third of the memory that a list of one takes. */
  readonly #cut: string | readonly Piece[];
  #kinds: readonly number[] | null = null;

  /** @param pieces - Of the word, as `WordReader` gives them. */
  constructor(text: string, pieces: readonly Piece[]) {
    const [piece] = pieces;
    const isWhole = piece !== undefined && pieces.length === 1 && piece.start === 0 && piece.end === text.length;
    this.text = text;
    this.#cut = isWhole ? (piece.term === text ? text : piece.term) : pieces;
  }

  get terms(): readonly string[] {
    return typeof this.#cut === 'string' ? [this.#cut] : this.#cut.map(({ term }) => term);
  }

  /** Whether all of the word is one term. */
  get isWhole(): boolean {
    return typeof this.#cut === 'string';
  }

  get pieces(): readonly Piece[] {
    return typeof this.#cut === 'string' ? [{ term: this.#cut, start: 0, end: this.text.length }] : this.#cut;
  }

  /** The kinds of the words that its terms come from, in their order. @param language - It was read in. */
  kinds(language: string): readonly number[] {
    return (this.#kinds ??= this.pieces.map(({ start, end }) => kindOf(this.text.slice(start, end), language)));
  }
}

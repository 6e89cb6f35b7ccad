import { widened } from '../grow.ts';

/** Numbers of a row: the term's number with its word's kinds, its place, and where it stands. */
const ROW = 4;
/** Bits that the kinds of a word take (`word-kinds.ts`). */
const KIND_BITS = 3;
const KINDS = (1 << KIND_BITS) - 1;

/** A term's number and its word's kinds as one number, which is never 0. */
export function packTerm(number: number, kinds: number): number {
  return (number << KIND_BITS) | kinds;
}

/**
 * The terms of a text, in order, as numbers: terms are the same where their numbers are. Of texts that were read before
 * the analyzer forgot its words and after it, that cannot be told: `epoch` says when one was read.
 */
export class ReadTerms {
  readonly length: number;
  readonly epoch: number;
  readonly #rows: Int32Array;

  constructor(rows: Int32Array, epoch: number) {
    this.#rows = rows;
    this.length = rows.length / ROW;
    this.epoch = epoch;
  }

  /** The number of a term, from 1. */
  numberAt(index: number): number {
    return this.#rows[index * ROW]! >>> KIND_BITS;
  }

  /** The kinds of its word, as it is written. */
  kindsAt(index: number): number {
    return this.#rows[index * ROW]! & KINDS;
  }

  /** Its place among the words, as `Token` has it. */
  positionAt(index: number): number {
    return this.#rows[index * ROW + 1]!;
  }

  startAt(index: number): number {
    return this.#rows[index * ROW + 2]!;
  }

  endAt(index: number): number {
    return this.#rows[index * ROW + 3]!;
  }
}

/** Those of an empty text, in any epoch. */
export const NO_TERMS = new ReadTerms(new Int32Array(), -1);

/** Numbers of one term: {@link packTerm}, its place, and where it begins and ends. */
export const NUMBERS_OF_TERM = ROW;

/** Gathers the rows of one text after the other. */
export class TermRows {
  #rows = new Int32Array(ROW * 1024);
  #length = 0;

  /** Begins a text. */
  begin(): void {
    this.#length = 0;
  }

  /** @param term - As {@link packTerm} gives it. */
  push(term: number, position: number, start: number, end: number): void {
    if (this.#length === this.#rows.length) this.#rows = widened(this.#rows, this.#length * 2);
    const rows = this.#rows;
    const at = this.#length;
    rows[at] = term;
    rows[at + 1] = position;
    rows[at + 2] = start;
    rows[at + 3] = end;
    this.#length = at + ROW;
  }

  /** What was gathered since the begin. */
  taken(epoch: number): ReadTerms {
    return new ReadTerms(this.#rows.slice(0, this.#length), epoch);
  }
}

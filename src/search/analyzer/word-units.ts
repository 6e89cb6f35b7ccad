import { Grow } from '../grow.ts';
import { StringNumbers } from './string-numbers.ts';

/** Bits of a shape that hold the kinds. */
export const SHAPE_BITS = 3;

/** What a unit is but for its term: the kinds of its word in the last bits, and before them how long it is. */
export function shapeOf(kinds: number, length: number): number {
  return (length << SHAPE_BITS) | kinds;
}

/** Numbers all that a ranking knows of a word as it stands in texts: its term, its kinds, its length. */
export class WordUnits {
  /** Of each unit. */
  readonly shapes = new Grow((length) => new Uint32Array(length));
  readonly #termOf = new Grow((length) => new Uint32Array(length));
  readonly #terms = new StringNumbers();
  /** By term: its last unit, counted from 1; and of each unit the one before it of the same term, 0 where there is none. */
  readonly #last = new Grow((length) => new Uint32Array(length));
  readonly #before = new Grow((length) => new Uint32Array(length));

  get size(): number {
    return this.shapes.length;
  }

  /** The term of a unit. */
  termOf(unit: number): string {
    return this.#terms.strings[this.#termOf.array[unit]!]!;
  }

  /** The number of a unit, from 0: the next one for one that has not been met. */
  of(term: string, shape: number): number {
    const number = this.#terms.of(term);
    if (number === this.#last.length) this.#last.push(0);
    const last = this.#last.array[number]!;
    for (let unit = last; unit !== 0; unit = this.#before.array[unit - 1]!)
      if (this.shapes.array[unit - 1] === shape) return unit - 1;
    const unit = this.size;
    this.#last.array[number] = unit + 1;
    this.#termOf.push(number);
    this.#before.push(last);
    this.shapes.push(shape);
    return unit;
  }
}

/** A gap as a number from 0: those below 0 are the odd ones. */
export function gapCode(gap: number): number {
  return gap < 0 ? -2 * gap - 1 : 2 * gap;
}

/** The gap that {@link gapCode} gave a number for. */
export function gapOf(code: number): number {
  return (code & 1) === 0 ? code >>> 1 : -(code >>> 1) - 1;
}

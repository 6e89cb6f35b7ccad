import type { ReadableBytes } from './long-bytes.ts';

/**
 * Brings the bytes `[from, to)` of an array to their place, where they are not there yet.
 *
 * @throws {DamagedError} When they are not to be had as they were written. Nothing of the array has changed then.
 */
export type BringBytes = (from: number, to: number) => void;

/** Bytes in memory of which those that nobody has asked for may not be there yet: most of a large index are never looked at. */
export class LazyBytes implements ReadableBytes {
  /** To be looked at only where {@link need} was called for it: all else may be zeros. */
  readonly array: Uint8Array;
  readonly #bring: BringBytes | null;

  /** @param bring - Knows what is there; left out where all is. */
  constructor(array: Uint8Array, bring: BringBytes | null = null) {
    this.array = array;
    this.#bring = bring;
  }

  get length(): number {
    return this.array.length;
  }

  /** Makes sure that the bytes `[from, to)` are there. Costs next to nothing where they are. @throws As {@link BringBytes}. */
  need(from: number, to: number): void {
    if (this.#bring !== null) this.#bring(from, to);
  }

  /** The bytes `[from, to)`. @throws As {@link BringBytes}. */
  read(from: number, to: number): Uint8Array {
    this.need(from, to);
    return this.array.subarray(from, to);
  }
}

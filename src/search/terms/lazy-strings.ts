import { Buffer } from 'node:buffer';
import type { LazyBytes } from '../lazy-bytes.ts';
import { type PackedStrings, unpack } from './string-table.ts';

/** Packed strings of which those that nobody has asked for may not be there yet. */
export interface PackedLazily extends Omit<PackedStrings, 'bytes'> {
  readonly bytes: LazyBytes;
}

/** Reads packed strings, and no others than are asked for. */
export class LazyStrings {
  readonly #bytes: LazyBytes;
  readonly #offsets: Uint32Array;

  constructor({ bytes, offsets }: PackedLazily) {
    this.#bytes = bytes;
    this.#offsets = offsets;
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  /** The string at a place. @throws {DamagedError} When it is not as it was written. */
  at(index: number): string {
    const read = this.#bytes.read(this.#offsets[index]!, this.#offsets[index + 1]!);
    return unpack(Buffer.from(read.buffer, read.byteOffset, read.length), 0, read.length);
  }
}

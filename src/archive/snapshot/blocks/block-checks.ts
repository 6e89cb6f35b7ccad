import { crc32 } from 'node:zlib';

/**
 * Bytes that are read and checked at once. A question looks at a header or a word's postings here and there: of larger
 * blocks it would read much that it does not need, of smaller ones the manifest would name too many.
 */
export const BLOCK_BYTES = 1 << 16;

/** The blocks of a file from some place on: all of {@link BLOCK_BYTES} but the last. */
export interface Blocks {
  /** Where the first begins. */
  readonly from: number;
  /** The CRC-32 of each. */
  readonly checks: readonly number[];
}

/** Whether the blocks are all that a file of so many bytes has from where they begin. */
export function areBlocks(blocks: Partial<Blocks>, bytes: number): boolean {
  const { from, checks } = blocks;
  if (!Number.isSafeInteger(from) || from! < 0 || !Array.isArray(checks)) return false;
  return checks.length === Math.ceil((bytes - from!) / BLOCK_BYTES) && checks.every(Number.isFinite);
}

/** Works the checks of blocks out as these are written. */
export class BlockChecks {
  readonly #checks: number[] = [];
  #check = 0;
  /** Bytes of the block at hand so far. */
  #length = 0;

  /** Takes the bytes that follow. */
  add(part: Uint8Array): void {
    for (let at = 0; at < part.length;) {
      const taken = part.subarray(at, at + BLOCK_BYTES - this.#length);
      this.#check = crc32(taken, this.#check);
      this.#length += taken.length;
      at += taken.length;
      if (this.#length === BLOCK_BYTES) this.#end();
    }
  }

  /** Of all blocks, when all was taken. */
  finish(): readonly number[] {
    if (this.#length > 0) this.#end();
    return this.#checks;
  }

  #end(): void {
    this.#checks.push(this.#check);
    this.#check = 0;
    this.#length = 0;
  }
}

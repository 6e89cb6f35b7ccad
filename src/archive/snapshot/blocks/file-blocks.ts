import { crc32 } from 'node:zlib';
import { DamagedError } from '../../../errors.ts';
import type { CheckedFile } from '../manifest.ts';
import { BLOCK_BYTES, type Blocks } from './block-checks.ts';
import { HeldFile } from './held-file.ts';

/** A block is read here and checked before it goes where another thread may be looking at the same block. */
const room = Buffer.allocUnsafeSlow(BLOCK_BYTES);

/** Bytes of a file's memory that tell of its blocks. */
export function bytesToTell({ blocks }: CheckedFile): number {
  return blocks?.checks.length ?? 0;
}

/**
 * The blocks of a file in memory that are read when they are first asked for. All threads that share the memory share what was
 * read: behind the file's bytes there is one for each block, which is set when the block is there and was checked.
 */
export class FileBlocks {
  /** To be held while blocks may be asked for. */
  readonly file = new HeldFile();
  readonly #name: string;
  readonly #blocks: Blocks;
  /** The whole file. */
  readonly #bytes: Uint8Array;
  /** Of each block: 1 where it is there. */
  readonly #there: Uint8Array;

  /** @param buffer - The memory, with {@link bytesToTell} behind the file's. */
  constructor(buffer: SharedArrayBuffer, { name, bytes }: CheckedFile, blocks: Blocks) {
    this.#name = name;
    this.#blocks = blocks;
    this.#bytes = new Uint8Array(buffer, 0, bytes);
    this.#there = new Uint8Array(buffer, bytes, blocks.checks.length);
  }

  /**
   * Brings the bytes `[from, to)` of the file there, none of which may lie before its blocks.
   *
   * @throws {DamagedError} When a block is not as it was written, or cannot be read. Those who hold the file were told then.
   */
  readonly bring = (from: number, to: number): void => {
    const end = to - this.#blocks.from;
    for (let block = Math.floor((from - this.#blocks.from) / BLOCK_BYTES); block * BLOCK_BYTES < end; block++)
      if (Atomics.load(this.#there, block) === 0) this.#load(block);
  };

  /** Whether all that is not there could be brought. Nothing of it is kept. */
  isWhole(): boolean {
    return this.#there.every((isThere, block) => isThere === 1 || this.#read(block) !== null);
  }

  #load(block: number): void {
    const read = this.#read(block);
    if (read === null) {
      this.file.tell(this.#name);
      throw new DamagedError(`${this.#name} is not as it was written: the archive is read anew.`);
    }
    this.#bytes.set(read, this.#startOf(block));
    Atomics.store(this.#there, block, 1);
  }

  /** @returns `null` where the block is not as it was written. */
  #read(block: number): Uint8Array | null {
    const at = this.#startOf(block);
    const read = room.subarray(0, Math.min(BLOCK_BYTES, this.#bytes.length - at));
    return this.file.read(read, at) && crc32(read) === this.#blocks.checks[block] ? read : null;
  }

  #startOf(block: number): number {
    return this.#blocks.from + block * BLOCK_BYTES;
  }
}

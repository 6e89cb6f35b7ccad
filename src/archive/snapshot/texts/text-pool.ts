import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Grow } from '../../../search/grow.ts';
import { bytesOf, fileAt, type StoredTexts, type TextPlace } from './stored-texts.ts';

const FLUSH_BYTES = 1 << 20;

/** The texts of a snapshot and of the one after it. For the worker: it reads and writes at once. */
export class TextPool {
  readonly #folder: string;
  readonly #old: readonly StoredTexts[];
  /** Files that nothing is added to, and their bytes together. */
  readonly #before: readonly StoredTexts[];
  readonly #start: number;
  /** The file that is added to, and whether it is there already. */
  readonly #name: string;
  readonly #isThere: boolean;
  readonly #readers = new Map<string, number>();
  #length: number;
  #writer: number | null = null;
  /** What waits to be written. */
  readonly #waiting = new Grow((length) => new Uint8Array(length));

  /**
   * @param session - A last file whose name begins with `texts-SESSION-` is written on; after any other a new one begins, so
   *   that no two processes write to one.
   * @param fresh - Names the new one.
   * @param old - What to go on from.
   */
  constructor(folder: string, session: string, fresh: string, old: readonly StoredTexts[]) {
    const last = old.at(-1);
    const isOwn = last?.name.startsWith(`texts-${session}-`) === true;
    this.#folder = folder;
    this.#old = old;
    this.#before = isOwn ? old.slice(0, -1) : old;
    this.#start = bytesOf(this.#before);
    this.#name = isOwn ? last.name : fresh;
    this.#isThere = isOwn;
    this.#length = bytesOf(old);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a text at the end. @param bytes - Its UTF-8 form. */
  add(bytes: Uint8Array): TextPlace {
    const place = { offset: this.#length, bytes: bytes.length, check: crc32(bytes) };
    this.#waiting.append(bytes);
    this.#length += bytes.length;
    if (this.#waiting.length > FLUSH_BYTES) this.#flush();
    return place;
  }

  /** Reads a text, those just added too. */
  read(place: TextPlace): string {
    return this.bytes(place).toString('utf8');
  }

  /** The same as UTF-8. */
  bytes({ offset, bytes }: TextPlace): Buffer {
    const { file, from } = fileAt(this.#before, offset);
    const name = file === this.#before.length ? this.#name : this.#before[file]!.name;
    if (name === this.#name) this.#flush();
    const buffer = Buffer.allocUnsafe(bytes);
    if (bytes > 0) readSync(this.#reader(name), buffer, 0, bytes, offset - from);
    return buffer;
  }

  /** Forces everything to the disk. @returns The files as the manifest names them. */
  finish(): readonly StoredTexts[] {
    const files = this.written();
    if (this.#writer !== null) fsyncSync(this.#writer);
    return files;
  }

  /** Writes what waits, so that others can read it. @returns The files so far. */
  written(): readonly StoredTexts[] {
    this.#flush();
    return this.#writer === null
      ? this.#old
      : [...this.#before, { name: this.#name, bytes: this.#length - this.#start }];
  }

  /** Lets go of the files. */
  close(): void {
    for (const descriptor of this.#readers.values()) closeSync(descriptor);
    if (this.#writer !== null) closeSync(this.#writer);
    this.#readers.clear();
    this.#writer = null;
  }

  #reader(name: string): number {
    const descriptor = this.#readers.get(name) ?? openSync(join(this.#folder, name), 'r');
    this.#readers.set(name, descriptor);
    return descriptor;
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    this.#writer ??= openSync(join(this.#folder, this.#name), this.#isThere ? 'r+' : 'w');
    const bytes = this.#waiting.filled;
    const first = this.#length - bytes.length - this.#start;
    for (let written = 0; written < bytes.length;)
      written += writeSync(this.#writer, bytes, written, bytes.length - written, first + written);
    this.#waiting.length = 0;
  }
}

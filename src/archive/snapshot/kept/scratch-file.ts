import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Grow } from '../../../search/grow.ts';
import type { LongBytes, Scratch } from '../../../search/long-bytes.ts';

/** So many bytes stay in memory: most updates write no more. Little, since a build has a file for each part, and hundreds of these. */
const FEW = 1 << 17;
/** Bytes that are read at a time: many files are read side by side. */
const WINDOW = 1 << 16;

/** Room on the disk for what is needed while a snapshot is written, and not afterwards. For the worker: it reads and writes at once. */
export class ScratchFolder {
  readonly #folder: string;
  readonly #name: string;
  readonly #files: ScratchFile[] = [];

  /** @param name - As `SnapshotWriter` has it. */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  readonly scratch: Scratch = () => {
    const file = new ScratchFile(join(this.#folder, `scratch-${this.#name}-${this.#files.length}.bin`));
    this.#files.push(file);
    return file;
  };

  /** Gives the room back. Nothing can be read any more. */
  close(): void {
    for (const file of this.#files) file.close();
  }
}

/** Long bytes that are in a file from a certain length on. */
class ScratchFile implements LongBytes {
  readonly #path: string;
  /** The bytes, while they are few. */
  #few = new Grow((length) => new Uint8Array(length));
  #written = 0;
  #file: number | null = null;
  /** What was read last, from the place {@link #from} on. */
  #window = new Uint8Array();
  #from = 0;
  #to = 0;

  constructor(path: string) {
    this.#path = path;
  }

  get length(): number {
    return this.#written + this.#few.length;
  }

  push(bytes: Uint8Array): void {
    if (this.#file === null && this.#few.length + bytes.length <= FEW) {
      this.#few.append(bytes);
      return;
    }
    if (this.#file === null) {
      this.#file = this.#open();
      this.#write(this.#file, this.#few.filled);
      // What it took is not kept: there may be a hundred such files.
      this.#few = new Grow((length) => new Uint8Array(length), 0);
    }
    this.#write(this.#file, bytes);
  }

  read(from: number, to: number): Uint8Array {
    if (this.#file === null) return this.#few.array.subarray(from, to);
    if (from < this.#from || to > this.#to) this.#load(this.#file, from, to);
    return this.#window.subarray(from - this.#from, to - this.#from);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #write(file: number, bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
    // It may have ended within what was written now.
    this.#to = this.#from;
  }

  #load(file: number, from: number, to: number): void {
    const end = Math.min(this.#written, Math.max(to, from + WINDOW));
    if (this.#window.length < end - from) this.#window = new Uint8Array(Math.max(WINDOW, end - from));
    for (let at = from; at < end;) at += readSync(file, this.#window, at - from, end - at, at);
    this.#from = from;
    this.#to = end;
  }

  /** The file has no name from here on, so that nothing is left of it whatever becomes of this process. */
  #open(): number {
    const file = openSync(this.#path, 'w+');
    unlinkSync(this.#path);
    return file;
  }
}

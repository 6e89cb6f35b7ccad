import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Grow } from '../../../search/grow.ts';
import type { LongBytes, Scratch } from '../../../search/long-bytes.ts';

/** So many bytes stay in memory: most updates write no more. */
const FEW = 1 << 20;
/** Bytes that are read at a time. */
const WINDOW = 1 << 18;

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
  /** The first of them, while they are few; later, those that wait to be written. */
  readonly #waiting = new Grow((length) => new Uint8Array(length));
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
    return this.#written + this.#waiting.length;
  }

  push(bytes: Uint8Array): void {
    this.#waiting.append(bytes);
    if (this.#waiting.length <= FEW) return;
    this.#file ??= this.#open();
    const { filled } = this.#waiting;
    for (let at = 0; at < filled.length;) {
      at += writeSync(this.#file, filled, at, filled.length - at, this.#written + at);
    }
    this.#written += filled.length;
    this.#waiting.length = 0;
  }

  read(from: number, to: number): Uint8Array {
    if (from >= this.#written) return this.#waiting.array.subarray(from - this.#written, to - this.#written);
    if (from < this.#from || to > this.#to) this.#load(from, to);
    return this.#window.subarray(from - this.#from, to - this.#from);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #load(from: number, to: number): void {
    const end = Math.min(this.length, Math.max(to, from + WINDOW));
    if (this.#window.length < end - from) this.#window = new Uint8Array(Math.max(WINDOW, end - from));
    const written = Math.min(end, this.#written);
    for (let at = from; at < written;) {
      at += readSync(this.#file!, this.#window, at - from, written - at, at);
    }
    // What waits follows what was written.
    this.#window.set(this.#waiting.array.subarray(0, end - written), written - from);
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

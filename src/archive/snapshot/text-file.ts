import { closeSync, copyFileSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where a text stands in a text file. */
export interface TextPlace {
  readonly offset: number;
  /** Length in bytes of its UTF-8 form. */
  readonly bytes: number;
  /** CRC-32 of those bytes. */
  readonly check: number;
}

/** A file of texts, and how much of it is in use. */
export interface StoredTexts {
  readonly name: string;
  readonly bytes: number;
}

const FLUSH_BYTES = 1 << 20;

/** The texts of a snapshot and of the one after it, in one file. For the worker: it reads and writes at once. */
export class TextPool {
  readonly #folder: string;
  readonly #session: string;
  readonly #fresh: string;
  readonly #old: StoredTexts | null;
  #name: string | null;
  #length: number;
  #reader: number | null = null;
  #writer: number | null = null;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  /**
   * @param session - Files whose names begin with `texts-SESSION-` are written on; others are copied first, so that no
   *   two processes write to one.
   * @param name - Names a new file.
   * @param old - What to go on from.
   */
  constructor(folder: string, session: string, name: string, old: StoredTexts | null) {
    this.#folder = folder;
    this.#session = session;
    this.#fresh = `texts-${name}.bin`;
    this.#old = old;
    this.#name = old?.name ?? null;
    this.#length = old?.bytes ?? 0;
  }

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a text, which must be well formed, at the end. */
  add(text: string): TextPlace {
    const bytes = Buffer.from(text, 'utf8');
    const place = { offset: this.#length, bytes: bytes.length, check: crc32(bytes) };
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#length += bytes.length;
    if (this.#waitingBytes > FLUSH_BYTES) this.#flush();
    return place;
  }

  /** Reads a text, those just added too. */
  read({ offset, bytes }: TextPlace): string {
    this.#flush();
    this.#reader ??= openSync(join(this.#folder, this.#name ?? this.#fresh), 'r');
    const buffer = Buffer.allocUnsafe(bytes);
    readSync(this.#reader, buffer, 0, bytes, offset);
    return buffer.toString('utf8');
  }

  /** Forces everything to the disk. @returns The file as the manifest names it. */
  finish(): StoredTexts {
    this.#flush();
    if (this.#writer === null && this.#name === null) this.#open();
    if (this.#writer !== null) fsyncSync(this.#writer);
    return { name: this.#name ?? this.#fresh, bytes: this.#length };
  }

  /** Lets go of the file. */
  close(): void {
    for (const descriptor of [this.#reader, this.#writer]) if (descriptor !== null) closeSync(descriptor);
    this.#reader = null;
    this.#writer = null;
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const descriptor = this.#writer ?? this.#open();
    const bytes = Buffer.concat(this.#waiting);
    let written = 0;
    while (written < bytes.length) {
      const at = this.#length - bytes.length + written;
      written += writeSync(descriptor, bytes, written, bytes.length - written, at);
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Opens the file for writing: the old one where this session made it, else a copy, else an empty one. */
  #open(): number {
    const own = this.#old?.name.startsWith(`texts-${this.#session}-`) === true;
    if (!own) {
      this.close();
      if (this.#old !== null) copyFileSync(join(this.#folder, this.#old.name), join(this.#folder, this.#fresh));
      this.#name = this.#fresh;
    }
    const empty = this.#old === null;
    this.#writer = openSync(join(this.#folder, this.#name ?? this.#fresh), empty ? 'w' : 'r+');
    return this.#writer;
  }
}

/** Reads a text. @returns `null` when the file does not hold what was written there. */
export type ReadText = (place: TextPlace) => Promise<string | null>;

/** Reads texts while this thread does something else. */
export function readMeanwhile(file: FileHandle): ReadText {
  return async ({ offset, bytes, check }) => {
    const buffer = Buffer.allocUnsafe(bytes);
    let length = 0;
    while (length < bytes) {
      const { bytesRead } = await file.read(buffer, length, bytes - length, offset + length);
      if (bytesRead === 0) return null;
      length += bytesRead;
    }
    return textOf(buffer, check);
  };
}

/**
 * Reads texts at once. For threads that nobody waits for but who asked: an answer reads hundreds, and handing each to
 * another thread takes longer than reading it.
 */
export function readAtOnce(file: FileHandle): ReadText {
  return async ({ offset, bytes, check }) => {
    const buffer = Buffer.allocUnsafe(bytes);
    let length = 0;
    while (length < bytes) {
      const read = readSync(file.fd, buffer, length, bytes - length, offset + length);
      if (read === 0) return null;
      length += read;
    }
    return textOf(buffer, check);
  };
}

function textOf(bytes: Buffer, check: number): string | null {
  return crc32(bytes) === check ? bytes.toString('utf8') : null;
}

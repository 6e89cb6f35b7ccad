import { Grow } from './grow.ts';

/** Bytes that may be too many for the memory. */
export interface ReadableBytes {
  readonly length: number;
  /** The bytes `[from, to)`, valid until the next call. To go on where the one before began, or behind it, costs least. */
  read(from: number, to: number): Uint8Array;
}

/** The same, put one after the other, and read again. */
export interface LongBytes extends ReadableBytes {
  /** Puts bytes at the end. They are copied. */
  push(bytes: Uint8Array): void;
}

/** Makes room for long bytes, empty ones. */
export type Scratch = () => LongBytes;

/** Long bytes that are held in memory. */
export class MemoryBytes implements LongBytes {
  readonly #bytes = new Grow((length) => new Uint8Array(length));

  get length(): number {
    return this.#bytes.length;
  }

  push(bytes: Uint8Array): void {
    this.#bytes.append(bytes);
  }

  read(from: number, to: number): Uint8Array {
    return this.#bytes.array.subarray(from, to);
  }

  /** Begins anew in the same room. */
  clear(): void {
    this.#bytes.length = 0;
  }

  /** All of them. */
  whole(): Uint8Array {
    return this.#bytes.finish();
  }
}

/** Bytes that are gathered before they are put at the end of long ones. */
const ROOM = 1 << 18;

/** Writes long bytes a few at a time. */
export class ByteWriter {
  readonly #into: LongBytes;
  /** Write here, from {@link at} on, what {@link reserve} made room for. */
  bytes = new Uint8Array(ROOM);
  at = 0;

  constructor(into: LongBytes) {
    this.#into = into;
  }

  /** Bytes so far. */
  get length(): number {
    return this.#into.length + this.at;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    this.#put();
    if (more > this.bytes.length) this.bytes = new Uint8Array(more);
  }

  /** Puts what is left at the end. @returns Where everything is. */
  finish(): LongBytes {
    this.#put();
    return this.#into;
  }

  #put(): void {
    this.#into.push(this.bytes.subarray(0, this.at));
    this.at = 0;
  }
}

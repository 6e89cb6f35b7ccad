import { Buffer } from 'node:buffer';
import { ByteWriter, type LongBytes } from '../../long-bytes.ts';
import { LONGEST_NUMBER, NumberReader, writeNumber } from '../../seven-bits.ts';
import { packedLength, packInto, unpack } from '../../terms/string-table.ts';

/** Bytes that are read at a time. */
const WINDOW = 1 << 16;

/** Writes numbers below 2^32, strings and bytes one after the other. */
export class RecordWriter {
  readonly #bytes: ByteWriter;

  /** @param into - Takes them, empty. */
  constructor(into: LongBytes) {
    this.#bytes = new ByteWriter(into);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#bytes.length;
  }

  string(text: string): void {
    const length = packedLength(text);
    this.number(length);
    this.#bytes.reserve(length);
    this.#bytes.at = packInto(this.#bytes.bytes, this.#bytes.at, text);
  }

  number(value: number): void {
    const writer = this.#bytes;
    writer.reserve(LONGEST_NUMBER);
    writer.at = writeNumber(writer.bytes, writer.at, value);
  }

  run(bytes: Uint8Array): void {
    this.#bytes.reserve(bytes.length);
    this.#bytes.bytes.set(bytes, this.#bytes.at);
    this.#bytes.at += bytes.length;
  }

  finish(): LongBytes {
    return this.#bytes.finish();
  }
}

/** Reads what was written so, in its order. Others may read the same bytes before it and after it, not meanwhile. */
export class RecordReader {
  readonly #records: LongBytes;
  /** The bytes from the place {@link #from} on. */
  #window: Buffer = Buffer.alloc(0);
  #from: number;
  readonly #numbers = new NumberReader(this.#window);

  /** @param from - Where to begin. */
  constructor(records: LongBytes, from: number) {
    this.#records = records;
    this.#from = from;
  }

  string(): string {
    const length = this.number();
    const bytes = this.#ahead(length);
    const text = unpack(bytes, this.#numbers.at, this.#numbers.at + length);
    this.#numbers.at += length;
    return text;
  }

  number(): number {
    this.#ahead(LONGEST_NUMBER);
    return this.#numbers.next();
  }

  /** The next so many bytes, valid until something else is read. */
  run(length: number): Uint8Array {
    const bytes = this.#ahead(length).subarray(this.#numbers.at, this.#numbers.at + length);
    this.#numbers.at += length;
    return bytes;
  }

  skip(length: number): void {
    this.#numbers.at += length;
  }

  /** The window, with so many bytes from the place at hand on, as far as there are any. */
  #ahead(more: number): Buffer {
    if (this.#numbers.at + more <= this.#window.length) return this.#window;
    const from = this.#from + this.#numbers.at;
    const { length } = this.#records;
    const bytes = this.#records.read(from, Math.min(length, Math.max(from + more, from + WINDOW)));
    this.#window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#from = from;
    this.#numbers.bytes = this.#window;
    this.#numbers.at = 0;
    return this.#window;
  }
}

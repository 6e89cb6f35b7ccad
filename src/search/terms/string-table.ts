import { Buffer } from 'node:buffer';
import type { SortedTerms } from './sorted-terms.ts';
import { Grow } from '../grow.ts';

/**
 * Strings in two typed arrays. Each UTF-16 unit is written by itself in UTF-8's manner (CESU-8), so that any string
 * comes back as it was, lone surrogates included, and bytes sort as the strings do.
 */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  /** Where each string begins, and the end of the last: an entry more than there are strings. */
  readonly offsets: Uint32Array;
}

/** Bytes of a packed UTF-16 unit at most. */
const LONGEST_UNIT = 3;

/** How many bytes a string takes when it is packed. */
export function packedLength(text: string): number {
  let { length } = text;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) length += unit < 0x800 ? 1 : 2;
  }
  return length;
}

/** Packs a string. @param bytes - With room for {@link packedLength} bytes from `at` on. @returns Where it ends. */
export function packInto(bytes: Uint8Array, at: number, text: string): number {
  let place = at;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes[place++] = unit;
    else if (unit < 0x800) {
      bytes[place++] = 0xc0 | (unit >> 6);
      bytes[place++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[place++] = 0xe0 | (unit >> 12);
      bytes[place++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[place++] = 0x80 | (unit & 0x3f);
    }
  }
  return place;
}

/** The string that was packed into the bytes `[start, end)`. */
export function unpack(bytes: Buffer, start: number, end: number): string {
  let place = start;
  while (place < end && bytes[place]! < 0x80) place++;
  let text = bytes.toString('latin1', start, place);
  while (place < end) {
    const byte = bytes[place++]!;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else if (byte < 0xe0) text += String.fromCharCode(((byte & 0x1f) << 6) | (bytes[place++]! & 0x3f));
    else {
      const high = ((byte & 0x0f) << 12) | ((bytes[place++]! & 0x3f) << 6);
      text += String.fromCharCode(high | (bytes[place++]! & 0x3f));
    }
  }
  return text;
}

/** Packs strings one after the other. */
export class StringPacker {
  readonly #bytes = new Grow((length) => new Uint8Array(length));
  readonly #offsets = new Grow((length) => new Uint32Array(length));

  constructor() {
    this.#offsets.push(0);
  }

  push(text: string): void {
    const bytes = this.#bytes;
    bytes.reserve(text.length * LONGEST_UNIT);
    bytes.length = packInto(bytes.array, bytes.length, text);
    this.#offsets.push(bytes.length);
  }

  finish(): PackedStrings {
    return { bytes: this.#bytes.finish(), offsets: this.#offsets.finish() };
  }
}

/** Packs so many strings. */
export function packStrings(size: number, at: (place: number) => string): PackedStrings {
  const packer = new StringPacker();
  for (let place = 0; place < size; place++) packer.push(at(place));
  return packer.finish();
}

/** Reads packed strings. */
export class StringTable implements SortedTerms {
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;

  constructor({ bytes, offsets }: PackedStrings) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#offsets = offsets;
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  at(index: number): string {
    return unpack(this.#bytes, this.#offsets[index]!, this.#offsets[index + 1]!);
  }

  /**
   * Looks a string up without making others of the bytes.
   *
   * @param order - Places of the strings, so that they rise; they do as they stand where it is left out.
   * @returns Its place; -1 where it is none of them.
   */
  placeOf(text: string, order?: Uint32Array): number {
    const bytes = new Uint8Array(packedLength(text));
    packInto(bytes, 0, text);
    let low = 0;
    let high = order?.length ?? this.size;
    const size = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(order?.[middle] ?? middle, bytes) < 0) low = middle + 1;
      else high = middle;
    }
    const place = order?.[low] ?? low;
    return low < size && this.#compare(place, bytes) === 0 ? place : -1;
  }

  /** Below 0 where the string at a place comes before another one, 0 where they are the same. */
  #compare(index: number, other: Uint8Array): number {
    const bytes = this.#bytes;
    const start = this.#offsets[index]!;
    const length = this.#offsets[index + 1]! - start;
    const shared = Math.min(length, other.length);
    let at = 0;
    while (at < shared && bytes[start + at] === other[at]) at++;
    return at === shared ? length - other.length : bytes[start + at]! - other[at]!;
  }

  /** Places of the strings that hold another one, byte for byte, rising. */
  holding(part: string): number[] {
    const wanted = Buffer.from(part, 'utf8');
    const places: number[] = [];
    for (let at = this.#bytes.indexOf(wanted); at >= 0; at = this.#bytes.indexOf(wanted, at + 1)) {
      const place = this.#placeAt(at);
      if (at + wanted.length <= this.#offsets[place + 1]! && places.at(-1) !== place) places.push(place);
    }
    return places;
  }

  /** The place of the string that has a byte. */
  #placeAt(byte: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#offsets[middle + 1]! <= byte) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All strings of a table, in their order. */
export function stringsOf(packed: PackedStrings): string[] {
  const table = new StringTable(packed);
  return Array.from({ length: table.size }, (_, place) => table.at(place));
}

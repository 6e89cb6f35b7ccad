import { Buffer } from 'node:buffer';

/** Longer texts get an array of their own, which is not kept. */
const LONGEST_KEPT = 1 << 20;
/** Node writes UTF-16 with the low byte first, as nearly every machine does. */
const LOW_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Copies texts into an array of their UTF-16 code units, which is read several times faster than the text itself. */
export class TextUnits {
  #array = new Uint16Array(1 << 12);
  #bytes = Buffer.from(this.#array.buffer);

  /** The units of `text` with a 0 behind them. Valid until the next call. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (length >= LONGEST_KEPT) return write(text, new Uint16Array(length + 1));
    if (this.#array.length <= length) {
      this.#array = new Uint16Array(Math.max(length + 1, this.#array.length * 2));
      this.#bytes = Buffer.from(this.#array.buffer);
    }
    return write(text, this.#array, this.#bytes);
  }
}

function write(text: string, array: Uint16Array, bytes = Buffer.from(array.buffer)): Uint16Array {
  bytes.write(text, 'utf16le');
  array[text.length] = 0;
  if (!LOW_FIRST) bytes.swap16();
  return array;
}

/** A slice as a text of its own: V8 keeps the whole text alive of which a slice is remembered. */
export function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

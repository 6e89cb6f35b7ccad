/** Bytes of a number at most. */
export const LONGEST_NUMBER = 5;

/**
 * Writes a number of seven bits a byte, lowest first; the top bit says that more follow.
 *
 * @param bytes - With room for {@link LONGEST_NUMBER} bytes from `at` on.
 * @param value - 0 to 2^32 - 1.
 * @returns Where the next one is to begin.
 */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let place = at;
  let rest = value;
  while (rest >= 0x80) {
    bytes[place++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[place++] = rest;
  return place;
}

/** Reads what {@link writeNumber} wrote. */
export class NumberReader {
  bytes: Uint8Array;
  /** Where the next number begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): number {
    const { bytes } = this;
    let number = bytes[this.at++]!;
    if (number < 0x80) return number;
    number &= 0x7f;
    for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
      byte = bytes[this.at++]!;
      number |= (byte & 0x7f) << shift;
    }
    return number >>> 0;
  }
}

import { hashUnits } from './word-hash.ts';

/** Numbers of the key of a word. Two words are the same where their keys are, but for those whose last number is {@link LONG}. */
export const KEY = 3;
/** Last number of the key of a word that is longer or not plain: the others are its hash and its length. */
export const LONG = -1;

/** Plain letters and digits in a number of the key, six bits each. */
const PART = 5;
const BITS = 6;
const LONGEST = PART * KEY;

/** By UTF-16 code unit: what stands for it in a key, from 1; 0 for all but the letters and digits of ASCII. */
export const CODES = new Uint8Array(0x1_0000);
for (const [at, letter] of Array.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ').entries())
  CODES[letter.charCodeAt(0)] = at + 1;

/**
 * Writes the key of the letters and digits that a text has from `start` on.
 *
 * @param units - With a unit behind them that is none.
 * @param keys - Takes it, from `into` on.
 * @returns Where they end.
 */
export function writeRun(keys: Int32Array, into: number, units: Uint16Array, start: number): number {
  // Number by number, so that each stays in a register: nearly all of a text is read here.
  let code = CODES[units[start]!]!;
  let end = start;
  let first = 0;
  let second = 0;
  let third = 0;
  for (const stop = start + PART; code !== 0 && end < stop; code = CODES[units[end]!]!) {
    first = (first << BITS) | code;
    end += 1;
  }
  if (code !== 0) {
    for (const stop = start + 2 * PART; code !== 0 && end < stop; code = CODES[units[end]!]!) {
      second = (second << BITS) | code;
      end += 1;
    }
    for (const stop = start + LONGEST; code !== 0 && end < stop; code = CODES[units[end]!]!) {
      third = (third << BITS) | code;
      end += 1;
    }
    while (CODES[units[end]!] !== 0) end += 1;
  }
  keys[into] = first;
  keys[into + 1] = second;
  keys[into + 2] = third;
  if (end - start > LONGEST) writeLong(keys, into, units, start, end);
  return end;
}

/** Writes the key of a word, the units `[start, end)` with one behind them. @param keys - Takes it, from `into` on. */
export function writeKey(keys: Int32Array, into: number, units: Uint16Array, start: number, end: number): void {
  if (writeRun(keys, into, units, start) !== end) writeLong(keys, into, units, start, end);
}

/** The same of anything, as if it were not plain. */
function writeLong(keys: Int32Array, into: number, units: Uint16Array, start: number, end: number): void {
  keys[into] = hashUnits(units, start, end);
  keys[into + 1] = end - start;
  keys[into + 2] = LONG;
}

/** Where a search for a key begins, below `places`, a power of 2. */
export function placeOfKey(first: number, second: number, third: number, places: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x9e37_79b1) ^ Math.imul(third, 0x85eb_ca6b), 0xcc9e_2d51);
  return (mixed ^ (mixed >>> 15)) & (places - 1);
}

/** Places that each word takes in a filter: with 8 bits a word, about one other word in fifty seems to be there. */
const PLACES = 5;
/** Bits for each word. */
const BITS = 8;

/** Makes a Bloom filter of words, as base64. */
export function packWords(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS) / 8));
  for (const word of words)
    for (const place of placesOf(word, bytes.length * 8)) bytes[place >> 3]! |= 1 << (place & 7);
  return Buffer.from(bytes).toString('base64');
}

/** Reads such a filter. @returns Whether a word is in it: always for those that are, for about one in fifty of the others too. */
export function unpackWords(packed: string): (word: string) => boolean {
  const bytes = Buffer.from(packed, 'base64');
  return (word) => placesOf(word, bytes.length * 8).every((place) => ((bytes[place >> 3]! >> (place & 7)) & 1) === 1);
}

/** Kirsch and Mitzenmacher's double hashing over two FNV-1a hashes. */
function placesOf(word: string, bits: number): number[] {
  const first = hash(word, 0x811c9dc5);
  const step = hash(word, first ^ 0x9e3779b9) | 1;
  return Array.from({ length: PLACES }, (_, turn) => ((first + turn * step) >>> 0) % bits);
}

function hash(word: string, seed: number): number {
  let value = seed >>> 0;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

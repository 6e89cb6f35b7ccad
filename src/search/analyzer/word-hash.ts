/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Starts the hash of a word. */
const EMPTY_HASH = FNV_OFFSET;

/** Takes one UTF-16 code unit into a word's hash. */
function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** Hashes a whole word. */
export function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashUnit(hash, word.charCodeAt(at));
  return hash;
}

/** The same of units `[start, end)`. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) hash = hashUnit(hash, units[at]!);
  return hash;
}

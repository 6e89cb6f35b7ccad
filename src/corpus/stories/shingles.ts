/** Words in a shingle: long enough that two different stories share next to none, short enough to survive small edits. */
const SHINGLE_WORDS = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Hashes of the runs of four consecutive words of a text, with repetitions. A word is a run of letters and digits, case
 * folded (of Chinese and Japanese, each character is one), hashed with FNV-1a over UTF-16 code units
 * (http://www.isthe.com/chongo/tech/comp/fnv/). A text of fewer than four words is one shingle; one without words has none.
 *
 * @returns Unsigned 32-bit hashes, in the order of the text.
 */
export function shingleHashes(text: string): Uint32Array {
  const count = hashWords(text.toLowerCase());
  if (count === 0) return new Uint32Array(0);
  const words = found;
  const shingles = new Uint32Array(Math.max(count - SHINGLE_WORDS + 1, 1));
  const most = Math.min(SHINGLE_WORDS, count);
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = FNV_OFFSET | 0;
    for (let word = 0; word < most; word += 1) hash = Math.imul(hash ^ words[at + word]!, FNV_PRIME);
    shingles[at] = mix(hash);
  }
  return shingles;
}

/** Hashes of the words of the text at hand: kept, since there are millions of texts. */
let found = new Int32Array(1024);

/** Hashes the words of a text in small letters into {@link found}. @returns How many there are. */
function hashWords(lower: string): number {
  // Each word takes a character.
  if (found.length < lower.length) found = new Int32Array(lower.length * 2);
  const words = found;
  let count = 0;
  // Signed throughout: it stays a small number to the engine.
  let hash = FNV_OFFSET | 0;
  let open = false;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const single = code >= 0x3040 && isIdeograph(code);
    if (!single && isWordUnit(code)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      open = true;
      continue;
    }
    if (open) words[count++] = hash;
    if (single) words[count++] = Math.imul(FNV_OFFSET ^ code, FNV_PRIME);
    hash = FNV_OFFSET | 0;
    open = false;
  }
  if (open) words[count++] = hash;
  return count;
}

/** Cheaper than `\p{L}\p{N}` and the same for news text: beyond ASCII all is a letter but Latin-1's, general and CJK punctuation. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xfeff;
}

/** Kana and Han: written without blanks. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

/** Finaliser of MurmurHash3 (Appleby, public domain): spreads every input bit, which FNV's low bits need. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

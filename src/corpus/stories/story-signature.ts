import { mix, shingleHashes } from './shingles.ts';

/** Bands of a signature, and minima in each. */
export const BANDS = 16;
const ROWS = 3;
/** Not exported: of a number that is, the engine does not know that it stays the same, and divides by it each time. */
const MINIMA = BANDS * ROWS;
/** Minima of a signature. */
export const BINS = MINIMA;
const EMPTY = 0xffffffff;

/**
 * What the text of a story looks like: one minimum for each bin of the hash space of its shingles (one-permutation MinHash, Li,
 * Owen and Zhang 2012). Two signatures agree in about the share of their minima that their texts share of their shingles.
 *
 * @returns {@link BINS} numbers, all of them 2^32 - 1 for a text without words.
 */
export function storySignature(body: string): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  const shingles = shingleHashes(body);
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at]!;
    const bin = shingle % MINIMA;
    // The remainder is spent on choosing the bin; remixing keeps the order within it independent of that.
    const rank = mix(shingle ^ 0x9e3779b9);
    if (rank < bins[bin]!) bins[bin] = rank;
  }
  // An empty bin takes the next filled one's minimum, so that short texts compare as well.
  const filled = bins.slice();
  for (let bin = 0; bin < BINS; bin += 1) {
    for (let step = 1; filled[bin] === EMPTY && step < BINS; step += 1) {
      const lent = bins[(bin + step) % BINS] ?? EMPTY;
      if (lent !== EMPTY) filled[bin] = mix(lent + step);
    }
  }
  return filled;
}

/** Whether a signature is that of a text without words. */
export function isWordless(signature: Uint32Array): boolean {
  return signature[0] === EMPTY;
}

/** The bucket of a signature in one band: the same for signatures that agree in the whole band, another one for other bands. */
function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row += 1) key = mix(key ^ (signature[band * ROWS + row] ?? 0));
  return key;
}

/** The buckets of a signature, one for each band. @param into - Filled and given back. */
export function bandKeys(signature: Uint32Array, into = new Uint32Array(BANDS)): Uint32Array {
  for (let band = 0; band < BANDS; band += 1) into[band] = bandKey(signature, band);
  return into;
}

/** The share of the minima that two signatures agree in. */
export function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin]) same += 1;
  return same / BINS;
}

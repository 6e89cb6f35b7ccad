import { Grow } from '../../grow.ts';
import { readPostings } from './posting-codec.ts';

/** Postings gathered at the end of two growing arrays: passage numbers and packed counts. */
export interface GatheredPostings {
  readonly passages: Grow<Uint32Array>;
  readonly counts: Grow<Uint32Array>;
}

/** Nothing gathered yet. */
export function noPostings(): GatheredPostings {
  return {
    passages: new Grow((length) => new Uint32Array(length)),
    counts: new Grow((length) => new Uint32Array(length)),
  };
}

/**
 * Gathers a term's postings from where they are written.
 *
 * @param bytes - All of theirs, and no others.
 * @param frequency - How many there are.
 */
export function readGathered(bytes: Uint8Array, frequency: number, { passages, counts }: GatheredPostings): void {
  passages.reserve(frequency);
  counts.reserve(frequency);
  readPostings(bytes, 0, bytes.length, 0, { passages: passages.array, counts: counts.array }, passages.length);
  passages.length += frequency;
  counts.length += frequency;
}

import type { CountedStrings } from '../counted-strings.ts';
import type { Grow } from '../grow.ts';
import type { PassageTable } from '../passage-table.ts';
import type { SortedTerms } from '../sorted-terms.ts';

/** Postings gathered at the end of two growing arrays: passage numbers and packed counts. */
export interface GatheredPostings {
  readonly passages: Grow<Uint32Array>;
  readonly counts: Grow<Uint32Array>;
}

/** What an index is written from: passages just analysed, or an index that exists. Numbers are the source's own. */
export interface IndexSource {
  readonly table: PassageTable;
  /** As in `IndexArrays`. */
  readonly lengths: Uint16Array;
  readonly terms: SortedTerms;
  /** Adds the postings of the term at a place, by rising passage. */
  gather(term: number, into: GatheredPostings): void;
  readonly words: CountedStrings;
  readonly names: CountedStrings;
}

import type { CountedStrings } from '../../terms/counted-strings.ts';
import type { PassageTable } from '../../passage-table.ts';
import type { SortedTerms } from '../../terms/sorted-terms.ts';
import type { GatheredPostings } from './gathered-postings.ts';
import type { FieldLengths } from './index-arrays.ts';

/** What an index is written from: passages just analysed, or an index that exists. Numbers are the source's own. */
export interface IndexSource {
  readonly table: PassageTable;
  readonly lengths: FieldLengths;
  readonly terms: SortedTerms;
  /** Adds the postings of the term at a place, by rising passage. */
  gather(term: number, into: GatheredPostings): void;
  readonly words: CountedStrings;
  readonly names: CountedStrings;
}

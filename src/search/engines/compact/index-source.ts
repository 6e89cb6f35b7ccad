import type { CountedStrings } from '../../terms/counted-strings.ts';
import type { PassageTable } from '../../passage-table.ts';
import type { SortedTerms } from '../../terms/sorted-terms.ts';
import { StringTable } from '../../terms/string-table.ts';
import type { LongBytes } from '../../long-bytes.ts';
import { type GatheredPostings, readGathered } from './gathered-postings.ts';
import type { FieldLengths, WrittenArrays } from './index-arrays.ts';

/** What an index is written from: passages just analysed, or an index that exists. Numbers are the source's own. */
export interface IndexSource {
  readonly table: PassageTable;
  readonly lengths: FieldLengths;
  readonly terms: SortedTerms;
  /** Adds the postings of the term at a place, by rising passage. Terms are asked for in their order. */
  gather(term: number, into: GatheredPostings): void;
  readonly words: CountedStrings;
  readonly names: CountedStrings;
}

/** A written index as a source for the next one. */
export function sourceOf({
  articles,
  starts,
  ends,
  lengths,
  terms,
  words,
  names,
  ...arrays
}: WrittenArrays): IndexSource {
  const { postings, postingOffsets, frequencies } = arrays;
  const read = postings instanceof Uint8Array ? within(postings) : postings;
  return {
    table: { ...articles, ids: new StringTable(articles.ids), starts, ends },
    lengths,
    terms: new StringTable(terms),
    gather: (term, into) =>
      readGathered(read.read(postingOffsets[term]!, postingOffsets[term + 1]!), frequencies[term * 4]!, into),
    words,
    names,
  };
}

function within(bytes: Uint8Array): Pick<LongBytes, 'read'> {
  return { read: (from, to) => bytes.subarray(from, to) };
}

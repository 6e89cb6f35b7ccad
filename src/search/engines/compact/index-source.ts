import type { CountedStrings } from '../../terms/counted-strings.ts';
import type { PassageTable } from '../../passage-table.ts';
import type { SortedTerms } from '../../terms/sorted-terms.ts';
import { StringTable } from '../../terms/string-table.ts';
import { type GatheredPostings, readGathered } from './gathered-postings.ts';
import type { FieldLengths, WrittenArrays } from './index-arrays.ts';

/** Spellings with the articles of each, ordered as `CountedStrings` says. Each is asked for in their order, and its count before the next. */
export interface CountedTerms extends SortedTerms {
  countAt(place: number): number;
  /** All of them, where they are in memory. */
  readonly whole?: CountedStrings;
}

/** Spellings that are in memory. */
export function countedTerms(whole: CountedStrings): CountedTerms {
  const table = new StringTable(whole.strings);
  return { size: table.size, at: (place) => table.at(place), countAt: (place) => whole.counts[place]!, whole };
}

/** What an index is written from: passages just analysed, or an index that exists. Numbers are the source's own. */
export interface IndexSource {
  readonly table: PassageTable;
  readonly lengths: FieldLengths;
  /** Each is asked for in their order. */
  readonly terms: SortedTerms;
  /** Adds the postings of the term at a place, by rising passage; asked for before the next term is. */
  gather(term: number, into: GatheredPostings): void;
  readonly words: CountedTerms;
  readonly names: CountedTerms;
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
  return {
    table: { ...articles, ids: new StringTable(articles.ids), starts, ends },
    lengths,
    terms: new StringTable(terms),
    gather: (term, into) =>
      readGathered(postings.read(postingOffsets[term]!, postingOffsets[term + 1]!), frequencies[term * 4]!, into),
    words: countedTerms(words),
    names: countedTerms(names),
  };
}

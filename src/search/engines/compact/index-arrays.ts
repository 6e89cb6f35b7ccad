import type { ArticleTable, WrittenIndex } from '../../engine.ts';
import type { LazyBytes } from '../../lazy-bytes.ts';
import type { ReadableBytes } from '../../long-bytes.ts';
import type { CountedStrings } from '../../terms/counted-strings.ts';
import type { PackedStrings } from '../../terms/string-table.ts';

/** Postings in a block: what is skipped at once. */
export const BLOCK = 128;

/** Distinct terms of title, subhead and text of each passage; capped at 65,535. */
export interface FieldLengths {
  readonly title: Uint16Array;
  readonly subhead: Uint16Array;
  readonly text: Uint16Array;
}

/** The lengths of a whole index, with what a start would go through all of them for. */
export interface CountedLengths extends FieldLengths {
  /** Of title, subhead and text in turn: the sum of all, and the greatest. */
  readonly sums: Float64Array;
  readonly longest: Uint16Array;
}

/** The arrays of a compact index. Passages are numbered as `PassageTable` says; terms stand in rising order. */
export interface IndexArrays extends WrittenIndex {
  readonly articles: ArticleTable;
  /** As in `PassageTable`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lengths: CountedLengths;
  readonly terms: PackedStrings;
  /** Of each term in turn: passages that hold it, and those that hold it in title, subhead and text. */
  readonly frequencies: Uint32Array;
  /** No passage's score for the term is above this. */
  readonly termBounds: Float32Array;
  /** Where each term's postings begin, and the end of the last. */
  readonly postingOffsets: Uint32Array;
  /** Each term's first block, and one past the last. A term of one block has none: its postings are that block. */
  readonly firstBlocks: Uint32Array;
  /** Last passage of each block, and its end in `postings`. */
  readonly blockLasts: Uint32Array;
  readonly blockEnds: Uint32Array;
  readonly postings: LazyBytes;
  readonly words: CountedStrings;
  readonly names: CountedStrings;
}

/** The arrays of an index that is only to be kept or merged: its postings, most of it, may lie elsewhere. */
export type WrittenArrays = Omit<IndexArrays, 'postings'> & { readonly postings: ReadableBytes };

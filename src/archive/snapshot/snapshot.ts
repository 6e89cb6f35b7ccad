import type { IndexArrays } from '../../search/engines/compact/index-arrays.ts';
import type { PackedStrings } from '../../search/terms/string-table.ts';

/** What is known of each article besides its text, in passage order. */
export interface ArticleArrays {
  /** Each `ArticleHeader` as JSON. */
  readonly headers: PackedStrings;
  /** Where each body stands in the text file, as `TextPlace` has it. */
  readonly bodyOffsets: Float64Array;
  readonly bodyBytes: Uint32Array;
  readonly bodyChecks: Uint32Array;
  /** Places of the articles by rising path of their file, then by place. */
  readonly byFile: Uint32Array;
  /** Places of each article's near-duplicates, newest first, one article after the other; and where each begins. */
  readonly reports: Uint32Array;
  readonly reportOffsets: Uint32Array;
}

/** The arrays of a snapshot: one edition without its texts. */
export interface SnapshotArrays {
  readonly index: IndexArrays;
  readonly articles: ArticleArrays;
}

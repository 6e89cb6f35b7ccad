import type { DateSource } from './article.ts';
import type { Day } from './day.ts';
import type { DayOrder } from './dating/written-date.ts';
import type { SeedFault } from './seed-problem.ts';

/** Which field of a JSON record holds what. The first name that is present counts; `a.b` reaches into an object. */
export interface RecordFields {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly date: readonly string[];
  readonly source: readonly string[];
  readonly url: readonly string[];
  readonly byline: readonly string[];
  readonly language: readonly string[];
  readonly corrected: readonly string[];
}

/** A file of the archive, ready to be parsed. A `.gz` is already unpacked and its path has lost that ending. */
export interface SeedInput {
  /** Path under the archive, `/`-separated, with its extension. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Names of the fields of JSON records, where the archive has its own. */
  readonly fields?: RecordFields;
}

/** What a reader finds out about one article, before its id, day and language are settled. */
export interface SeedDraft {
  /** Names the record among several in the file; `null` where the file is one article. */
  readonly record: string | null;
  /** Title as written; `''` where there is none. */
  readonly title: string;
  readonly body: string;
  /** The date as written in the text or its metadata; `null` where it says none. */
  readonly date: string | null;
  /** Where the date stands: `text` when missing. */
  readonly dateSource?: DateSource;
  /** The day that a page prints beside its metadata: it tells the day of a time in UTC. */
  readonly printedDay?: Day | null;
  /** Which of day and month the dates of a page or record put first, where others than `date` show it. */
  readonly order?: DayOrder | null;
  /** Line (from 1) of the date, or of the record it should stand in; `null` where lines mean nothing. */
  readonly line: number | null;
  /** Creation day of a PDF: the last resort. */
  readonly pdfDay?: Day | null;
  /** Characters that the file shows and that are not taken for the article: menus, captions, running heads. */
  readonly dropped?: number;
  readonly language?: string;
  readonly source?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly corrected?: string;
}

/** The articles of one file, and what was wrong with those that are missing. */
export interface SeedReading {
  readonly drafts: readonly SeedDraft[];
  readonly faults: readonly SeedFault[];
}

/** Parses one file. Bad content is a fault in the result, never an exception. */
type ReadSeed = (input: SeedInput) => SeedReading | Promise<SeedReading>;

/** One format of seed. */
export interface SeedReader {
  readonly name: string;
  /** Endings of file names, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /**
   * Files of up to so many bytes are read where their reading can be ended: a parser, or what it is given, may take any time
   * and memory. 0 where a file is read once from front to end; a bound where bigger ones would be too much to hand over.
   */
  readonly apart: number;
  /** Bytes beyond which a file (unpacked) is refused. */
  readonly maxBytes: number;
  /** Whether the first bytes show the format: asked where the name has no extension. */
  readonly matches?: (head: Uint8Array) => boolean;
  /** Loads the parser on first use, so that a format nobody uses costs no memory. */
  readonly load: () => Promise<ReadSeed>;
}

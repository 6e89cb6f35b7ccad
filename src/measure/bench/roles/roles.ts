import type { DayRange } from '../../../corpus/day.ts';
import type { Took } from '../measure.ts';

/** How many passages every engine is asked for. */
export const LIMIT = 10;

/** A passage that an engine found: its article's id and its offset there. */
export interface FoundPassage {
  readonly place: string;
  readonly score: number;
}

/** What one question took, and the best passages. */
export interface Found {
  /** The first time, after whatever else the machine did. */
  readonly first: Took;
  /** The median of three times in a row. */
  readonly took: Took;
  readonly found: readonly FoundPassage[];
}

/** One question for an engine. */
export interface FindRequest {
  /** Analysed, each once. */
  readonly terms: readonly string[];
  readonly range: DayRange;
}

/** What loading took, and the process's resident size in bytes: at its begin, with the code loaded, and with the data. */
export interface Loaded extends Took {
  readonly bare: number;
  readonly before: number;
  readonly after: number;
}

/** Whole questions to be asked. */
export interface WholeRequest {
  /** Others, which nobody measures, asked first. */
  readonly warmUp: readonly string[];
  readonly questions: readonly string[];
  /** In how many threads they are asked again; 0 for not at all. */
  readonly threads: number;
}

/** Figures of whole questions. */
export interface WholeFigures {
  readonly took: readonly Took[];
  /** The longest block of the main thread during each question, in milliseconds. */
  readonly blockMs: readonly number[];
  /** Resident size afterwards, in bytes. */
  readonly after: number;
  /** What all questions took in threads together; `null` where they were not asked so. */
  readonly together: Took | null;
}

/** What it took to take one new article in: from the end of the watcher's batch to where it is found. */
export interface Arrival extends Took {
  /** Written into the data folder. */
  readonly bytes: number;
  /** Passages that it has. */
  readonly passages: number;
}

/** An archive opened as the bot opens it. */
export interface DatelineRole {
  /** Opens the archive, from its snapshot or building it, and gives the first answer. */
  open(request: {
    readonly folder: string;
    readonly dataFolder: string;
    readonly terms: readonly string[];
  }): Promise<Loaded & { readonly blockMs: number; readonly peak: number; readonly passages: number }>;
  /**
   * Opens the archive as a bot that follows it, and puts new articles of ten passages or more into its folder one after the
   * other. They are removed afterwards.
   */
  takeIn(request: {
    readonly folder: string;
    readonly dataFolder: string;
    readonly articles: number;
  }): Promise<readonly Arrival[]>;
  find(request: FindRequest): Promise<Found>;
  /** Asks whole questions one after the other, and then in threads. */
  askWhole(request: WholeRequest): Promise<WholeFigures>;
}

/** Which tokenizer plain MiniSearch is given: Dateline's analyzer, or none, so that it uses its own. */
export type Tokenizer = 'analyzer' | 'default';

/** Plain MiniSearch. */
export interface MiniSearchRole {
  /** Indexes the passages of a folder; only `addAll` is measured. */
  build(request: { readonly folder: string; readonly tokenizer: Tokenizer }): Promise<Took>;
  find(request: FindRequest): Promise<Found>;
  /** Writes the index as JSON. @returns Whether it could be: it may be more than a string can hold. */
  save(request: { readonly path: string }): Promise<boolean>;
  /** Loads such a file and gives the first answer. */
  load(request: { readonly path: string; readonly terms: readonly string[] }): Promise<Loaded>;
}

/** Dateline's index without the archive around it. */
export interface IndexRole {
  /** Indexes the passages of a folder, and the last hundredth of its articles as a segment beside one of the others. */
  build(request: { readonly folder: string }): Promise<{
    readonly whole: Took;
    readonly append: Took;
    /** Whether the two make the same index to the byte when they are merged. */
    readonly identical: boolean;
  }>;
}

/** What a process of its own can be. */
export interface Roles {
  readonly dateline: DatelineRole;
  readonly minisearch: MiniSearchRole;
  readonly index: IndexRole;
}

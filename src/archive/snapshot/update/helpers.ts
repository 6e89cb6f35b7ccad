import type { Furniture } from '../../../corpus/article.ts';
import type { IndexPart } from '../../../search/engine.ts';
import type { GatheredReadings } from '../../../search/readings/reading-gatherer.ts';
import type { ReadSeedOptions } from '../../read/read-seed.ts';
import type { StoredTexts } from '../texts/stored-texts.ts';
import type { ArticleToIndex } from './index-articles.ts';
import type { SeedReading, SeedToRead } from './read-for-snapshot.ts';

/** What a thread that helps with an update is asked, and what it gives. */
export interface HelperTasks {
  /** See `readForSnapshot`. */
  readonly read: {
    readonly given: {
      readonly seeds: readonly SeedToRead[];
      readonly options: Pick<ReadSeedOptions, 'today' | 'fields' | 'tooSlow'>;
    };
    readonly result: { readonly readings: readonly (SeedReading | null)[]; readonly buffer: ArrayBuffer };
  };
  /** To begin with a segment. */
  readonly begin: {
    readonly given: {
      readonly repeated: Uint32Array;
      readonly dataFolder: string;
      readonly texts: readonly StoredTexts[];
      /** Whether what is read is to be gathered. */
      readonly reads: boolean;
    };
    readonly result: null;
  };
  /** See `indexArticles`. Parts come as they are full. */
  readonly index: {
    readonly given: readonly ArticleToIndex[];
    readonly result: {
      readonly furniture: readonly (readonly Furniture[])[];
      readonly parts: readonly IndexPart[];
      /** Of these articles. */
      readonly readings: GatheredReadings | null;
    };
  };
  /** To end it. */
  readonly finish: { readonly given: null; readonly result: { readonly parts: readonly IndexPart[] } };
}

/** The name of a task. */
export type HelperTask = keyof HelperTasks;
type Given<Task extends HelperTask> = HelperTasks[Task]['given'];
type Result<Task extends HelperTask> = HelperTasks[Task]['result'];

/** Threads that an update's work is spread over. */
export interface Helpers {
  /** How many. */
  readonly count: number;
  /** Has the one do a task that has least to do. */
  run<Task extends HelperTask>(task: Task, given: Given<Task>): Promise<Result<Task>>;
  /** Has each of them do a task. */
  all<Task extends HelperTask>(task: Task, given: Given<Task>): Promise<Result<Task>[]>;
  end(): Promise<void>;
}

/** Starts as many as the machine has use for; `null` for one that has no use for any. */
export type StartHelpers = () => Helpers | null;

import type { Edition, EditionSource } from '../../answer/model/edition.ts';
import type { Log } from '../../command/ports/log.ts';
import type { Day } from '../../corpus/day.ts';
import type { RecordFields } from '../../corpus/seed-reader.ts';
import type { SeedProblem } from '../../corpus/seed-problem.ts';
import type { Engines } from '../../search/engine.ts';
import type { ReadProgress } from '../read/seed-progress.ts';
import type { Indexer } from './indexer.ts';
import type { SharedView } from './shared-edition.ts';
import type { FullTimes } from './touched-files.ts';
import type { WatchOptions } from './watch.ts';

/** How an archive is opened. */
export interface OpenArchiveOptions {
  /** Folder of the articles. */
  readonly folder: string;
  /** Folder of what is kept of feeds, the archive's second root: see `listSeeds`. */
  readonly feeds?: string | undefined;
  /** Folder for the snapshots, one of its folders for each archive; made when missing. A temporary one takes its place where it cannot be written to. */
  readonly dataFolder: string;
  /** "Today": articles dated later are reported. */
  readonly today: () => Day;
  readonly log: Log;
  /** Names of the fields of JSON records, where the archive has its own. */
  readonly fields?: RecordFields | undefined;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Whether to follow the folder as it changes; yes unless said otherwise. */
  readonly watch?: boolean;
  /** Reads and indexes: out of this thread, unless a test says otherwise. */
  readonly indexer: Indexer;
  /** Search in what was indexed: the engines that the indexer works with. */
  readonly engines: Engines;
  /** Other times than `WATCH_TIMES`, for tests. */
  readonly watchTimes?: Pick<WatchOptions, 'settleMs' | 'quietMs' | 'longestMs' | 'lookMs'> & Partial<FullTimes>;
}

/** How the archive fares, for operators. */
export interface ArchiveStatus {
  readonly articles: number;
  readonly passages: number;
  /** How long the current edition took to build or load, in milliseconds. */
  readonly tookMs: number;
  /** Whether an edition is being built now. */
  readonly building: boolean;
  /** Why the last rebuild failed; `null` when it did not. The edition before it stays. */
  readonly failure: string | null;
  /** Since when rebuilding fails; `null` when it does not. */
  readonly failingSince: Date | null;
}

/** An open archive: the editions of a folder that is followed as it changes. */
export interface Archive extends EditionSource {
  readonly problems: readonly SeedProblem[];
  readonly status: ArchiveStatus;
  /** Ids of the articles of the edition in force that are not shown, as their files have changed or are gone. It changes. */
  readonly hidden: ReadonlySet<string>;
  /** Calls `listener` when others are hidden than before, in the same turn. @returns A function that ends it. */
  onHidden(listener: () => void): () => void;
  /** What other threads need to see the edition in force; `null` for a small archive, which is held in memory. */
  readonly shared: SharedView | null;
  /** Resolves when every file is being watched, at once where none is. It takes seconds with many files. */
  readonly watching: Promise<void>;
  /** Reads every file again; resolves when the edition is replaced, or its building has failed. */
  reindex(): Promise<void>;
}

/** An archive of a folder that this process reads, for whoever writes it elsewhere too. */
export interface FolderArchive extends Archive {
  /** The edition in force with what of it is hidden, which stays readable until it is let go, however many follow. */
  hold(): { readonly edition: Edition; readonly release: () => Promise<void> };
  /**
   * Calls `listener` with the ids of the articles that may be others in the edition in force than in the one before, or are new
   * or gone, hidden ones too; with `null` where that is not known.
   *
   * @returns A function that ends it.
   */
  onDiffering(listener: (ids: ReadonlySet<string> | null) => void): () => void;
}

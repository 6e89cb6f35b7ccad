import { performance } from 'node:perf_hooks';
import type { Edition } from '../answer/edition.ts';
import type { Log } from '../command/log.ts';
import type { Day } from '../corpus/day.ts';
import type { SeedProblem } from '../corpus/seed-problem.ts';
import { ArchiveError } from '../errors.ts';
import { buildEdition } from './build-edition.ts';
import type { ReadProgress } from './read-archive.ts';
import { readArchive } from './read-archive.ts';

/** How an archive is opened. */
export interface OpenArchiveOptions {
  /** Folder of the articles. */
  readonly folder: string;
  /** Folder for the snapshot and the stored text; made when missing. */
  readonly dataFolder: string;
  /** "Today": articles dated later are reported. */
  readonly today: () => Day;
  readonly log: Log;
  readonly onProgress?: (progress: ReadProgress) => void;
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
}

/** An open archive: always one whole edition of it, replaced when the folder changes. */
export interface Archive {
  current(): Edition;
  readonly problems: readonly SeedProblem[];
  readonly status: ArchiveStatus;
  /** Calls `listener` after each replacement. @returns A function that ends it. */
  onSwap(listener: (edition: Edition) => void): () => void;
  /** Reads the folder again; resolves when the edition is replaced, or its building has failed. */
  reindex(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens an archive.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 */
export async function openArchive(options: OpenArchiveOptions): Promise<Archive> {
  const listeners = new Set<(edition: Edition) => void>();
  let state = await read(options);
  let failure: string | null = null;
  let building: Promise<void> | null = null;
  const rebuild = async (): Promise<void> => {
    try {
      state = await read(options);
      failure = null;
      for (const listener of listeners) listener(state.edition);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      options.log.error({ failure }, 'The archive could not be read again; the edition before stays.');
    } finally {
      building = null;
    }
  };
  return {
    current: () => state.edition,
    get problems() {
      return state.problems;
    },
    get status() {
      const { articles, passages, tookMs } = state;
      return { articles, passages, tookMs, building: building !== null, failure };
    },
    onSwap(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reindex() {
      building ??= rebuild();
      return building;
    },
    async close() {
      listeners.clear();
      await building;
    },
  };
}

interface State {
  readonly edition: Edition;
  readonly problems: readonly SeedProblem[];
  readonly articles: number;
  readonly passages: number;
  readonly tookMs: number;
}

async function read({ folder, today, onProgress }: OpenArchiveOptions): Promise<State> {
  const started = performance.now();
  const { articles, problems } = await readArchive(folder, {
    today: today(),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (articles.length === 0) throw new ArchiveError(`No readable article in ${folder}`);
  const edition = buildEdition(articles);
  const nothing = { terms: [], range: { since: null, until: null }, hidden: new Set<string>(), limit: 1 };
  const { passages } = await edition.passages.search(nothing);
  return { edition, problems, articles: articles.length, passages, tookMs: performance.now() - started };
}

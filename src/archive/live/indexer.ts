import type { SeedProblem } from '../../corpus/seed-problem.ts';
import type { Engines } from '../../search/engine.ts';
import { listSeeds } from '../read/list-seeds.ts';
import type { ReadingFollowed } from '../read/read-archive.ts';
import { type Manifest, removeSnapshot } from '../snapshot/manifest.ts';
import { type MergeRequest, mergeSnapshot } from '../snapshot/merge-snapshot.ts';
import type { KeptFiles } from '../snapshot/old-snapshot.ts';
import type { StartHelpers } from '../snapshot/update/helpers.ts';
import { type UpdateRequest, updateSnapshot } from '../snapshot/update-snapshot.ts';
import { type HeldArchive, holdArchive } from './hold-archive.ts';
import { findStillHeld, type HeldArticles, type HeldRequest } from './still-held.ts';

/** What reading an archive gave: a small one whole, the snapshot of a larger one, or no article at all. */
export type IndexedArchive =
  | { readonly kind: 'held'; readonly held: HeldArchive; readonly problems: readonly SeedProblem[] }
  | { readonly kind: 'stored'; readonly manifest: Manifest; readonly problems: readonly SeedProblem[] }
  | { readonly kind: 'empty'; readonly problems: readonly SeedProblem[] };

/** Reads and indexes: the work that would keep the main thread busy. */
export interface Indexer {
  /**
   * Brings what is known of an archive up to date.
   *
   * @throws {ArchiveError} When the folder cannot be read.
   * @throws {DataFolderError} When the archive is not small and the data folder cannot be written to.
   */
  readonly index: (request: UpdateRequest, followed?: ReadingFollowed) => Promise<IndexedArchive>;
  /** See `findStillHeld`. */
  readonly findStillHeld: (
    request: HeldRequest,
    onFile?: (path: string) => void,
  ) => Promise<readonly HeldArticles[] | null>;
  /** See `mergeSnapshot`. @param signal - Gives it up: the snapshot stays, or is merged already. */
  readonly merge: (request: MergeRequest, signal?: AbortSignal) => Promise<Manifest | null>;
}

/** An indexer that works in the thread that calls it. @param startHelpers - Starts those that help with much work. */
export function createIndexer(
  { small, stored }: Pick<Engines, 'small' | 'stored'>,
  startHelpers?: StartHelpers,
): Indexer {
  const kept: KeptFiles = { files: new Map() };
  return {
    index: async (request, followed) => {
      // Of a few files it cannot be told whether the archive has become small.
      const listed = request.touched ? null : (request.listed ?? (await listSeeds(request.folder, request.feeds)));
      const held = listed === null ? null : await holdArchive(listed, request, small, followed);
      if (held !== null) return keepHeld(held, request.dataFolder);
      const reading = { ...followed, startHelpers };
      const { manifest, problems } = await updateSnapshot({ ...request, listed }, stored, reading, kept);
      return manifest === null ? { kind: 'empty', problems } : { kind: 'stored', manifest, problems };
    },
    findStillHeld,
    merge: (request) => mergeSnapshot(request, stored),
  };
}

async function keepHeld(held: HeldArchive, dataFolder: string): Promise<IndexedArchive> {
  const { problems } = held;
  if (held.articles.length === 0) return { kind: 'empty', problems };
  try {
    await removeSnapshot(dataFolder);
  } catch {
    // It stays until the folder can be written to. Nothing of it is shown: its files are not those of the archive now.
  }
  return { kind: 'held', held, problems };
}

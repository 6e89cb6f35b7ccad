import type { SeedProblem } from '../../../corpus/seed-problem.ts';
import { listSeeds, type SeedFile } from '../../read/list-seeds.ts';
import { compareSeeds, isWorthRetrying } from '../../read/seed-records.ts';
import type { StoredRecords } from './stored-records.ts';

/** Where to look for changes. */
export interface ChangesSought {
  /** The archive. */
  readonly folder: string;
  /** As in `listSeeds`. */
  readonly feeds?: string | undefined;
  /** Whether every file counts as changed. */
  readonly everything: boolean;
}

/** The files that an update goes over, and what became of others. */
export interface ChangedFiles {
  /** In the order of their paths. */
  readonly visited: readonly SeedFile[];
  /** Those of them that are to be read. The others give an article that one of these gives, or gave, too. */
  readonly changed: ReadonlySet<string>;
  /** Paths of files that are not there any more. */
  readonly gone: readonly string[];
  /** Problems of the folder itself. */
  readonly problems: readonly SeedProblem[];
}

/**
 * Finds out which files changed since a snapshot was made. Nothing is read.
 *
 * @param records - Of that snapshot; `null` where there is none.
 * @throws {ArchiveError} When the folder cannot be read.
 */
export async function findChanged(
  { folder, feeds, everything }: ChangesSought,
  records: StoredRecords | null,
): Promise<ChangedFiles> {
  const { seeds, problems } = await listSeeds(folder, feeds);
  const changes = compareSeeds(records?.stamps() ?? [], seeds);
  const gone = [...changes.gone];
  const retried = records?.faulty().filter(isWorthRetrying) ?? [];
  const changed = new Set(
    everything ? seeds.map(({ path }) => path) : [...changes.changed, ...retried.map(({ path }) => path)],
  );
  const visited = withRivals([...changed, ...gone], records);
  return { visited: seeds.filter(({ path }) => visited.has(path)), changed, gone, problems };
}

/** Some files, and those that give an article that one of them gave too, and so on: it may be theirs now. */
function withRivals(paths: readonly string[], records: StoredRecords | null): ReadonlySet<string> {
  const all = new Set(paths);
  const shared = new Map(records?.between.shared);
  if (shared.size === 0) return all;
  // A set hands out what is added to it meanwhile.
  for (const path of all) {
    for (const id of records?.at(path)?.ids ?? []) for (const rival of shared.get(id) ?? []) all.add(rival);
  }
  return all;
}

import type { SeedProblem } from '../../../corpus/seed-problem.ts';
import { type ArchivePlace, findSeeds } from '../../read/find-seeds.ts';
import { listSeeds, type SeedFile, type SeedList } from '../../read/list-seeds.ts';
import { compareSeeds, isWorthRetrying } from '../../read/seed-records.ts';
import type { StoredRecords } from './stored-records.ts';

/** Where to look for changes. */
export interface ChangesSought extends ArchivePlace {
  /** Whether every file counts as changed. */
  readonly everything: boolean;
  /** Paths of the files of which it is known that others did not change, as `listSeeds` has them; `null` where that is not known. */
  readonly touched?: readonly string[] | null | undefined;
  /** What `listSeeds` has just found; it is called where that is not known and needed. */
  readonly listed?: SeedList | null | undefined;
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
 * @throws {ArchiveError} When the folder is to be listed and cannot be read.
 */
export async function findChanged(sought: ChangesSought, records: StoredRecords | null): Promise<ChangedFiles> {
  const { folder, feeds, everything, touched } = sought;
  const retried = records?.faulty().flatMap((record) => (isWorthRetrying(record) ? record.path : [])) ?? [];
  if (records !== null && touched && !everything) {
    const found = await lookAt(sought, records, [...touched, ...retried]);
    if (found !== null) return { ...found, changed: new Set([...found.changed, ...retried]) };
  }
  const { seeds, problems } = sought.listed ?? (await listSeeds(folder, feeds));
  const changes = compareSeeds(records?.stamps() ?? [], seeds);
  const gone = [...changes.gone];
  const changed = new Set(everything ? seeds.map(({ path }) => path) : [...changes.changed, ...retried]);
  const visited = withRivals([...changed, ...gone], records);
  return { visited: seeds.filter(({ path }) => visited.has(path)), changed, gone, problems };
}

/** Looks at some files alone. @returns `null` where all are to be listed. */
async function lookAt(
  place: ArchivePlace,
  records: StoredRecords,
  paths: readonly string[],
): Promise<ChangedFiles | null> {
  const found = await findSeeds(place, [...withRivals(paths, records)]);
  if (found === null) return null;
  const visited = found.seeds.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const changed = visited.filter(({ path, size, stamp }) => {
    const record = records.at(path);
    return record === undefined || record.size !== size || record.stamp !== stamp;
  });
  return {
    visited,
    changed: new Set(changed.map(({ path }) => path)),
    gone: found.gone.filter((path) => records.at(path) !== undefined),
    problems: records.between.folder,
  };
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

import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { exists, FEEDS_ROOT, RECORDS_FILE, type SeedFile, seedOf } from './list-seeds.ts';

/** Where an archive lies. */
export interface ArchivePlace {
  readonly folder: string;
  /** As in `listSeeds`. */
  readonly feeds?: string | undefined;
}

/** What is at some paths of an archive. */
export interface FoundSeeds {
  readonly seeds: readonly SeedFile[];
  /** Paths where nothing is. */
  readonly gone: readonly string[];
}

/**
 * Looks at some files of an archive without listing the others.
 *
 * @param paths - As `listSeeds` gives them.
 * @returns `null` where it takes the whole list to know what `listSeeds` would find: where links may play a part, where a path
 *   is no file's, or one file is read alone.
 */
export async function findSeeds(place: ArchivePlace, paths: readonly string[]): Promise<FoundSeeds | null> {
  if (await exists(join(place.folder, RECORDS_FILE))) return null;
  const seeds: SeedFile[] = [];
  const gone: string[] = [];
  for (const path of paths) {
    const found = await seedAt(place, path);
    if (found === null) return null;
    if (found === 'gone') gone.push(path);
    else seeds.push(found);
  }
  return { seeds, gone };
}

/** The regular file at a path of an archive; `null` where something else is, where a link leads there, or nobody can tell. */
export async function seedAt({ folder, feeds }: ArchivePlace, path: string): Promise<SeedFile | 'gone' | null> {
  const isKept = path.startsWith(`${FEEDS_ROOT}/`);
  const names = path.split('/').slice(isKept ? 1 : 0);
  if ((isKept && feeds === undefined) || names.some((name) => name.startsWith('.'))) return null;
  try {
    const root = await realpath(isKept ? feeds! : folder);
    const real = join(root, ...names);
    try {
      const entry = await lstat(real);
      const isPlain = entry.isFile() && real.startsWith(root + sep) && (await realpath(real)) === real;
      return isPlain ? seedOf(path, real, entry) : null;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : null;
    }
  } catch {
    // The folder itself is out of reach.
    return null;
  }
}

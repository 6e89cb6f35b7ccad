import { createHash } from 'node:crypto';
import { DayOrders, type ShownOrder } from '../../corpus/dating/day-orders.ts';
import type { OpenDay } from '../../corpus/dating/open-day.ts';
import type { SeedProblem } from '../../corpus/seed-problem.ts';
import type { SeedFile } from './list-seeds.ts';
import type { RawSeed } from './load-seed.ts';

/** What a snapshot knows of one seed. */
export interface FileRecord extends FileStamp {
  /** SHA-256 of its bytes as they stand on the disk; `null` where they could not be read. */
  readonly hash: string | null;
  /** Ids of its articles, those that another file gives too included. */
  readonly ids: readonly string[];
  readonly problems: readonly SeedProblem[];
  /** As in `SeedContent`; missing where there are none. */
  readonly orders?: readonly ShownOrder[];
  readonly open?: readonly OpenDay[];
}

/** How the files of an archive differ from those of its snapshot. */
export interface SeedChanges {
  /** Paths whose file is new or another one than before. */
  readonly changed: ReadonlySet<string>;
  /** Paths whose file is gone. */
  readonly gone: ReadonlySet<string>;
}

/** A file as far as a change of it shows without reading it. */
export type FileStamp = Pick<SeedFile, 'path' | 'size' | 'stamp'>;

/** Compares files with those known before, by size and stamp; both stand in the order of their paths. Nothing is read. */
export function compareSeeds(known: Iterable<FileStamp>, seeds: readonly FileStamp[]): SeedChanges {
  const changed = new Set<string>();
  const gone = new Set<string>();
  let next = 0;
  for (const { path, size, stamp } of known) {
    while (next < seeds.length && seeds[next]!.path < path) changed.add(seeds[next++]!.path);
    const seed = seeds[next];
    if (seed?.path !== path) gone.add(path);
    else {
      if (seed.size !== size || seed.stamp !== stamp) changed.add(path);
      next++;
    }
  }
  for (const { path } of seeds.slice(next)) changed.add(path);
  return { changed, gone };
}

/** What {@link FileRecord} has as a file's hash. */
export function hashOf(raw: RawSeed): string | null {
  return 'code' in raw ? null : createHash('sha256').update(raw).digest('base64url');
}

/** Whether a file could not be read for a reason that may have passed since, without a trace on the file itself. */
export function isWorthRetrying({ hash, problems }: FileRecord): boolean {
  return hash === null && problems.some(({ code }) => code === 'unreadable' || code === 'vanished');
}

/** How the sources of some files write their dates. */
export function ordersOf(files: Iterable<Pick<FileRecord, 'path' | 'orders'>>): DayOrders {
  const all = new DayOrders();
  for (const { path, orders = [] } of files) all.add(path, orders);
  return all;
}

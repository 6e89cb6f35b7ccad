import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { listSeeds, RECORDS_FILE } from '../archive/read/list-seeds.ts';
import { WATCH_TIMES, watchFolder } from '../archive/live/watch.ts';
import type { Log } from '../command/ports/log.ts';
import { SEED_EXTENSIONS } from '../corpus/choose-reader.ts';
import type { AddArticle } from '../playground/server/archive-port.ts';
import { english } from '../texts/en/english.ts';

/** Larger archives are used where they are, and nothing can be dropped into them. */
const MOST_FILES = 2000;
const MOST_BYTES = 100 * 1024 * 1024;

/** A folder that articles can be dropped into without touching the user's own. */
export interface PlaygroundArchive {
  readonly folder: string;
  readonly addArticle: AddArticle;
  close(): Promise<void>;
}

/**
 * Copies an archive into a folder of the playground's own, begun anew at each start, and follows what changes in the
 * original. Dropped articles go into the copy.
 *
 * @returns `null` when the archive is empty or too large to copy, or there is no room for a copy.
 * @throws {ArchiveError} When the folder cannot be read.
 */
export async function openPlaygroundArchive(
  original: string,
  dataFolder: string,
  log: Log,
): Promise<PlaygroundArchive | null> {
  const { seeds } = await listSeeds(original);
  if (seeds.length === 0 || seeds.length > MOST_FILES || seeds.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    return null;
  const folder = join(dataFolder, 'playground');
  const take = async (path: string): Promise<void> => {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await copyFile(join(original, path), place);
  };
  if (!(await begunAnew(folder, seeds, take, log))) return null;
  const copied = new Map(seeds.map(({ path, stamp }) => [path, stamp]));
  let before: Promise<void> = Promise.resolve();
  const end = await watchFolder({
    ...WATCH_TIMES,
    folder: original,
    onTouched: () => undefined,
    // Of a folder that is made again or mounted anew no file is told of: so that all are looked at.
    onBatch: () => {
      before = before
        .then(() => follow(original, copied, { take, drop: (path) => rm(join(folder, path), { force: true }) }))
        .catch((error: unknown) => log.warn({ err: error }, 'A change of the archive could not be followed.'));
    },
    onError: (error) => log.warn({ err: error }, 'The archive cannot be watched.'),
  });
  return {
    folder,
    addArticle: (name, bytes) => addArticle(folder, name, bytes),
    close: async () => {
      await end();
      await before;
    },
  };
}

/** Makes the copy. @returns Whether there was room for it. */
async function begunAnew(
  folder: string,
  seeds: readonly { readonly path: string }[],
  take: (path: string) => Promise<void>,
  log: Log,
): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  try {
    await mkdir(folder, { recursive: true });
    for (const { path } of seeds) await take(path);
    return true;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    log.warn({ err: error }, 'The archive cannot be copied, so no article can be added on the page: there is no room.');
    return false;
  }
}

/**
 * Brings the copy up to date. What was dropped into it stays.
 *
 * @param copied - The stamp of each file when it was copied.
 * @throws {ArchiveError} When the folder cannot be read: the copy stays as it is until it can.
 */
async function follow(
  original: string,
  copied: Map<string, string>,
  { take, drop }: Record<'take' | 'drop', (path: string) => Promise<void>>,
): Promise<void> {
  const { seeds } = await listSeeds(original);
  const gone = new Set(copied.keys());
  for (const { path, stamp } of seeds) {
    gone.delete(path);
    if (copied.get(path) === stamp) continue;
    await take(path);
    copied.set(path, stamp);
  }
  for (const path of gone) {
    await drop(path);
    copied.delete(path);
  }
}

async function addArticle(folder: string, name: string, bytes: Uint8Array): ReturnType<AddArticle> {
  const { start } = english;
  // A name from a browser may hold anything: only its last part counts, and never one that the archive passes over.
  const file = basename(name.replaceAll('\\', '/')).replace(/^\.+/u, '');
  if (!SEED_EXTENSIONS.includes(extname(file).toLowerCase()))
    return { added: false, text: start.notAnArticle(SEED_EXTENSIONS) };
  if (file.toLowerCase() === RECORDS_FILE) return { added: false, text: start.nameKept(file) };
  const place = join(folder, file);
  if (await exists(place)) return { added: false, text: start.nameTaken(file) };
  await writeFile(place, bytes, { flag: 'wx' });
  return { added: true, text: start.dropped(file) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { DataFolder } from '../archive/live/data-folder.ts';
import type { Stores } from '../command/stores/stores.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { copyDatabase } from '../storage/copy-database.ts';
import type { DatabaseLocation } from '../storage/open-database.ts';
import { openStores } from '../storage/open-stores.ts';

/** Where a process with these settings keeps its rows. */
export function databaseLocation({ archive, database }: Config): DatabaseLocation {
  return { file: join(archive.dataFolder, 'dateline.sqlite'), url: database.url };
}

/** Opens stores for the playground, which begins anew each time and keeps apart from the real ones. */
export async function openPlaygroundStores(dataFolder: string, now: () => Date): Promise<Stores> {
  const file = join(dataFolder, 'playground.sqlite');
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  return openStores({ file, url: null }, now);
}

/**
 * Opens the stores for one call from the command line. Where the database cannot be written to, what moderators said still
 * holds, out of a copy, and commands that would change it fail.
 *
 * @throws {ConfigError} When the database cannot be opened.
 */
export async function openTerminalStores(
  location: DatabaseLocation,
  data: DataFolder,
  now: () => Date,
): Promise<Stores> {
  if (location.url !== null || !data.isTemporary) return openStores(location, now);
  const file = join(data.folder, 'dateline.sqlite');
  await copyDatabase(location.file, file);
  return refuseWrites(await openStores({ file, url: null }, now));
}

const refuse = (): Promise<never> =>
  Promise.reject(
    new ConfigError([
      'DATELINE_DATA cannot be written to, so nothing was changed: run this as the user whom that folder belongs to.',
    ]),
  );

/**
 * Stores in which nothing that people or moderators say can be kept, since what they are on goes when the call ends: such a
 * command fails instead of seeming to have worked. Button states are no more than the call's own.
 */
function refuseWrites(stores: Stores): Stores {
  return {
    ...stores,
    hidden: { ...stores.hidden, hide: refuse, unhide: refuse },
    aliases: { ...stores.aliases, add: refuse, remove: refuse },
    corrections: { ...stores.corrections, set: refuse, remove: refuse },
    defaults: { ...stores.defaults, set: refuse, reset: refuse },
    feedback: { ...stores.feedback, vote: refuse, report: refuse },
    actions: { ...stores.actions, add: refuse },
    pins: { ...stores.pins, add: refuse, edited: refuse, due: refuse, stop: refuse, purge: refuse },
    watches: { ...stores.watches, add: refuse, claim: refuse, posted: refuse, passed: refuse, remove: refuse },
    digests: { ...stores.digests, add: refuse, claim: refuse, posted: refuse, passed: refuse, remove: refuse },
    arrivals: { ...stores.arrivals, record: refuse },
    guilds: { present: refuse, left: refuse, joined: refuse, deleteLeft: refuse },
    forget: refuse,
  };
}

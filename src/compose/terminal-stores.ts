import { join } from 'node:path';

import type { DataFolder } from '../archive/live/data-folder.ts';
import type { Stores } from '../command/stores/stores.ts';
import { copyDatabase } from '../storage/copy-database.ts';
import type { DatabaseLocation } from '../storage/open-database.ts';
import { openStores } from '../storage/open-stores.ts';
import { refuseWrites } from './refuse-writes.ts';

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

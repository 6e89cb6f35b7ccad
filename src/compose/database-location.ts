import { join } from 'node:path';

import type { Config } from '../config.ts';
import type { DatabaseLocation } from '../storage/open-database.ts';

/** Where a process with these settings keeps its rows. */
export function databaseLocation({ archive, database }: Config): DatabaseLocation {
  return { file: join(archive.dataFolder, 'dateline.sqlite'), url: database.url };
}

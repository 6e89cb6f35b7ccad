import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { passingFault } from './drivers/patient-sqlite.ts';
import { openSqliteFile } from './drivers/sqlite.ts';
import { describeHolder, lockFile, ROLES } from './start-lock.ts';

/**
 * Looks who has a data folder, without taking it.
 *
 * @returns A few words on each process that has it, such as ` (process 12 on host, since …)`.
 */
export async function whoRunsOn(dataFolder: string): Promise<string[]> {
  const holders: string[] = [];
  for (const role of ROLES) {
    const file = join(dataFolder, lockFile(role));
    if (existsSync(file) && (await isHeld(file))) holders.push(describeHolder(file));
  }
  return holders;
}

async function isHeld(file: string): Promise<boolean> {
  const sqlite = await openSqliteFile(file, { readOnly: true, timeout: 0 });
  try {
    sqlite.exec('select count(*) from sqlite_schema');
    return false;
  } catch (error) {
    if (passingFault(error) !== 'busy') throw error;
    return true;
  } finally {
    sqlite.close();
  }
}

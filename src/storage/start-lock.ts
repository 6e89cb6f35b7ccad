import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { UnavailableError } from '../errors.ts';
import { passingFault } from './drivers/patient-sqlite.ts';
import { openSqliteFile } from './drivers/sqlite.ts';

/** What a process on a data folder is, or is at. */
export const ROLES = ['bot', 'playground', 'feeds'] as const;
type Role = (typeof ROLES)[number];

/** The name of the file that a role's process locks. */
export const lockFile = (role: Role): string => `${role}.lock`;

const holderFile = (lock: string): string => `${lock}.holder`;

/** Holds a data folder until it is let go. */
export interface StartLock {
  release(): void;
}

/**
 * Takes a data folder for one process that is to stay, or for as long as one fetches feeds: two on one folder would refresh the same pins and remove each other's
 * files. The kernel holds the lock (on an empty database), so that it ends with the process, however that ends, and holds
 * between containers too. Calls from the terminal take none.
 *
 * @param role - What the process is; each role has a lock of its own.
 * @throws {UnavailableError} When another process has it; the message names that one.
 * @throws {ConfigError} When SQLite's binary does not load.
 */
export async function takeStartLock(dataFolder: string, role: Role, now: Date): Promise<StartLock> {
  const file = join(dataFolder, lockFile(role));
  const holder = holderFile(file);
  const sqlite = await openSqliteFile(file, { timeout: 0 });
  try {
    sqlite.exec('begin exclusive');
  } catch (error) {
    sqlite.close();
    if (passingFault(error) !== 'busy') throw error;
    throw new UnavailableError(
      `Another Dateline${describeHolder(file)} is running on the data folder ${dataFolder}. Stop it first, or give this one a folder of its own with DATELINE_DATA.`,
      { cause: error },
    );
  }
  writeFileSync(holder, JSON.stringify({ pid: process.pid, host: hostname(), since: now.toISOString() }), {
    mode: 0o600,
  });
  return {
    release: () => {
      rmSync(holder, { force: true });
      sqlite.close();
    },
  };
}

/** ` (process 12 on host, since …)`; `''` where that is not to be known. @param lock - The file that is locked. */
export function describeHolder(lock: string): string {
  const file = holderFile(lock);
  try {
    const { pid, host, since } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return ` (process ${String(pid)} on ${String(host)}, since ${String(since)})`;
  } catch {
    // It has only just begun, or cannot write: that it runs is known all the same.
    return '';
  }
}

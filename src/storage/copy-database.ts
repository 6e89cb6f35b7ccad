import { access, copyFile } from 'node:fs/promises';

import { ConfigError } from '../errors.ts';
import { backUpSqlite, openSqliteFile, sqliteCode } from './drivers/sqlite.ts';

/**
 * Copies a SQLite database that cannot be written to, whole and as of one moment although another process may be writing.
 *
 * @param to - A file that is not there yet.
 * @returns Whether there was a database to copy.
 * @throws {ConfigError} When there is one, and it cannot be read.
 */
export async function copyDatabase(from: string, to: string): Promise<boolean> {
  try {
    if (!(await exists(from))) return false;
    if (await backUp(from, to)) return true;
    await copyFile(from, to);
    if (await exists(`${from}-wal`)) await copyFile(`${from}-wal`, `${to}-wal`);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`The database ${from} cannot be read: ${message}`], { cause: error });
  }
}

/** @returns `false` when SQLite wants to make files beside the database, as it does where nobody has it open, and cannot: no right, no room. */
async function backUp(from: string, to: string): Promise<boolean> {
  const sqlite = await openSqliteFile(from, { readOnly: true });
  try {
    sqlite.exec('pragma schema_version');
    await backUpSqlite(sqlite, to);
    return true;
  } catch (error) {
    if (/^SQLITE_(?:READONLY|CANTOPEN|IOERR)/u.test(sqliteCode(error) ?? '')) return false;
    throw error;
  } finally {
    sqlite.close();
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    // A folder that may not be looked into could hold one: only what is certainly not there is none.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false;
    throw error;
  }
}

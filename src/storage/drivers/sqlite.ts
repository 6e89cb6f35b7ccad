import type { DatabaseSyncInstance, DatabaseSyncOptions } from '@photostructure/sqlite';
import type { SqliteDatabase } from 'kysely';

import { ConfigError } from '../../errors.ts';

/** How long a writer waits for another process on the same file, in milliseconds. */
const BUSY_MS = 5000;

/**
 * Opens a SQLite file; it is made when missing, unless it is opened to read only.
 *
 * @throws {ConfigError} When SQLite's binary is not there or does not load.
 * @throws When the file cannot be opened; {@link sqliteCode} says why.
 */
export async function openSqliteFile(file: string, options: DatabaseSyncOptions = {}): Promise<DatabaseSyncInstance> {
  const { DatabaseSync } = await load();
  return new DatabaseSync(file, { timeout: BUSY_MS, ...options });
}

/**
 * Copies a database page by page, whole and as of one moment, while others may be writing to it.
 *
 * @param to - A file that is not there yet.
 * @throws {ConfigError} When SQLite's binary is not there or does not load.
 * @throws When a file cannot be read or written.
 */
export async function backUpSqlite(from: DatabaseSyncInstance, to: string): Promise<void> {
  const { backup } = await load();
  await backup(from, to);
}

/** What Kysely asks of a SQLite: whether a statement gives rows, and parameters as a list. */
export function forKysely(sqlite: DatabaseSyncInstance): SqliteDatabase {
  return {
    close: () => closeEmptyingLog(sqlite),
    prepare: (sql) => {
      const statement = sqlite.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters) as unknown[],
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
      };
    },
  };
}

/**
 * Folds the log into the file, and closes. Statements keep the file open until they are collected, so SQLite would leave
 * the log as it is; and a log that lies beside a file put back from a backup is taken for that file's.
 */
function closeEmptyingLog(sqlite: DatabaseSyncInstance): void {
  try {
    // Another process that is just writing keeps the log, and is not waited for.
    sqlite.exec('pragma busy_timeout = 0; pragma wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // On a full disk the rows stay in the log, whole, and the next start folds them in.
    if (sqliteCode(error) === null) throw error;
  } finally {
    sqlite.close();
  }
}

/** SQLite's own name for what went wrong with a file, such as `SQLITE_NOTADB`; `null` where it was not SQLite. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Error && 'sqliteCodeName' in error ? String(error.sqliteCodeName) : null;
}

/** Loaded on first use: a database on PostgreSQL never needs it. */
async function load(): Promise<typeof import('@photostructure/sqlite')> {
  try {
    return await import('@photostructure/sqlite');
  } catch (error) {
    throw new ConfigError(
      [
        `SQLite's binary does not load on this machine (${process.platform} ${process.arch}, Node ${process.version}). It comes with npm for Linux (glibc and musl), macOS and Windows on x64 and arm64: run "npm ci" again on this machine. Elsewhere set DATABASE_URL to a PostgreSQL, or compile it with "npm rebuild @photostructure/sqlite --allow-scripts=@photostructure/sqlite" (python3, make and a C++ compiler).`,
      ],
      { cause: error },
    );
  }
}

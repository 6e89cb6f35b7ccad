import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';

import { ConfigError } from '../errors.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Database } from './schema.ts';

/** Where the rows are kept. */
export interface DatabaseLocation {
  /** SQLite file; its folder is made when missing. */
  readonly file: string;
  /** A PostgreSQL address takes the file's place. */
  readonly url: string | null;
}

/**
 * Opens the database and brings its schema up to date. A SQLite file that needs a change is first copied to
 * `FILE.before-MIGRATION`.
 *
 * @throws {ConfigError} When SQLite's binary does not load, or PostgreSQL cannot be reached.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Kysely<Database>> {
  const existed = location.url === null && existsSync(location.file);
  const database = location.url === null ? await openSqlite(location.file) : await openPostgres(location.url);
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  try {
    const first = (await migrator.getMigrations()).find(({ executedAt }) => executedAt === undefined);
    if (first === undefined) return database;
    if (existed) copyFileSync(location.file, `${location.file}.before-${first.name}`);
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    return database;
  } catch (error) {
    await database.destroy();
    const where = location.url === null ? location.file : 'DATABASE_URL';
    throw new ConfigError([`The database (${where}) cannot be opened or brought up to date: ${messageOf(error)}`], {
      cause: error,
    });
  }
}

async function openSqlite(file: string): Promise<Kysely<Database>> {
  try {
    const { default: Sqlite } = await import('better-sqlite3');
    mkdirSync(dirname(file), { recursive: true });
    const sqlite = new Sqlite(file);
    // One writer, readers beside it, and no lost row when the machine stops: a transaction is whole or not there.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('busy_timeout = 5000');
    // What an earlier process left in the log belongs into the file before the file is copied as a backup.
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return new Kysely<Database>({ dialect: new SqliteDialect({ database: sqlite }) });
  } catch (error) {
    throw new ConfigError(
      [
        `The database ${file} cannot be opened: ${messageOf(error)}. ${isOfFile(error) ? 'The folder DATELINE_DATA must be one that this user may write to and that has room.' : 'If better-sqlite3\'s binary does not load, run "npm rebuild better-sqlite3" (it needs python3, make and a C++ compiler where no prebuilt one exists).'}`,
      ],
      { cause: error },
    );
  }
}

/** Whether the file or its folder is at fault, not the program that should open it. */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:SQLITE_|E[A-Z]+$)/u.test(String(error.code));
}

async function openPostgres(url: string): Promise<Kysely<Database>> {
  // Loaded on first use: most installations never need it.
  const { default: pg } = await import('pg');
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 4 }) }),
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

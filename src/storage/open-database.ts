import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';

import { ConfigError } from '../errors.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Database } from './schema.ts';
import { forKysely, openSqliteFile } from './sqlite.ts';

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
    mkdirSync(dirname(file), { recursive: true });
    const sqlite = await openSqliteFile(file);
    // One writer and readers beside it. FULL: what was acknowledged is on the disk, and outlives a power cut.
    sqlite.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON');
    // What an earlier process left in the log belongs into the file before the file is copied as a backup.
    sqlite.exec('pragma wal_checkpoint(TRUNCATE)');
    return new Kysely<Database>({ dialect: new SqliteDialect({ database: forKysely(sqlite) }) });
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(
      [
        `The database ${file} cannot be opened: ${messageOf(error)}. The folder DATELINE_DATA must be one that this user may write to and that has room.`,
      ],
      { cause: error },
    );
  }
}

async function openPostgres(url: string): Promise<Kysely<Database>> {
  // Loaded on first use: most installations never need it.
  const { default: pg } = await import('pg');
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 4 }) }),
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

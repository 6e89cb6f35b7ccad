import { chmodSync, closeSync, copyFileSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';

import { BotError, ConfigError, mayHeal, UnavailableError, UnreachableError } from '../errors.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tell } from './drivers/outages.ts';
import { PatientPool } from './drivers/patient-postgres.ts';
import type { Database } from './schema.ts';
import { passingFault, PatientSqliteDialect } from './drivers/patient-sqlite.ts';
import { forKysely, openSqliteFile, sqliteCode } from './drivers/sqlite.ts';

/** Where the rows are kept. */
export interface DatabaseLocation {
  /** SQLite file; its folder is made when missing. */
  readonly file: string;
  /** A PostgreSQL address takes the file's place. */
  readonly url: string | null;
}

/** A server that does not answer for so long is not there. */
const SERVER_MS = 10_000;
/** Only the user that the process runs as may read what is kept about people. */
const PRIVATE_MODE = 0o600;

/**
 * Opens the database and brings its schema up to date. A SQLite file that needs a change is first copied to
 * `FILE.before-MIGRATION`.
 *
 * @param tell - Is told how each statement fares, where people are to wait for them: then none may take long.
 * @throws {ConfigError} When SQLite's binary does not load, the file is damaged or may not be opened, a newer version has
 * changed the schema, or PostgreSQL refuses the address.
 * @throws {UnavailableError} When the disk is full, another process holds the file, or PostgreSQL is not there.
 */
export async function openDatabase(location: DatabaseLocation, tell?: Tell): Promise<Kysely<Database>> {
  const existed = location.url === null && existsSync(location.file);
  const [database, serve] =
    location.url === null ? [await openSqlite(location.file, tell)] : await openPostgres(location.url, tell);
  await migrate(database, location, existed);
  serve?.();
  return database;
}

async function migrate(database: Kysely<Database>, location: DatabaseLocation, existed: boolean): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  try {
    await refuseNewer(database, location);
    const first = (await migrator.getMigrations()).find(({ executedAt }) => executedAt === undefined);
    if (first === undefined) return;
    if (existed) copyFileSync(location.file, `${location.file}.before-${first.name}`);
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  } catch (error) {
    await database.destroy();
    throw location.url === null ? sqliteFault(location.file, error) : postgresFault(error);
  }
}

/** @throws {ConfigError} When a newer version of Dateline has changed the schema: this one would not know what it reads. */
async function refuseNewer(database: Kysely<Database>, { file, url }: DatabaseLocation): Promise<void> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  const unknown = rows.find(({ name }) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown === undefined) return;
  const back = url === null ? `${file}.before-${unknown.name}` : 'a copy from before the upgrade';
  const where = url === null ? file : 'DATABASE_URL';
  throw new ConfigError([
    `The database (${where}) was changed by a newer version of Dateline (${unknown.name}): run that version, or put ${back} in its place.`,
  ]);
}

async function openSqlite(file: string, tell?: Tell): Promise<Kysely<Database>> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    makePrivate(file);
    const sqlite = await openSqliteFile(file);
    try {
      // One writer and readers beside it. FULL: what was acknowledged is on the disk, and outlives a power cut.
      sqlite.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON');
      // What an earlier process left in the log belongs into the file before the file is copied as a backup.
      sqlite.exec('pragma wal_checkpoint(TRUNCATE)');
      // From now on this thread answers people: it is the driver that waits.
      sqlite.exec('pragma busy_timeout = 0');
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return new Kysely<Database>({ dialect: new PatientSqliteDialect(forKysely(sqlite), tell) });
  } catch (error) {
    throw sqliteFault(file, error);
  }
}

/** SQLite gives the files that it makes beside the database the database's own rights; copies take them along. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', PRIVATE_MODE));
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(basename(file))) chmodSync(join(dirname(file), name), PRIVATE_MODE);
  }
}

/** What to tell of a file that cannot be opened. */
function sqliteFault(file: string, error: unknown): unknown {
  if (error instanceof BotError) return error;
  const options = { cause: error };
  if (isDamaged(error)) {
    const problem = `The database ${file} is damaged: ${messageOf(error)}. Put a copy in its place (your backup, or ${file}.before-… if there is one), and delete ${basename(file)}-wal and ${basename(file)}-shm beside it.`;
    return new ConfigError([problem], options);
  }
  const problem = `The database ${file} cannot be opened: ${messageOf(error)}.`;
  const fault = passingFault(error) ?? (mayHeal(error) ? 'disk' : null);
  if (fault === 'busy') return new UnavailableError(`${problem} Another program is writing to it.`, options);
  if (fault === 'disk' && !/CANTOPEN|READONLY/u.test(sqliteCode(error) ?? ''))
    return new UnavailableError(`${problem} Its disk has no room, or fails.`, options);
  const advice = 'The folder DATELINE_DATA must be one that this user may write to.';
  return new ConfigError([`${problem} ${advice}`], options);
}

const isDamaged = (error: unknown): boolean => /^SQLITE_(?:NOTADB|CORRUPT)/u.test(sqliteCode(error) ?? '');

/** @returns The database, and what to call when it is up to date. */
async function openPostgres(url: string, tell?: Tell): Promise<[Kysely<Database>, () => void]> {
  // Loaded on first use: most installations never need it.
  const { default: pg } = await import('pg');
  const connections = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: SERVER_MS });
  // A server that goes away while nothing is asked of it is told of by the next question.
  connections.on('error', () => {});
  // Nor does it end the process while something is: what was asked fails, which is enough.
  connections.on('connect', (client) => client.on('error', () => {}));
  const pool = new PatientPool(connections, tell ?? (() => {}));
  const serve = (): void => (tell === undefined ? undefined : pool.hurry());
  return [new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), serve];
}

/** SQLSTATE classes of a server that refuses an address: who logs in, to what (PostgreSQL, Appendix A). */
const REFUSED = /^(?:28|3D|42)/u;

function postgresFault(error: unknown): unknown {
  if (error instanceof BotError && !(error instanceof UnreachableError)) return error;
  const problem = `The database (DATABASE_URL) cannot be opened or brought up to date: ${messageOf(error)}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isSetting = REFUSED.test(code) || code.startsWith('ERR_INVALID_');
  return isSetting ? new ConfigError([problem], { cause: error }) : new UnavailableError(problem, { cause: error });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

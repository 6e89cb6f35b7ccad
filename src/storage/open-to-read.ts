import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';

import { forKysely, openSqliteFile } from './drivers/sqlite.ts';
import type { DatabaseLocation } from './open-database.ts';
import type { Database } from './schema.ts';

const SERVER_MS = 10_000;

/** Opens a database to look at it, of whatever schema it is. @throws When it cannot be opened. */
export function openToRead({ file, url }: DatabaseLocation): Promise<Kysely<Database>> {
  return url === null ? readSqlite(file) : readPostgres(url);
}

async function readSqlite(file: string): Promise<Kysely<Database>> {
  return new Kysely({
    dialect: new SqliteDialect({ database: forKysely(await openSqliteFile(file, { readOnly: true })) }),
  });
}

async function readPostgres(url: string): Promise<Kysely<Database>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: SERVER_MS });
  pool.on('error', () => {});
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

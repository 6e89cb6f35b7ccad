import { existsSync, statSync } from 'node:fs';

import { type Kysely, sql } from 'kysely';

import { isJson, JSON_COLUMNS } from './json-columns.ts';
import { MIGRATIONS } from './migrations.ts';
import type { DatabaseLocation } from './open-database.ts';
import type { Database } from './schema.ts';
import { passingFault } from './drivers/patient-sqlite.ts';
import { openToRead } from './open-to-read.ts';
import { TABLE_NAMES } from './tables.ts';

/** What is found where rows are kept. Nothing is changed by looking. */
export interface DatabaseHealth {
  /** Whether there is a database at all; the first start makes one. */
  readonly exists: boolean;
  /** The last change of the schema; `null` for none. */
  readonly schema: string | null;
  /** Whether the next start changes the schema, or refuses it as a newer version's. */
  readonly age: 'older' | 'current' | 'newer';
  readonly rows: number;
  /** What is damaged, in the database's own words. */
  readonly faults: readonly string[];
  /** Whether others than its owner may read the file. */
  readonly isOpenToOthers: boolean;
}

const NONE: DatabaseHealth = {
  exists: false,
  schema: null,
  age: 'current',
  rows: 0,
  faults: [],
  isOpenToOthers: false,
};
/** Others' rights of a file's mode. */
const OTHERS = 0o077;
/** Faults that are told of; one is enough to act on. */
const MOST_FAULTS = 5;

/**
 * Checks a database without changing it.
 *
 * @throws When it cannot be opened to be read, or its disk fails.
 */
export async function inspectDatabase({ file, url }: DatabaseLocation): Promise<DatabaseHealth> {
  if (url === null && !existsSync(file)) return NONE;
  const db = await openToRead({ file, url });
  try {
    const faults = url === null ? await damage(db) : [];
    if (faults.length > 0) return { ...NONE, exists: true, faults, isOpenToOthers: isOpen(file, url) };
    const found = new Set(
      (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name),
    );
    const schema = found.has('kysely_migration') ? await lastMigration(db) : null;
    const tables = TABLE_NAMES.filter((table) => found.has(table));
    let rows = 0;
    for (const table of tables) rows += await countOf(db, table);
    return {
      exists: found.size > 0,
      schema,
      age: ageOf(schema),
      rows,
      faults: await badJson(db, new Set(tables), schema),
      isOpenToOthers: isOpen(file, url),
    };
  } finally {
    await db.destroy();
  }
}

/** What SQLite has against the file: pages, indexes, references. */
async function damage(db: Kysely<Database>): Promise<string[]> {
  try {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db);
    const broken = await sql`pragma foreign_key_check`.execute(db);
    const told = rows.map((row) => row.integrity_check).filter((each) => each !== 'ok');
    return broken.rows.length > 0 ? [...told, `${broken.rows.length} rows refer to rows that are gone`] : told;
  } catch (error) {
    // A disk that is full or fails says nothing of what is on it.
    if (passingFault(error) !== null) throw error;
    // A file that is no database, or damaged at its head, cannot be asked.
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function lastMigration(db: Kysely<Database>): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc`.execute(db);
  return rows[0]?.name ?? null;
}

function ageOf(schema: string | null): DatabaseHealth['age'] {
  const names = Object.keys(MIGRATIONS).toSorted();
  if (schema !== null && !names.includes(schema)) return 'newer';
  return schema === names.at(-1) ? 'current' : 'older';
}

async function countOf(db: Kysely<Database>, table: keyof Database): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Columns whose JSON cannot be read: a start would fail on them later. Only where every column is there. */
async function badJson(
  db: Kysely<Database>,
  tables: ReadonlySet<keyof Database>,
  schema: string | null,
): Promise<string[]> {
  if (ageOf(schema) !== 'current') return [];
  const faults: string[] = [];
  for (const [table, column] of JSON_COLUMNS.filter(([name]) => tables.has(name))) {
    const { rows } = await sql<{
      value: string | null;
    }>`select ${sql.ref(column)} as value from ${sql.table(table)}`.execute(db);
    const bad = rows.filter(({ value }) => value !== null && !isJson(value)).length;
    if (bad > 0) faults.push(`${bad} rows of ${table} have a damaged ${column}`);
  }
  return faults.slice(0, MOST_FAULTS);
}

function isOpen(file: string, url: string | null): boolean {
  return url === null && process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0;
}

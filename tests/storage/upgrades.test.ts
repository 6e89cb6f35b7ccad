import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { inspectDatabase } from '../../src/storage/inspect-database.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import type { Database } from '../../src/storage/schema.ts';
import { forKysely } from '../../src/storage/drivers/sqlite.ts';
import { TABLE_NAMES, TABLES } from '../../src/storage/tables.ts';
import { keepSomething, whatIsKept } from './kept-rows.ts';

const NOW = new Date('2024-03-05T10:00:00Z');
const NAMES = Object.keys(MIGRATIONS).toSorted();

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-upgrades-'));
  file = join(folder, 'dateline.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const raw = (path: string): Kysely<Database> =>
  new Kysely({ dialect: new SqliteDialect({ database: forKysely(new DatabaseSync(path)) }) });

/** Makes a database as the version with that schema left it, with the rows of another that fit into it. */
async function makeEarlier(schema: string, from: string): Promise<void> {
  const db = raw(file);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateTo(schema);
  if (error !== undefined) throw error;
  const source = raw(from);
  const tables = new Map((await db.introspection.getTables()).map(({ name, columns }) => [name, columns]));
  for (const table of TABLE_NAMES.filter((name) => tables.has(name))) {
    const rows = await source.selectFrom(table).selectAll().execute();
    const known = new Set(tables.get(table)?.map((column) => column.name));
    for (const row of rows) {
      const fitting = Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column)));
      await db.insertInto(table).values(fitting).execute();
    }
  }
  await source.destroy();
  await db.destroy();
}

describe('a database of an earlier version', () => {
  it.each(NAMES.slice(0, -1))(
    'of schema %s comes up to date with all its rows, after a copy for its owner alone',
    async (schema) => {
      const from = join(folder, 'now.sqlite');
      const stores = await openStores({ file: from, url: null }, () => NOW);
      await keepSomething(stores);
      const kept = await whatIsKept(stores);
      await stores.close();
      await makeEarlier(schema, from);
      expect(await inspectDatabase({ file, url: null })).toMatchObject({
        exists: true,
        schema,
        age: 'older',
        faults: [],
      });
      const upgraded = await openStores({ file, url: null }, () => NOW);
      expect(await whatIsKept(upgraded)).toEqual(kept);
      expect(await upgraded.fault()).toBeNull();
      await upgraded.close();
      const copy = `${file}.before-${NAMES[NAMES.indexOf(schema) + 1]}`;
      expect(existsSync(copy)).toBe(true);
      expect([file, copy].map((each) => statSync(each).mode & 0o777)).toEqual([0o600, 0o600]);
      expect(await inspectDatabase({ file, url: null })).toMatchObject({ schema: NAMES.at(-1), age: 'current' });
    },
  );

  it('has today the columns that an export knows', async () => {
    const stores = await openStores({ file, url: null }, () => NOW);
    await stores.close();
    const db = raw(file);
    const tables = await db.introspection.getTables();
    await db.destroy();
    const found = Object.fromEntries(
      tables.map(({ name, columns }) => [
        name,
        Object.fromEntries(columns.map((column) => [column.name, column.isNullable ? 'maybe' : 'always'])),
      ]),
    );
    // SQLite calls the keys of a table nullable unless they are said not to be.
    const keys: Readonly<Record<string, string>> = {
      button_states: 'key',
      reports: 'id',
      actions: 'id',
      pins: 'id',
      watches: 'id',
      digests: 'id',
      arrivals: 'article_id',
      left_guilds: 'guild_id',
    };
    for (const [table, key] of Object.entries(keys)) Object.assign(found[table] ?? {}, { [key]: 'always' });
    expect(found).toEqual(TABLES);
  });
});

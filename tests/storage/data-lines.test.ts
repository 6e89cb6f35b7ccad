import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Stores } from '../../src/command/stores/stores.ts';
import { QueryError } from '../../src/errors.ts';
import { exportLines, type Imported, importLines } from '../../src/storage/data-lines.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import type { Database } from '../../src/storage/schema.ts';
import { keepSomething, keepWatches, PIN, whatIsKept } from './kept-rows.ts';

const NOW = new Date('2024-03-05T10:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => ({ file: join(folder, `${name}.sqlite`), url: null });
async function withStores<Result>(name: string, use: (stores: Stores) => Promise<Result>): Promise<Result> {
  const stores = await openStores(at(name), () => NOW);
  try {
    return await use(stores);
  } finally {
    await stores.close();
  }
}
async function withDatabase<Result>(name: string, use: (db: Kysely<Database>) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(at(name));
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}
const exported = (name: string): Promise<string[]> => withDatabase(name, (db) => exportLines(db, NOW));
const imported = (name: string, lines: string[]): Promise<Imported> =>
  withDatabase(name, (db) => importLines(db, lines));
/** The problem that an import is refused for. */
const refusal = (lines: string[]): Promise<unknown> =>
  imported('refusing', lines).catch((error: unknown) => (error instanceof QueryError ? error.problem : error));

describe('what is kept, as lines', () => {
  it('comes to the same in an empty database, row for row', async () => {
    await withStores('from', keepSomething);
    await withStores('from', keepWatches);
    const lines = await exported('from');
    expect(await imported('to', lines)).toEqual({ added: lines.length - 1, kept: 0 });
    expect(await withStores('to', whatIsKept)).toEqual(await withStores('from', whatIsKept));
    expect((await exported('to')).toSorted()).toEqual(lines.toSorted());
  });

  it('leaves what is there already as it is, so that it can be put in twice', async () => {
    await withStores('from', keepSomething);
    const lines = await exported('from');
    await withStores('to', (stores) =>
      stores.aliases.add('guild', { word: 'WC', meaning: 'water closet' }, 'otto', NOW),
    );
    expect(await imported('to', lines)).toEqual({ added: lines.length - 2, kept: 1 });
    expect(await imported('to', lines)).toEqual({ added: 0, kept: lines.length - 1 });
    const aliases = await withStores('to', (stores) => stores.aliases.in('guild'));
    expect(aliases).toEqual([{ word: 'WC', meaning: 'water closet' }]);
  });

  it('does not give a message two pins, nor a pin the past of another', async () => {
    await withStores('from', keepSomething);
    await withStores('to', (stores) => stores.pins.add({ ...PIN, id: 'another' }));
    await imported('to', await exported('from'));
    const pins = await withStores('to', (stores) => stores.pins.live(null));
    expect(pins.map(({ id }) => id)).toEqual(['another']);
  });

  it('takes an export of an earlier schema, which had no placement yet', async () => {
    await withStores('from', keepSomething);
    const [, ...rows] = await exported('from');
    const early = rows
      .filter((line) => !line.includes('"left_guilds"'))
      .map((line) => line.replace(/,"placement":null/u, ''));
    const head = JSON.stringify({ dateline: 'data', schema: '0001-first', at: NOW.toISOString() });
    await imported('to', [head, ...early]);
    expect(await withStores('to', whatIsKept)).toEqual(await withStores('from', whatIsKept));
  });

  it('of a newer schema is refused', async () => {
    const head = JSON.stringify({ dateline: 'data', schema: '9999-later', at: NOW.toISOString() });
    expect(await refusal([head])).toEqual({ code: 'newer-export', schema: '9999-later' });
  });

  it.each<[string, (lines: string[]) => string[], number]>([
    ['nothing', () => [], 1],
    ['another file', () => ['{"name":"dateline"}'], 1],
    ['no JSON', () => ['hello'], 1],
    ['a row cut off', (lines) => [...lines.slice(0, 3), lines[3]?.slice(0, -4) ?? ''], 4],
    ['a row of no table of ours', (lines) => [lines[0] ?? '', '{"table":"kysely_migration","row":{"name":"x"}}'], 2],
    [
      'a column of none of ours',
      (lines) => [lines[0] ?? '', '{"table":"left_guilds","row":{"guild_id":"a","left_at":"b","x":"c"}}'],
      2,
    ],
    ['a row without its key', (lines) => [lines[0] ?? '', '{"table":"left_guilds","row":{"left_at":"b"}}'], 2],
    [
      'a value that is no text',
      (lines) => [lines[0] ?? '', '{"table":"left_guilds","row":{"guild_id":7,"left_at":"b"}}'],
      2,
    ],
    [
      'a setting that is no JSON',
      (lines) => [lines[0] ?? '', '{"table":"guild_defaults","row":{"guild_id":"a","name":"lines","value":"{"}}'],
      2,
    ],
  ])('with %s is refused, and nothing of it is put in', async (_, damage, line) => {
    await withStores('from', keepSomething);
    expect(await refusal(damage(await exported('from')))).toEqual({ code: 'bad-export', line });
    expect(await exported('refusing')).toHaveLength(1);
  });
});

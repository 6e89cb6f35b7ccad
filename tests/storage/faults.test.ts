import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ConfigError, UnavailableError } from '../../src/errors.ts';
import { buttonStates } from '../../src/storage/button-states.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { PatientSqliteDialect } from '../../src/storage/drivers/patient-sqlite.ts';
import type { Database } from '../../src/storage/schema.ts';
import { forKysely } from '../../src/storage/drivers/sqlite.ts';

const AT = new Date('2024-03-01T10:00:00Z');
const now = (): Date => AT;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-faults-'));
  file = join(folder, 'data.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () => openStores({ file, url: null }, now);
/** What opening the database came to. */
const refused = (): Promise<unknown> =>
  open().then(
    (stores) => stores.close(),
    (error: unknown) => error,
  );

describe('03-busy-database-stops-everybody: a database that another program writes to', () => {
  it('is waited for while others are answered, and written to as soon as it is free', async () => {
    const stores = await open();
    await stores.aliases.add('g', { word: 'EU', meaning: 'European Union' }, 'mona', AT);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    let done = false;
    const write = stores.hidden.hide('g', 'a', 'mona', AT).then((hidden) => {
      done = true;
      return hidden;
    });
    for (let turn = 0; turn < 20; turn += 1) expect(await stores.aliases.in('g')).toHaveLength(1);
    expect(done).toBe(false);
    other.exec('commit');
    expect(await write).toBe(true);
    other.close();
    await stores.close();
  });

  it('that does not let go is told of, and nothing is left half done', async () => {
    const stores = await open();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    await expect(stores.hidden.hide('g', 'a', 'mona', AT)).rejects.toThrow(UnavailableError);
    await expect(stores.forget('mona')).rejects.toThrow(UnavailableError);
    expect(await stores.fault()).toEqual({ isReached: true, why: 'database is locked' });
    other.exec('commit');
    expect(await stores.fault()).toBeNull();
    expect(await stores.hidden.hide('g', 'a', 'mona', AT)).toBe(true);
    other.close();
    await stores.close();
  });

  it('keeps a start from beginning, to be tried again', async () => {
    const other = new DatabaseSync(file);
    other.exec('create table theirs(x); begin exclusive');
    expect(await refused()).toBeInstanceOf(UnavailableError);
    other.exec('commit');
    other.close();
    expect(await refused()).toBeUndefined();
  });
});

describe('02-start-hangs-when-database-fails: a database that cannot be opened', () => {
  it.each<[string, () => void, RegExp]>([
    ['is no database', () => writeFileSync(file, 'hello world, not a database at all'), /damaged.*backup/su],
    ['is a database damaged at its head', () => writeFileSync(file, Buffer.alloc(8192, 0x53)), /damaged/u],
    ['is a folder', () => rmSync(join(folder, 'x'), { force: true }), /cannot be opened/u],
  ])('because it %s is a setting to mend', async (what, make, told) => {
    if (what === 'is a folder') file = folder;
    make();
    const error = await refused();
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toMatch(told);
  });

  it.each([
    ['is not there', 'postgres://u:p-secret@127.0.0.1:1/db'],
    ['hangs up', 'postgres://u:p-secret@127.0.0.1:9/db'],
  ])('because the server %s may heal, and the password stays out', async (_, url) => {
    const error = await openStores({ file: '', url }, now).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnavailableError);
    expect((error as Error).message).not.toContain('p-secret');
  });

  it('because it is empty begins anew', async () => {
    writeFileSync(file, '');
    expect(await refused()).toBeUndefined();
  });
});

it('15-older-build-opens-newer-database: one that a newer version has changed is refused', async () => {
  await (await open()).close();
  const later = new DatabaseSync(file);
  later.exec("insert into kysely_migration values('0099-later','2026-11-01T00:00:00Z')");
  later.close();
  const error = await refused();
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as Error).message).toContain(`${file}.before-0099-later`);
});

it('nobody else may read what is kept, in files of earlier versions too', async () => {
  await (await open()).close();
  writeFileSync(`${file}.before-0001-first`, 'a copy');
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
  const stores = await open();
  await stores.buttonStates.put('a question');
  const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode % 0o1000).toString(8)]);
  expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
  expect(modes.length).toBeGreaterThan(2);
  await stores.close();
});

it('10-full-disk-keeps-the-bot-down: buttons work while nothing can be written, and are kept again after', async () => {
  await (await open()).close();
  const sqlite = new DatabaseSync(file);
  const db = new Kysely<Database>({ dialect: new PatientSqliteDialect(forKysely(sqlite)) });
  const states = buttonStates(db, now);
  const before = await states.put('asked before');
  const [{ page_count: pages }] = sqlite.prepare('pragma page_count').all() as [{ page_count: number }];
  sqlite.exec(`pragma max_page_count = ${pages}`);
  const long = `who ${'said so '.repeat(2000)}`;
  const key = await states.put(long);
  expect([await states.get(key), await states.get(before)]).toEqual([long, 'asked before']);
  await expect(db.insertInto('button_states').values({ key: 'k', state: long, used_at: '' }).execute()).rejects.toThrow(
    UnavailableError,
  );
  sqlite.exec('pragma max_page_count = 100000');
  await states.put(long);
  expect(await buttonStates(db, now).get(key)).toBe(long);
  await db.destroy();
});

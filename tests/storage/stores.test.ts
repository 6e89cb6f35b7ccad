import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Pin } from '../../src/command/stores/pin-store.ts';
import type { Stores } from '../../src/command/stores/stores.ts';
import { ConfigError } from '../../src/errors.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { NO_DEFAULTS } from '../../src/command/stores/guild-defaults.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { TABLE_NAMES } from '../../src/storage/tables.ts';

/** Made by better-sqlite3 12.11.1: the file, and the log beside it as it stood while the process ran. */
const OLDER = join(import.meta.dirname, '../fixtures/better-sqlite3-12');

const AT = new Date('2024-03-01T10:00:00Z');
const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);

/** Every store, on SQLite; on PostgreSQL too where an address is given (`scripts/test-postgres.sh` starts one). */
const places = [
  ['SQLite', null],
  ...(process.env['DATELINE_TEST_POSTGRES'] === undefined
    ? []
    : [['PostgreSQL', process.env['DATELINE_TEST_POSTGRES']]]),
] as [string, string | null][];

const quote = (articleId: string, text: string) => ({ articleId, start: 0, end: text.length, text });

const pin = (id: string, overrides: Partial<Pin> = {}): Pin => ({
  id,
  guildId: 'g1',
  channelId: 'c',
  messageId: `message-${id}`,
  command: 'summary',
  subcommand: 'topic',
  options: { topic: 'river', lines: 5 },
  language: 'ru',
  createdBy: 'mona',
  createdAt: AT,
  shown: [quote('a', 'one'), quote('b', 'two')],
  editedAt: null,
  dueAt: null,
  stopped: null,
  placement: null,
  ...overrides,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-stores-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(places)('stores on %s', (_, url) => {
  let stores: Stores;
  const open = (now = AT): Promise<Stores> => openStores({ file: join(folder, 'data.sqlite'), url }, () => now);
  beforeEach(async () => {
    if (url !== null) {
      const db = await openDatabase({ file: '', url });
      // Those that refer to others first.
      for (const table of TABLE_NAMES.toReversed()) {
        await db.deleteFrom(table).execute();
      }
      await db.destroy();
    }
    stores = await open();
  });
  afterEach(() => stores.close());

  it('keeps a button state over a restart, and gives it up a year after its last use', async () => {
    const key = await stores.buttonStates.put('{"question":"…"}');
    expect(key).toMatch(/^[\w-]{16}$/u);
    await stores.close();
    stores = await open(later(364 * 24 * 60));
    expect(await stores.buttonStates.get(key)).toBe('{"question":"…"}');
    await stores.close();
    stores = await open(later(729 * 24 * 60));
    expect(await stores.buttonStates.get(key)).toBe('{"question":"…"}');
    await stores.close();
    stores = await open(later(2000 * 24 * 60));
    expect(await stores.buttonStates.get(key)).toBeNull();
  });

  it('hides in one server, or in all of them', async () => {
    expect(await stores.hidden.hide('g1', 'a', 'mona', AT)).toBe(true);
    expect(await stores.hidden.hide('g1', 'a', 'mona', AT)).toBe(false);
    await stores.hidden.hide('*', 'b', 'operator', AT);
    expect(await stores.hidden.in('g1')).toEqual(new Set(['a', 'b']));
    expect(await stores.hidden.in('g2')).toEqual(new Set(['b']));
    expect(await stores.hidden.unhide('g2', 'b')).toBe(false);
    expect(await stores.hidden.unhide('g1', 'a')).toBe(true);
    expect(await stores.hidden.in('g1')).toEqual(new Set(['b']));
  });

  it('gives a server its own alias before one that holds everywhere', async () => {
    await stores.aliases.add('*', { word: 'EU', meaning: 'European Union' }, 'operator', AT);
    await stores.aliases.add('g1', { word: 'EU', meaning: 'Ellin University' }, 'mona', AT);
    expect(await stores.aliases.in('g1')).toEqual([{ word: 'EU', meaning: 'Ellin University' }]);
    expect(await stores.aliases.in('g2')).toEqual([{ word: 'EU', meaning: 'European Union' }]);
    expect(await stores.aliases.remove('g1', 'EU')).toBe(true);
    expect(await stores.aliases.in('g1')).toEqual([{ word: 'EU', meaning: 'European Union' }]);
  });

  it('keeps corrections and defaults a server', async () => {
    await stores.corrections.set('*', 'a', 'everywhere', 'operator', AT);
    await stores.corrections.set('g1', 'a', 'here', 'mona', AT);
    await stores.corrections.set('g1', 'a', 'here, again', 'mona', AT);
    expect(await stores.corrections.in('g1')).toEqual(new Map([['a', 'here, again']]));
    expect(await stores.corrections.in('g2')).toEqual(new Map([['a', 'everywhere']]));
    await stores.defaults.set('g1', { lines: 7 });
    await stores.defaults.set('g1', { private: true });
    expect(await stores.defaults.in('g1')).toEqual({ ...NO_DEFAULTS, private: true, lines: 7 });
    expect(await stores.defaults.in('g2')).toEqual(NO_DEFAULTS);
  });

  it('keeps what a server set of its own, and forgets of it what is taken back: then what holds everywhere does', async () => {
    const own = { timeZone: 'Europe/Vilnius', language: 'de', sources: ['Gazette'], answerChannelIds: ['7', '8'] };
    await stores.defaults.set('*', { timeZone: 'Asia/Tokyo', sources: ['Courier'] });
    await stores.defaults.set('g1', { ...own, threads: true });
    expect(await stores.defaults.in('g1')).toEqual({ ...NO_DEFAULTS, ...own, threads: true });
    await stores.defaults.reset('g1', ['timeZone', 'sources', 'threads']);
    const { language, answerChannelIds } = own;
    const everywhere = { timeZone: 'Asia/Tokyo', sources: ['Courier'] };
    expect(await stores.defaults.in('g1')).toEqual({ ...NO_DEFAULTS, language, answerChannelIds, ...everywhere });
  });

  it('takes a setting that is none for one that was not set', async () => {
    const wrong = { timeZone: 'Atlantis/Poseidonis', lines: 'many', sources: [1], answerChannelIds: 'here', other: 1 };
    await stores.defaults.set('g1', { ...(wrong as object), private: true });
    expect(await stores.defaults.in('g1')).toEqual({ ...NO_DEFAULTS, private: true, sources: [] });
  });

  it('lets a second vote take the place of the first', async () => {
    const vote = { guildId: 'g1', messageId: 'm', userId: 'alice', question: 'q', at: AT } as const;
    expect(await stores.feedback.vote({ ...vote, vote: 'up' })).toEqual({ up: 1, down: 0 });
    expect(await stores.feedback.vote({ ...vote, vote: 'down' })).toEqual({ up: 0, down: 1 });
    expect(await stores.feedback.vote({ ...vote, userId: 'bob', vote: 'down' })).toEqual({ up: 0, down: 2 });
    await stores.feedback.report({ guildId: 'g1', messageId: 'm', userId: 'alice', text: 'wrong', at: AT });
    const given = await stores.feedback.in('g1');
    expect(given.votes).toHaveLength(2);
    expect(given.reports).toEqual([{ guildId: 'g1', messageId: 'm', userId: 'alice', text: 'wrong', at: AT }]);
    expect((await stores.feedback.in('g2')).votes).toEqual([]);
    expect(await stores.feedback.in('*')).toEqual(given);
  });

  it('keeps a pin, its waiting edit, and what it showed before', async () => {
    await stores.pins.add(pin('1'));
    await stores.pins.due('1', later(10));
    expect(await stores.pins.byMessage('message-1')).toEqual(pin('1', { dueAt: later(10) }));
    await stores.pins.edited('1', [quote('c', 'three')], later(11));
    expect(await stores.pins.live('g1')).toEqual([pin('1', { shown: [quote('c', 'three')], editedAt: later(11) })]);
    expect(await stores.pins.versions('1', 10)).toEqual([{ pinId: '1', at: AT, shown: pin('1').shown }]);
    await stores.pins.stop('1', 'unpinned');
    expect(await stores.pins.live(null)).toEqual([]);
  });

  it('purges an article from what pins show and showed', async () => {
    await stores.pins.add(pin('1'));
    await stores.pins.add(pin('2', { shown: [quote('c', 'three')] }));
    await stores.pins.add(pin('3', { guildId: 'g2' }));
    await stores.pins.edited('1', [quote('a', 'newer')], later(11));
    expect(await stores.pins.mentioned()).toEqual(new Set(['a', 'b', 'c']));
    expect((await stores.pins.purge('g1', 'a')).map(({ id }) => id)).toEqual(['1']);
    expect((await stores.pins.byMessage('message-1'))?.shown).toEqual([]);
    expect(await stores.pins.versions('1', 10)).toEqual([{ pinId: '1', at: AT, shown: [quote('b', 'two')] }]);
    expect((await stores.pins.byMessage('message-3'))?.shown).toHaveLength(2);
    expect((await stores.pins.purge('*', 'a')).map(({ id }) => id)).toEqual(['3']);
    expect(await stores.pins.mentioned()).toEqual(new Set(['b', 'c']));
  });

  it('forgets a person', async () => {
    await stores.feedback.vote({ guildId: 'g1', messageId: 'm', userId: 'mona', vote: 'up', question: 'q', at: AT });
    await stores.feedback.report({ guildId: 'g1', messageId: 'm', userId: 'mona', text: 't', at: AT });
    await stores.actions.add({ guildId: 'g1', userId: 'mona', action: 'hide', detail: 'a', at: AT });
    await stores.actions.add({ guildId: 'g1', userId: 'nick', action: 'hide', detail: 'b', at: AT });
    await stores.pins.add(pin('1'));
    await stores.hidden.hide('g1', 'a', 'mona', AT);
    expect(await stores.forget('mona')).toEqual({ votes: 1, reports: 1, watches: 0, marks: 3 });
    expect((await stores.feedback.in('g1')).votes).toEqual([]);
    expect((await stores.actions.latest('g1', 10)).map(({ userId }) => userId).toSorted()).toEqual(['deleted', 'nick']);
    expect((await stores.pins.byMessage('message-1'))?.createdBy).toBe('deleted');
    expect(await stores.hidden.in('g1')).toEqual(new Set(['a']));
    expect(await stores.forget('mona')).toEqual({ votes: 0, reports: 0, watches: 0, marks: 0 });
  });
});

describe('openStores', () => {
  it('reads what better-sqlite3 wrote, with what a killed process left in the log', async () => {
    const file = join(folder, 'dateline.sqlite');
    for (const name of ['dateline.sqlite', 'dateline.sqlite-wal'])
      writeFileSync(join(folder, name), gunzipSync(readFileSync(join(OLDER, `${name}.gz`))));
    const stores = await openStores({ file, url: null }, () => AT);
    expect(await stores.hidden.in('g')).toEqual(new Set(['hidden-before', 'hidden-in-the-log']));
    expect(await stores.aliases.in('g')).toEqual([{ word: 'EU', meaning: 'European Union' }]);
    expect((await stores.pins.byMessage('m'))?.shown).toEqual([quote('a', 'one')]);
    await stores.hidden.hide('g', 'hidden-after', 'mona', AT);
    await stores.close();
    // The file alone has every row now: what it is replaced by later meets no log of another.
    rmSync(join(folder, 'dateline.sqlite-wal'), { force: true });
    const again = await openStores({ file, url: null }, () => AT);
    expect(await again.hidden.in('g')).toContain('hidden-after');
    await again.close();
  });

  it('has each row on the disk before it is acknowledged', async () => {
    const db = await openDatabase({ file: join(folder, 'data.sqlite'), url: null });
    const { rows } = await sql`pragma synchronous`.execute(db);
    // 2 is FULL: the log is flushed at each commit, not only when it is folded into the file.
    expect(rows).toEqual([{ synchronous: 2 }]);
    await db.destroy();
  });

  it('copies a database from before a migration, and leaves one that is up to date alone', async () => {
    const file = join(folder, 'data.sqlite');
    const older = new DatabaseSync(file);
    older.exec('create table older (x); insert into older values (7)');
    older.close();
    const stores = await openStores({ file, url: null }, () => AT);
    await stores.close();
    const backup = new DatabaseSync(`${file}.before-0001-first`, { readOnly: true });
    expect(backup.prepare('select x from older').get()).toEqual({ x: 7 });
    backup.close();
    rmSync(`${file}.before-0001-first`);
    await (await openStores({ file, url: null }, () => AT)).close();
    expect(existsSync(`${file}.before-0001-first`)).toBe(false);
  });

  it('says what to do about a file that is no database', async () => {
    const file = join(folder, 'data.sqlite');
    writeFileSync(file, 'this is no database, and long enough to be taken for one'.repeat(20));
    await expect(openStores({ file, url: null }, () => AT)).rejects.toThrow(ConfigError);
  });
});

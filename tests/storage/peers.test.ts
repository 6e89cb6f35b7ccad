import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Log } from '../../src/command/ports/log.ts';
import type { News, Peers } from '../../src/command/ports/peers.ts';
import type { Stores } from '../../src/command/stores/stores.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { type Claim, joinPeers } from '../../src/storage/peers/postgres-peers.ts';
import { toldFromOutside } from '../../src/storage/peers/tell-news.ts';
import { CutLine } from '../support/cut-line.ts';
import { PIN } from './kept-rows.ts';
import { makeDatabase, type OwnDatabase } from '../support/own-database.ts';

const ADDRESS = process.env['DATELINE_TEST_POSTGRES'] ?? '';
const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const AT = new Date('2024-03-01T10:00:00Z');
const never = new AbortController().signal;

/** `scripts/test-postgres.sh` starts a server. */
describe.skipIf(ADDRESS === '')('processes that share a PostgreSQL', () => {
  let database: OwnDatabase;
  beforeAll(async () => {
    database = await makeDatabase(ADDRESS);
  });
  afterAll(() => database.drop());

  let line: CutLine;
  let near: string;
  const joined: Peers[] = [];
  const opened: Stores[] = [];
  beforeEach(async () => {
    const url = new URL(database.url);
    line = new CutLine({ host: url.hostname, port: Number(url.port) });
    url.port = String(await line.open());
    near = url.href;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((stores) => stores.close()));
    await Promise.all(joined.splice(0).map((peers) => peers.close()));
    line.close();
  });
  const joinAs = async (url = database.url, claims: readonly Claim[] = []): Promise<Peers> => {
    const peers = await joinPeers(url, claims, SILENT);
    joined.push(peers);
    return peers;
  };
  const open = async (peers?: Peers): Promise<Stores> => {
    const stores = await openStores({ file: '', url: database.url }, () => AT, SILENT, peers);
    opened.push(stores);
    return stores;
  };

  it('have one lead, which passes on when the process that had it stops', async () => {
    const [one, two] = [await joinAs(), await joinAs()];
    expect([one.leads(), two.leads()]).toEqual([true, false]);
    const taken: string[] = [];
    one.onLead(() => taken.push('one'));
    two.onLead(() => taken.push('two'));
    const began = performance.now();
    await one.close();
    await expect.poll(() => two.leads(), { timeout: 15_000 }).toBe(true);
    expect(performance.now() - began).toBeLessThan(5000);
    expect([one.leads(), taken]).toEqual([false, ['two']]);
  });

  it.each(['cut', 'die'] as const)(
    'one whose line does %s has no lead, another has it within 15 s, and it comes back without',
    async (loss) => {
      const one = await joinAs(near);
      const two = await joinAs();
      expect([one.leads(), two.leads()]).toEqual([true, false]);
      const began = performance.now();
      line[loss]();
      await expect.poll(() => one.leads(), { timeout: 15_000 }).toBe(false);
      await expect.poll(() => two.leads(), { timeout: 15_000 }).toBe(true);
      expect(performance.now() - began).toBeLessThan(15_000);
      line.mend();
      await expect.poll(() => one.hears(), { timeout: 15_000 }).toBe(true);
      expect(one.leads()).toBe(false);
    },
    60_000,
  );

  it('hear of what another changes as soon as it is done, and of all of it after a loss', async () => {
    const peers = await joinAs(near);
    const heard: News[] = [];
    peers.onNews((news) => void heard.push(news));
    const here = await open(peers);
    const elsewhere = await open();
    const guild = `guild-${process.pid}`;
    expect((await here.hidden.in(guild)).size).toBe(0);
    await elsewhere.hidden.hide(guild, 'a', 'mona', AT);
    await expect.poll(() => heard, { interval: 5 }).toEqual(['settings']);
    expect([...(await here.hidden.in(guild))]).toEqual(['a']);
    await elsewhere.arrivals.record([{ articleId: `${guild} a`, day: '2024-03-01', text: guild }], new Set());
    await expect.poll(() => heard, { interval: 5 }).toEqual(['settings', 'arrivals']);
    // Of pins, that they show what must not be shown; not that one was edited.
    const quote = { articleId: 'tower', start: 0, end: 4, text: 'Old.' };
    await elsewhere.pins.add({ ...PIN, guildId: guild });
    await elsewhere.pins.edited(PIN.id, [quote], AT);
    await elsewhere.pins.purge(guild, quote.articleId);
    await expect.poll(() => heard, { interval: 5 }).toEqual(['settings', 'arrivals', 'pins']);
    line.cut();
    await expect.poll(() => peers.hears()).toBe(false);
    await elsewhere.hidden.hide(guild, 'b', 'mona', AT);
    await expect.poll(async () => [...(await here.hidden.in(guild))].length, { timeout: 3000 }).toBe(2);
    line.mend();
    heard.length = 0;
    await expect.poll(() => heard.toSorted(), { timeout: 15_000 }).toEqual(['arrivals', 'edition', 'pins', 'settings']);
    await elsewhere.hidden.unhide(guild, 'a');
    await elsewhere.hidden.unhide(guild, 'b');
  });

  it('hear what no table tells, from one of them and from a process that is none', async () => {
    const [one, two] = [await joinAs(), await joinAs()];
    const heard: string[] = [];
    one.onNews((news) => void heard.push(`one ${news}`));
    two.onNews((news) => void heard.push(`two ${news}`));
    one.tell('edition');
    await expect.poll(() => heard.toSorted(), { interval: 5 }).toEqual(['one edition', 'two edition']);
    heard.length = 0;
    toldFromOutside(database.url, SILENT).tell('edition');
    await expect.poll(() => heard.toSorted(), { interval: 5 }).toEqual(['one edition', 'two edition']);
  });

  it('a process that cannot tell the others says so, and goes on', async () => {
    const warned: unknown[] = [];
    line.cut();
    toldFromOutside(near, { ...SILENT, warn: (fields) => void warned.push(fields) }).tell('edition');
    await expect.poll(() => warned.length, { timeout: 15_000 }).toBe(1);
  });

  it('have turns that one has at a time, those of one process too', async () => {
    const [one, two] = [await joinAs(), await joinAs()];
    const begun: [number, string][] = [];
    const began = performance.now();
    const take = async (peers: Peers, name: string): Promise<void> => {
      await peers.turn('test', 300, never);
      begun.push([performance.now() - began, name]);
    };
    await Promise.all([take(one, 'one'), take(one, 'one'), take(two, 'two'), take(two, 'two')]);
    const times = begun.map(([at]) => at);
    expect(times.slice(1).every((at, place) => at - times[place]! >= 290)).toBe(true);
    expect(begun.map(([, name]) => name).toSorted()).toEqual(['one', 'one', 'two', 'two']);
    // Another name is another turn.
    await one.turn('other', 300, never);
    await one.turn('test', 60_000, never);
    const givenUp = new AbortController();
    const waiting = two.turn('test', 300, givenUp.signal);
    givenUp.abort(new RangeError('given up'));
    await expect(waiting).rejects.toThrow('given up');
    // Who is gone has no turn any more.
    await one.close();
    await two.turn('test', 0, never);
  });

  it('leave alone what another has, and one that comes back to find it taken is told so', async () => {
    const all = { name: 'the shards', shared: true };
    const claims = (shard: number): Claim[] => [all, { name: `shard ${shard} of 2`, shared: false }];
    const one = await joinAs(near, claims(0));
    await joinAs(database.url, claims(1));
    await expect(joinAs(database.url, claims(0))).rejects.toThrow('has shard 0 of 2');
    await expect(joinAs(database.url, [{ ...all, shared: false }])).rejects.toThrow('has the shards');
    line.cut();
    await expect.poll(() => one.hears()).toBe(false);
    await joinAs(database.url, claims(0));
    line.mend();
    expect((await one.replaced).message).toContain('shard 0 of 2');
  }, 90_000);

  it('a turn is not waited for while the others cannot be reached', async () => {
    const one = await joinAs(near);
    line.cut();
    await expect.poll(() => one.hears()).toBe(false);
    await one.turn('test', 100, never);
  });

  it.each(['SIGKILL', 'SIGSTOP'] as const)(
    'a process that gets %s has let go within 15 s',
    async (signal) => {
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        join(import.meta.dirname, 'peer-child.ts'),
        database.url,
      ]);
      try {
        const [said] = (await once(child.stdout, 'data')) as [Buffer];
        expect(said.toString()).toBe('leads\n');
        const peers = await joinAs();
        expect(peers.leads()).toBe(false);
        const began = performance.now();
        child.kill(signal);
        await expect.poll(() => peers.leads(), { timeout: 20_000 }).toBe(true);
        expect(performance.now() - began).toBeLessThan(15_000);
      } finally {
        child.kill('SIGKILL');
      }
    },
    60_000,
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { countHere } from '../../src/command/model/count-here.ts';
import type { Log } from '../../src/command/ports/log.ts';
import type { CallLimits, CountCall } from '../../src/command/stores/call-limits.ts';
import type { Stores } from '../../src/command/stores/stores.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { CutLine } from '../support/cut-line.ts';
import { makeDatabase, type OwnDatabase } from '../support/own-database.ts';

const ADDRESS = process.env['DATELINE_TEST_POSTGRES'] ?? '';
const AT = new Date('2024-03-01T10:00:00Z');
const LIMITS: CallLimits = { memberLimit: 30, serverLimit: 50 };

const passed = async (count: CountCall, calls: readonly (readonly [string, string | null])[]): Promise<number> => {
  let through = 0;
  for (const [userId, guildId] of calls) through += (await count(userId, guildId)) === null ? 1 : 0;
  return through;
};
const many = <Item>(count: number, item: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => item(place));

/** `scripts/test-postgres.sh` starts a server. */
describe.skipIf(ADDRESS === '')('calls to two processes on one PostgreSQL', () => {
  let database: OwnDatabase;
  let line: CutLine;
  let stores: readonly Stores[];
  /** By the processes' own clocks. */
  let at = AT;
  const said: string[] = [];
  const note = (_: object, message: string): void => void said.push(message);
  const log: Log = { debug: () => {}, info: note, warn: note, error: note };
  beforeAll(async () => {
    database = await makeDatabase(ADDRESS);
    const near = new URL(database.url);
    line = new CutLine({ host: near.hostname, port: Number(near.port) });
    near.port = String(await line.open());
    stores = await Promise.all([near.href, database.url].map((url) => openStores({ file: '', url }, () => AT, log)));
  });
  afterAll(async () => {
    for (const each of stores) await each.close();
    line.close();
    await database.drop();
  });
  /** The two processes' counts, in turn. */
  const counting = (limits: CallLimits): CountCall => {
    const two = stores.map((each) =>
      each.countCalls(
        limits,
        countHere(limits, () => at),
      ),
    );
    let turn = 0;
    return (userId, guildId) => two[(turn += 1) % 2]!(userId, guildId);
  };
  const later = (seconds: number) => {
    at = new Date(at.getTime() + seconds * 1000);
    return database.run(`update call_counts set at = at - $1::interval where key = 'member mona'`, [`${seconds} s`]);
  };

  it('keep a member, and the members of a server together, to one limit', async () => {
    const count = counting(LIMITS);
    expect(
      await passed(
        count,
        many(100, () => ['alice', null]),
      ),
    ).toBe(30);
    expect(await count('alice', 'general')).toMatchObject({ who: 'member', waitSeconds: 2 });
    // What a member is refused does not count for the server.
    expect(await count('alice', 'general')).toMatchObject({ who: 'member' });
    expect(
      await passed(
        count,
        many(100, (place) => [`member-${place}`, 'general']),
      ),
    ).toBe(50);
    expect(await count('somebody else', 'general')).toMatchObject({ who: 'server', waitSeconds: 2 });
    expect(await count('somebody else', 'another')).toBeNull();
  });

  it('fill their buckets evenly, to a minute’s calls at most', async () => {
    const count = counting({ memberLimit: 30, serverLimit: 0 });
    expect(
      await passed(
        count,
        many(40, () => ['mona', 'general']),
      ),
    ).toBe(30);
    await later(10);
    expect(
      await passed(
        count,
        many(40, () => ['mona', 'general']),
      ),
    ).toBe(5);
    await later(3600);
    expect(
      await passed(
        count,
        many(40, () => ['mona', 'general']),
      ),
    ).toBe(30);
  });

  it('are not counted where there is no limit', async () => {
    const count = counting({ memberLimit: 0, serverLimit: 0 });
    expect(
      await passed(
        count,
        many(200, () => ['nick', 'general']),
      ),
    ).toBe(200);
    expect(await database.run(`select * from call_counts where key = 'member nick'`)).toEqual([]);
    const ofServers = counting({ memberLimit: 0, serverLimit: 10 });
    expect(
      await passed(
        ofServers,
        many(40, (place) => [`one-${place}`, 'third']),
      ),
    ).toBe(10);
  });

  it('are counted by each process while the database is away, which is told once', async () => {
    const alone = stores[0]!.countCalls(
      LIMITS,
      countHere(LIMITS, () => AT),
    );
    expect(await alone('late', null)).toBeNull();
    said.length = 0;
    line.die();
    const began = performance.now();
    expect(await alone('late', null)).toBeNull();
    expect(performance.now() - began).toBeLessThan(1000);
    expect(
      await passed(
        alone,
        many(100, () => ['late', null]),
      ),
    ).toBe(28);
    expect(said.filter((message) => message.includes('each process counts its own')).length).toBe(1);
    line.mend();
    await expect
      .poll(async () => (await alone('back', null), said.at(-1)), { timeout: 15_000, interval: 200 })
      .toContain('together again');
  }, 30_000);
});

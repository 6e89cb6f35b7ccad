import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { examineShards } from '../../src/compose/doctor/examine-shards.ts';
import { claimsOf } from '../../src/compose/shard-claims.ts';
import { readConfig } from '../../src/config.ts';
import { parseShards, type Shards } from '../../src/discord-facts/shards.ts';
import { joinPeers } from '../../src/storage/peers/postgres-peers.ts';
import { english } from '../../src/texts/en/english.ts';
import { makeDatabase, type OwnDatabase } from '../support/own-database.ts';

const { doctor: words } = english;
const ADDRESS = process.env['DATELINE_TEST_POSTGRES'] ?? '';
const ignore = (): void => {};
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

it('says nothing of shards where one process has all', async () => {
  const part = { DATELINE_SHARDS: '0-3/4', DATABASE_URL: 'postgres://127.0.0.1:1/nobody' };
  expect(await examineShards(readConfig(part))).toEqual([]);
  expect(await examineShards(readConfig({}))).toEqual([]);
});

/** `scripts/test-postgres.sh` starts a server. */
describe.skipIf(ADDRESS === '')('dateline doctor, of processes that share the shards', () => {
  let database: OwnDatabase;
  let leave: (() => Promise<void>)[];
  beforeEach(async () => {
    database = await makeDatabase(ADDRESS);
    leave = [];
  });
  afterEach(async () => {
    for (const each of leave) await each();
    await database.drop();
  });

  const serve = async (shards: string): Promise<void> => {
    const peers = await joinPeers(database.url, claimsOf(parseShards(shards) as Shards), SILENT);
    leave.push(() => peers.close());
  };
  const ask = (shards: string) => examineShards(readConfig({ DATELINE_SHARDS: shards, DATABASE_URL: database.url }));

  it('says which of them no process has, and how to start one', async () => {
    expect(await ask('0-1/8')).toEqual([{ ok: true, text: words.shardsNone }]);
    await serve('0-1/8');
    await serve('4/8');
    expect(await ask('0-1/8')).toEqual([
      { ok: false, text: words.shardsUnserved('2-3, 5-7', 8), advice: words.shardsAdvice(['2-3/8', '5-7/8']) },
    ]);
    await serve('2-3/8');
    await serve('5-7/8');
    expect(await ask('4/8')).toEqual([{ ok: true, text: words.shards(8) }]);
    // They are others where they are counted otherwise.
    expect(await ask('0/4')).toEqual([{ ok: true, text: words.shardsNone }]);
    await leave.pop()?.();
    expect((await ask('0-1/8')).map(({ text }) => text)).toEqual([words.shardsUnserved('5-7', 8)]);
  });
});

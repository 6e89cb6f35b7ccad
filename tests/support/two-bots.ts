import { expect } from 'vitest';

import { examineShards } from '../../src/compose/doctor/examine-shards.ts';
import { readConfig } from '../../src/config.ts';
import { shardOf } from '../../src/discord-facts/shards.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import {
  countDeeds,
  type Deeds,
  end,
  type Environment,
  leads,
  type StartedProcess,
  startProcess,
} from './bot-processes.ts';
import type { InstalledProgram } from './installed-program.ts';
import { addServers } from './many-servers.ts';
import { makeDatabase, type OwnDatabase } from './own-database.ts';
import { pinIt } from './pin-it.ts';
import { makeTownArchive, type TownArchive } from './town-archive.ts';

export const SHARDS = 4;
const ON_EACH = 10;
/** Calls that a member may give a minute. */
const LIMIT = 30;
const PARTS = ['0-1/4', '2-3/4'] as const;

/** Where two bots have their archive. */
export interface BotsArchive {
  readonly settings: Environment;
  close(): Promise<void>;
}

/** What an archive is made available to two bots with. */
export interface ArchiveNeeds {
  readonly town: TownArchive;
  /** What the bots are started with besides. */
  readonly settings: Environment;
}

/** Two processes of one bot with two shards each, on forty servers of a local Discord and one PostgreSQL. */
export interface TwoBots {
  readonly town: TownArchive;
  readonly database: OwnDatabase;
  readonly local: LocalDiscord;
  readonly servers: readonly string[];
  readonly deeds: Deeds;
  readonly bots: readonly [StartedProcess, StartedProcess];
  /** Settings of a process with such shards. */
  settingsOf(shards: string): Environment;
  /** Starts a process in place of one that has ended. */
  replace(bot: StartedProcess): Promise<StartedProcess>;
  close(): Promise<void>;
}

/**
 * Starts two bots.
 *
 * @param address - Of a PostgreSQL server.
 * @param open - Makes their archive available to them.
 */
export async function startTwoBots(
  program: InstalledProgram,
  address: string,
  open: (needs: ArchiveNeeds) => Promise<BotsArchive>,
): Promise<TwoBots> {
  const database = await makeDatabase(address);
  const town = await makeTownArchive();
  const local = new LocalDiscord({ words: english.playground.discord, shards: SHARDS, maxConcurrency: 2 });
  const servers = addServers(local, SHARDS, ON_EACH);
  const deeds = countDeeds(local);
  await local.start();
  const settings = {
    DISCORD_TOKEN: local.token,
    DISCORD_API_URL: local.api,
    DATABASE_URL: database.url,
    DATELINE_MEMBER_LIMIT: String(LIMIT),
    DATELINE_SERVER_LIMIT: '0',
  };
  const archive = await open({ town, settings });
  const settingsOf = (shards: string): Environment => ({
    ...settings,
    ...archive.settings,
    DATELINE_SHARDS: shards,
    DATELINE_DATA: `${town.dataFolder}-${shards.replaceAll('/', '-')}`,
  });
  const start = (shards: string): Promise<StartedProcess> => startProcess(program, settingsOf(shards));
  const bots: [StartedProcess, StartedProcess] = await Promise.all([start(PARTS[0]), start(PARTS[1])]);
  return {
    town,
    database,
    local,
    servers,
    deeds,
    bots,
    settingsOf,
    replace: async (bot) => {
      const place = bots[0] === bot ? 0 : 1;
      bots[place] = await start(PARTS[place]);
      return bots[place];
    },
    close: async () => {
      for (const { child } of bots) await end(child, 'SIGKILL');
      await archive.close();
      await local.stop();
      await town.dispose();
      await database.drop();
    },
  };
}

/** Has two bots do what is to be done once, and the one with the lead killed. @returns After how many milliseconds the other had it. */
export async function expectAllOnce(two: TwoBots): Promise<number> {
  expect([two.deeds.registrations(), two.deeds.identifies()]).toEqual([1, SHARDS]);
  expect(two.bots.map(leads).filter(Boolean).length).toBe(1);
  const elsewhere = two.bots.filter(({ said }) => said.includes(english.start.registeredElsewhere));
  expect(elsewhere.map(leads)).toEqual([false]);
  const chosen = await expectNewsToldOnce(two);
  await expectOneLimit(two);
  return expectLeadPassedOn(two, chosen);
}

/** @returns Servers with a pin and a watch, which were brought up to date once: two of each shard. */
async function expectNewsToldOnce({ town, database, local, servers, deeds }: TwoBots): Promise<readonly string[]> {
  const chosen = servers.filter((_, place) => place % ON_EACH < 2);
  expect(chosen.map((id) => shardOf(id, SHARDS))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  for (const id of chosen) {
    await pinIt(local.as('mona', id), { topic: 'Harbour bridge' });
    await local.as('mona', id).slash('watch', { topic: 'Harbour bridge' }, { subcommand: 'topic' });
  }
  // Pins that were made a while ago are refreshed at once.
  await database.run(`update pins set created_at = '2024-01-01T00:00:00.000Z'`);
  await town.write(
    'opened',
    '2024-05-09',
    'Harbour bridge opens again',
    'Drummers were first on the Harbour bridge in Ellin when it opened to carts on Thursday.',
  );
  await expect.poll(() => toldIn(chosen, deeds), { timeout: 40_000 }).toEqual(chosen.map(() => 1));
  await expect.poll(() => deeds.edits().length, { timeout: 40_000 }).toBe(chosen.length);
  expect(new Set(deeds.edits()).size).toBe(chosen.length);
  // Elsewhere, as answers are messages too: both bots have read it.
  for (const id of servers.filter((_, place) => place % ON_EACH === 5)) {
    const { message } = await local.as('alice', id).slash('ask', { question: 'who was first on the Harbour bridge' });
    expect(message?.content).toContain('Drummers');
  }
  return chosen;
}

/** One member asks on servers of both at once. */
async function expectOneLimit({ local, servers }: TwoBots): Promise<void> {
  const calls = await Promise.all(
    Array.from({ length: 2 * LIMIT }, (_, place) =>
      local.as('nick', servers[(place * 7) % servers.length]).slash('archive', {}, { subcommand: 'about' }),
    ),
  );
  const refused = calls.filter(({ message }) => message?.content.includes('a lot of questions at once') ?? false);
  const taken = calls.length - refused.length;
  expect(taken).toBeGreaterThanOrEqual(LIMIT);
  // A bucket fills while they are answered.
  expect(taken).toBeLessThanOrEqual(LIMIT + 5);
}

async function expectLeadPassedOn(two: TwoBots, chosen: readonly string[]): Promise<number> {
  const { deeds, local } = two;
  const leading = two.bots.find(leads)!;
  const other = two.bots.find((bot) => bot !== leading)!;
  const part = two.bots.indexOf(leading);
  const shards = (): Promise<unknown> => examineShards(readConfig(two.settingsOf(PARTS[1 - part]!)));
  const { doctor } = english;
  expect(await shards()).toEqual([{ ok: true, text: doctor.shards(SHARDS) }]);
  const killed = performance.now();
  await end(leading.child, 'SIGKILL');
  await expect.poll(() => leads(other), { timeout: 20_000, interval: 100 }).toBe(true);
  const passedOn = performance.now() - killed;
  const [unserved] = PARTS[part]!.split('/') as [string];
  const advice = doctor.shardsAdvice([PARTS[part]!]);
  expect(await shards()).toEqual([{ ok: false, text: doctor.shardsUnserved(unserved, SHARDS), advice }]);
  // The one that leads now looks at the commands, and changes none.
  const done = [1, chosen.map(() => 1), chosen.length];
  await expect.poll(() => [deeds.registrations(), toldIn(chosen, deeds), deeds.edits().length]).toEqual(done);
  const again = await two.replace(leading);
  expect([leads(again), deeds.registrations()]).toEqual([false, 1]);
  for (const id of chosen) {
    const { message } = await local.as('alice', id).slash('ask', { question: 'why was the Harbour bridge closed' });
    expect(message?.content).toContain('cracks');
  }
  expect([deeds.registrations(), toldIn(chosen, deeds), deeds.edits().length]).toEqual(done);
  return passedOn;
}

function toldIn(servers: readonly string[], deeds: Deeds): number[] {
  return servers.map((id) => deeds.told(id, 'Drummers'));
}

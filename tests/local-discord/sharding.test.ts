import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LocalDiscord, type LocalDiscordSettings } from '../../src/local-discord/local-discord.ts';
import { SessionStarts } from '../../src/local-discord/rules/session-starts.ts';
import { english } from '../../src/texts/en/english.ts';
import { ManualClock } from './manual-clock.ts';

const SHARDS = 4;
/** The first server of each shard. */
const guildOn = (shard: number): string => String((300_000_000_000n * BigInt(SHARDS) + BigInt(shard)) << 22n);

const clients: Client[] = [];
let local: LocalDiscord;
const open = async (settings: Omit<LocalDiscordSettings, 'words'> = {}): Promise<void> => {
  local = new LocalDiscord({ words: english.playground.discord, shards: SHARDS, ...settings });
  for (let shard = 0; shard < SHARDS; shard += 1) local.guilds.add(guildOn(shard), `Server ${shard}`);
  await local.start();
};
beforeEach(() => open());
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()));
  await local.stop();
});

/** A client with these shards, and the code that Discord closes one of them for good with. */
const connect = async (shards: number[] | 'auto', shardCount = SHARDS): Promise<Client<true> | number> => {
  const sharding = shards === 'auto' ? { shards } : { shards, shardCount };
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: local.api }, ...sharding });
  clients.push(client);
  const closed = new Promise<number>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(code));
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const refused = client.login(local.token).then(() => ready);
  return Promise.race([ready, closed, refused]);
};
const connected = async (...sharding: Parameters<typeof connect>): Promise<Client<true>> => {
  const client = await connect(...sharding);
  if (typeof client === 'number') throw new TypeError(`closed with ${client}`);
  return client;
};

describe('servers', () => {
  it('are told of to the shard they are on, with channels that are theirs', async () => {
    const client = await connected([1, 2]);
    const home = Number((BigInt(local.guildId) >> 22n) % BigInt(SHARDS));
    const here = [1, 2].includes(home) ? [local.guildId] : [];
    expect([...client.guilds.cache.keys()].toSorted()).toEqual([...here, guildOn(1), guildOn(2)].toSorted());
    const channels = client.guilds.cache.get(guildOn(1))?.channels.cache;
    expect(channels?.map(({ name }) => name)).toEqual(['general', 'news', 'mod-log']);
    expect(channels?.some(({ id }) => local.guild.channels.some((ours) => ours.id === id))).toBe(false);
  });

  it('have interactions and messages of their own, which reach one client alone', async () => {
    const two = [await connected([0, 1]), await connected([2, 3])] as const;
    await two[0].application.commands.set([{ name: 'ping', description: 'Answers.' }]);
    const reached: string[] = [];
    for (const [number, client] of two.entries())
      client.on(Events.InteractionCreate, (interaction) => {
        reached.push(`${number} ${interaction.guildId}`);
        if (interaction.isRepliable()) void interaction.reply({ content: interaction.guild?.name ?? '' });
      });
    for (const shard of [0, 1, 2, 3]) {
      const { message } = await local.as('alice', guildOn(shard)).slash('ping');
      expect(message?.content).toBe(`Server ${shard}`);
      expect(local.messages('general', 'alice', guildOn(shard)).length).toBe(1);
    }
    expect(reached).toEqual([0, 1, 2, 3].map((shard) => `${shard < 2 ? 0 : 1} ${guildOn(shard)}`));
    expect(local.messages('general')).toEqual([]);
  });
});

describe('a shard', () => {
  it.each([
    ['of too few', [0], 2, 4011],
    ['that there is not', [7], 4, 4010],
  ])('%s is closed for good', async (_, shards, count, code) => {
    expect(await connect(shards, count)).toBe(code);
  });

  it('waits its turn where few may identify at once, and one that does not is told to try again', async () => {
    await local.stop();
    await open({ maxConcurrency: 2 });
    const began = performance.now();
    // Two clients that know nothing of each other: one of them comes too soon.
    const [one, two] = await Promise.all([connected([0, 1]), connected([2, 3])]);
    expect(one.guilds.cache.size + two.guilds.cache.size).toBe(SHARDS + 1);
    expect(performance.now() - began).toBeGreaterThan(4000);
  });
});

it('tells how many sessions may still begin, and takes the token for one too many', async () => {
  const clock = new ManualClock();
  const starts = new SessionStarts({ shards: 1, maxConcurrency: 1, sessionStarts: 2 }, clock);
  const left = { total: 2, reset_after: 86_400_000, max_concurrency: 1 };
  expect(starts.begin([0, 1])).toBe('begun');
  expect(starts.begin([0, 1])).toBe('later');
  expect(starts.wire()).toEqual({ shards: 1, session_start_limit: { ...left, remaining: 0 } });
  clock.pass(5000);
  expect(starts.begin([0, 1])).toBe('spent');
});

it('a client that needs more sessions than are left does not begin', async () => {
  await local.stop();
  await open({ sessionStarts: 3 });
  await expect(connect([0, 1, 2, 3])).rejects.toThrow(/sessions remaining/u);
});

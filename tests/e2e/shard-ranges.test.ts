import { afterEach, beforeEach, expect, it } from 'vitest';

import { ALONE } from '../../src/command/ports/peers.ts';
import { shardOf } from '../../src/discord-facts/shards.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { addServers } from '../support/many-servers.ts';
import { messageOf } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const SHARDS = 4;
const FOLLOWS = { ...ALONE, leads: () => false };
let town: TownArchive;
let local: LocalDiscord;
let servers: string[];
let bots: RealBot[];
let now: Date;
beforeEach(async () => {
  now = new Date('2024-05-10T12:00:00Z');
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord, shards: SHARDS });
  servers = addServers(local, SHARDS, 1);
  await local.start();
  // As on PostgreSQL, where one of them has the lead.
  bots = [await part(0, 1), await part(2, 3, FOLLOWS)];
});
afterEach(async () => {
  for (const bot of bots) await bot.stop();
  await local.stop();
  await town.dispose();
});

/** A bot with some of the shards, over the rows that all of them share. */
const part = (first: number, last: number, peers = ALONE): Promise<RealBot> =>
  startRealBot(town.folder, {
    local,
    dataFolder: town.dataFolder,
    shards: { first, last, count: SHARDS },
    now: () => now,
    peers,
  });
const edits = (): readonly string[] =>
  local.requests
    .filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'))
    .map(({ path }) => path);
const told = (id: string): string[] => local.messages('news', undefined, id).map(({ content }) => content);
const opened = (): Promise<void> =>
  town.write(
    'opened',
    '2024-05-09',
    'Harbour bridge opens again',
    'The Harbour bridge in Ellin opened to carts on Thursday. Drummers crossed it first.',
  );
const question = { question: 'why was the Harbour bridge closed' };

it('each server is served by the process that has its shard', async () => {
  expect(bots.map(({ bot }) => bot.guilds.length).reduce((all, each) => all + each)).toBe(SHARDS + 1);
  for (const id of servers) {
    const answer = await local.as('alice', id).slash('ask', question);
    expect(seenText(messageOf(answer).content)).toContain('cracks');
  }
  const asked = () => bots.map(({ records }) => records.map(({ server }) => shardOf(server ?? '', SHARDS)));
  await expect.poll(asked).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

it('a pin is kept true by the process of its server, and a start leaves the rows of other processes alone', async () => {
  for (const id of servers) await pinIt(local.as('mona', id), { topic: 'Harbour bridge' });
  const [, second] = bots;
  await second?.stop();
  bots = [bots[0]!, await part(2, 3, FOLLOWS)];
  expect((await bots[0]!.stores.pins.live(null)).length).toBe(SHARDS);
  await opened();
  now = new Date('2024-05-10T14:00:00Z');
  for (const { archive } of bots) await archive.reindex();
  await Promise.all(bots.map(({ services }) => services.keeper.refreshAll()));
  await Promise.all(bots.map(({ services }) => services.keeper.catchUp()));
  const pins = await bots[0]!.stores.pins.live(null);
  expect(edits().toSorted()).toEqual(
    pins.map(({ channelId, messageId }) => `/channels/${channelId}/messages/${messageId}`).toSorted(),
  );
  // An article that is gone leaves all of them, whoever noticed.
  await town.remove('opened');
  await bots[0]!.archive.reindex();
  await bots[1]!.archive.reindex();
  await bots[0]!.services.keeper.refreshAll();
  await bots[1]!.services.keeper.refreshAll();
  for (const id of servers)
    expect(local.messages('news', undefined, id).some(({ content }) => content.includes('Drummers'))).toBe(false);
});

it('the process that leads registers the commands and records what came in; a watch speaks once its own process has read it', async () => {
  const [first, second] = bots;
  expect(first!.bot.registration).toMatchObject({ guildId: null });
  expect(second!.bot.registration).toBe('elsewhere');
  expect(local.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length).toBe(1);
  for (const id of servers)
    await local.as('mona', id).slash('watch', { topic: 'Harbour bridge' }, { subcommand: 'topic', channel: 'news' });
  await Promise.all(bots.map(({ services }) => services.watches.idle()));
  await opened();
  await first!.archive.reindex();
  // The other process's archive does not have it yet.
  await first!.services.watches.lookAround();
  await second!.services.watches.catchUp();
  expect(servers.map((id) => told(id).length)).toEqual([1, 1, 0, 0]);
  await second!.archive.reindex();
  await second!.services.watches.lookAround();
  await first!.services.watches.catchUp();
  expect(servers.map((id) => told(id).length)).toEqual([1, 1, 1, 1]);
  expect(told(servers[3]!)[0]).toContain('opened to carts');
});

it('a watch does not wait for ever for an article that never comes', async () => {
  const [, second] = bots;
  const server = servers[2]!;
  await local.as('mona', server).slash('watch', { topic: 'Harbour bridge' }, { subcommand: 'topic', channel: 'news' });
  await second!.services.watches.idle();
  const { arrivals } = second!.stores;
  await arrivals.record([{ articleId: 'elsewhere', day: '2024-05-09', text: 'elsewhere' }], new Set());
  await opened();
  await second!.archive.reindex();
  await arrivals.record([{ articleId: 'opened', day: '2024-05-09', text: 'opened' }], new Set());
  await second!.services.watches.catchUp();
  expect(told(server)).toEqual([]);
  now = new Date('2024-05-10T12:11:00Z');
  await second!.services.watches.catchUp();
  expect(told(server).length).toBe(1);
});

it('one shard that Discord closes for good ends its own process alone', async () => {
  const second = bots[1]!.bot.ended;
  local.closeShard(2, 4010);
  expect((await second).message).toContain('DATELINE_SHARDS');
  const answer = await local.as('alice', servers[0]).slash('ask', question);
  expect(seenText(messageOf(answer).content)).toContain('cracks');
});

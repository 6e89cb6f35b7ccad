import { afterEach, beforeEach, expect, it } from 'vitest';

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
  bots = [await part(0, 1), await part(2, 3)];
});
afterEach(async () => {
  for (const bot of bots) await bot.stop();
  await local.stop();
  await town.dispose();
});

/** A bot with some of the shards, over the rows that all of them share. */
const part = (first: number, last: number): Promise<RealBot> =>
  startRealBot(town.folder, {
    local,
    dataFolder: town.dataFolder,
    shards: { first, last, count: SHARDS },
    now: () => now,
  });
const edits = (): readonly string[] =>
  local.requests
    .filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'))
    .map(({ path }) => path);
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
  bots = [bots[0]!, await part(2, 3)];
  expect((await bots[0]!.stores.pins.live(null)).length).toBe(SHARDS);
  await town.write(
    'opened',
    '2024-05-09',
    'Harbour bridge opens again',
    'The Harbour bridge in Ellin opened to carts on Thursday. Drummers crossed it first.',
  );
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
  await bots[1]!.services.keeper.catchUp();
  for (const id of servers)
    expect(local.messages('news', undefined, id).some(({ content }) => content.includes('Drummers'))).toBe(false);
});

it('one shard that Discord closes for good ends its own process alone', async () => {
  const second = bots[1]!.bot.ended;
  local.closeShard(2, 4010);
  expect((await second).message).toContain('DATELINE_SHARDS');
  const answer = await local.as('alice', servers[0]).slash('ask', question);
  expect(seenText(messageOf(answer).content)).toContain('cracks');
});

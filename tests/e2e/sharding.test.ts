import { afterEach, beforeEach, expect, it } from 'vitest';

import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { messageOf, seen } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let local: LocalDiscord;
let live: RealBot;
beforeEach(async () => {
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord, shards: 3 });
  // One on each of the other shards, by its id.
  for (const shard of [0n, 1n, 2n]) local.guilds.add(String((300_000_000_000n * 3n + shard) << 22n), `Shard ${shard}`);
  await local.start();
  live = await startRealBot(town.folder, { local, dataFolder: town.dataFolder });
});
afterEach(async () => {
  await live.stop();
  await local.stop();
  await town.dispose();
});

it('18-no-sharding: as many shards as Discord asks for work together in one process', async () => {
  expect(live.bot.guilds.toSorted()).toEqual(['Dateline playground', 'Shard 0', 'Shard 1', 'Shard 2']);
  const pin = await pinIt(local.as('mona'), { topic: 'Harbour bridge' });
  expect(seen(messageOf(pin))).toContain(english.pins.pinned);
  // Each interaction reaches one shard.
  const answer = await local.as('alice').slash('ask', { question: 'why was the Harbour bridge closed' });
  expect(seenText(messageOf(answer).content)).toContain('cracks');
  expect(local.messages('general')).toHaveLength(1);
  expect((await live.stores.pins.live(null)).length).toBe(1);
});

it('18-no-sharding: each shard gets its connection back', async () => {
  local.closeGateway(4000);
  await expect
    .poll(() => live.logged.filter(({ message }) => message.startsWith('Resumed')).length, { timeout: 10_000 })
    .toBe(3);
  const answer = await local.as('alice').slash('ask', { question: 'why was the Harbour bridge closed' });
  expect(seenText(messageOf(answer).content)).toContain('cracks');
});

import { afterEach, beforeEach, expect, it } from 'vitest';

import { forgetLeftGuilds } from '../../src/discord/follow-guilds.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { seenText } from '../support/discord-markdown.ts';
import { messageOf } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let live: RealBot;
let now: Date;
let local: LocalDiscord;
const start = async (): Promise<void> => {
  live = await startRealBot(town.folder, { local, dataFolder: town.dataFolder, now: () => now });
};
beforeEach(async () => {
  now = new Date('2024-04-10T09:00:00Z');
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  await start();
});
afterEach(async () => {
  await live.stop();
  await local.stop();
  await town.dispose();
});

const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const tell = async (command: string, subcommand: string, options: Record<string, string> = {}, channel = 'news') =>
  seenText(
    messageOf(await local.as('mona').slash(command, options, { subcommand, channel: channel as 'news' })).content,
  );
const pin = (topic = 'Harbour bridge') => pinIt(local.as('mona'), { topic });
const list = (): Promise<string> => tell('pin', 'list', {}, 'general');
const calls = (): number => local.requests.filter(({ path }) => path.startsWith('/channels/')).length;
const isLeft = async (): Promise<boolean> => (await live.stores.pins.live(null)).length === 0;
/** A file goes, and with it what pins show of it; rounds are made for an hour. */
async function rounds(): Promise<void> {
  await town.remove('closed');
  await live.archive.reindex();
  for (let round = 0; round < 8; round += 1) {
    later(10);
    await live.services.keeper.refreshAll();
    await live.services.keeper.catchUp();
  }
}

it('03-removed-from-server: a server that threw the bot out gets no call and no line, and is as it was when it is back', async () => {
  await pin();
  await pin('ferry');
  local.expelBot();
  await expect.poll(isLeft).toBe(true);
  const before = [calls(), live.logged.length];
  await rounds();
  expect([calls(), live.logged.length]).toEqual(before);
  expect(local.pins('news').some((each) => wordsOf(each).includes('cracks'))).toBe(true);
  local.admitBot();
  await expect.poll(() => local.pins('news').some((each) => wordsOf(each).includes('cracks'))).toBe(false);
  expect((await list()).match(/summary: /gu)).toHaveLength(2);
});

it('03-removed-from-server: one that threw it out while it was off is found at the next start', async () => {
  await pin();
  await live.stop();
  local.guild.hasBot = false;
  await start();
  expect(await isLeft()).toBe(true);
  await live.stop();
  local.guild.hasBot = true;
  await start();
  expect(await isLeft()).toBe(false);
});

it('03-removed-from-server: its rows are kept for 30 days, then gone; those of others stay', async () => {
  await pin();
  await tell('archive-admin', 'alias-add', { word: 'HB', meaning: 'Harbour bridge' });
  await live.stores.aliases.add('1200000000000000077', { word: 'x', meaning: 'yy' }, 'somebody', now);
  local.expelBot();
  await expect.poll(isLeft).toBe(true);
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  later(29 * 1440);
  await forgetLeftGuilds(live.stores.guilds, now, silent);
  expect(await live.stores.aliases.in(local.guildId)).toHaveLength(1);
  later(2 * 1440);
  await forgetLeftGuilds(live.stores.guilds, now, silent);
  expect(await live.stores.aliases.in(local.guildId)).toEqual([]);
  expect((await live.stores.pins.mentioned()).size).toBe(0);
  expect(await live.stores.actions.latest(local.guildId, 10)).toEqual([]);
  expect(await live.stores.aliases.in('1200000000000000077')).toHaveLength(1);
});

it('17-deleted-channel-stays-in-pin-list: a deleted channel takes its pins with it', async () => {
  await pin();
  local.removeChannel('news');
  await expect.poll(list).toBe(english.pins.none);
});

it('17-deleted-channel-stays-in-pin-list: refreshing looks at each message, deleted or out of reach', async () => {
  await pin();
  local.failNext(({ method, path }) => method === 'GET' && /messages\/\d+$/u.test(path), {
    status: 404,
    body: { message: 'Unknown Channel', code: 10_003 },
  });
  expect(await tell('pin', 'refresh', {}, 'general')).toContain(english.pins.ended(1));
  expect(await list()).toBe(english.pins.none);
});

it('17-deleted-channel-stays-in-pin-list: a channel that it may no longer see is said, and gets no call', async () => {
  await pin();
  local.denyBot('news', ['ViewChannel']);
  await expect.poll(() => tell('pin', 'refresh', {}, 'general')).toContain(english.pins.unreachable(1));
  const before = [calls(), live.logged.length];
  await rounds();
  expect([calls(), live.logged.length]).toEqual(before);
  local.denyBot('news', []);
  await expect
    .poll(async () => {
      later(10);
      await live.services.keeper.catchUp();
      return local.pins('news').some((each) => wordsOf(each).includes('cracks'));
    })
    .toBe(false);
});

import { afterEach, beforeEach, expect, it } from 'vitest';

import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { english } from '../../src/texts/en/english.ts';
import { messageOf, seen } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let local: LocalDiscord;
let live: RealBot;
const start = async (): Promise<void> => {
  live = await startRealBot(town.folder, { local, dataFolder: town.dataFolder });
};
beforeEach(async () => {
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  await start();
});
afterEach(async () => {
  await local.stop();
  await town.dispose();
});

const pin = () => pinIt(local.as('mona'), { topic: 'Harbour bridge' });
const isPost = ({ method, path }: LoggedRequest): boolean => method === 'POST' && path.startsWith('/channels/');
async function posted(): Promise<void> {
  await expect.poll(() => local.requests.some(isPost)).toBe(true);
}

it('09-shutdown-with-a-pin-in-flight: a pin under way is finished before the bot leaves', async () => {
  local.failNext(isPost, { delayMs: 1500 });
  const outcome = pin();
  await posted();
  await live.stop();
  expect(seen(messageOf(await outcome))).toContain(english.pins.pinned);
  const [message] = local.pins('news');
  await start();
  expect((await live.stores.pins.live(null)).map(({ messageId }) => messageId)).toEqual([message?.id]);
  await live.stop();
});

it('09-shutdown-with-a-pin-in-flight: what comes meanwhile is turned away', async () => {
  local.failNext(isPost, { delayMs: 1500 });
  const outcome = pin();
  await posted();
  const stopping = live.stop();
  const late = await local.as('alice').slash('ask', { question: 'why was the Harbour bridge closed' });
  expect(messageOf(late).content).toBe(english.discord.crowded);
  await Promise.all([outcome, stopping]);
});

it('09-stop-takes-a-minute: what hangs is not waited for, and is mended at the next start', async () => {
  const mend = local.failAlways(isPost, { delayMs: 60_000 });
  void pin();
  await posted();
  const from = performance.now();
  await live.stop();
  expect(performance.now() - from).toBeLessThan(10_000);
  mend();
  // In place of the end of the process, which takes its requests with it.
  local.failAlways(isPost, { drop: 'before' });
  await start();
  await live.services.keeper.refreshAll();
  expect([local.pins('news'), await live.stores.pins.unsettled()]).toEqual([[], []]);
  await live.stop();
});

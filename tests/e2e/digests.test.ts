import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { english } from '../../src/texts/en/english.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let local: LocalDiscord;
let live: RealBot;
let now: Date;
const settings = () => ({ local, dataFolder: town.dataFolder, now: () => now });
beforeEach(async () => {
  now = new Date('2024-05-10T12:00:00Z');
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  live = await startRealBot(town.folder, settings());
});
afterEach(async () => {
  await live.stop();
  await local.stop();
  await town.dispose();
});

const digest = (subcommand: string, values: Record<string, string | number | boolean> = {}) =>
  local.as('mona').slash('digest', values, { subcommand, channel: 'news' });
const posted = (): string[] =>
  local
    .messages('news')
    .map(({ content }) => content)
    .filter((content) => content.includes('What came in'));
async function at(time: string): Promise<void> {
  now = new Date(time);
  await live.services.watches.idle();
  await live.archive.reindex();
  await live.services.watches.lookAround();
}
async function news(): Promise<void> {
  const body = 'The Harbour bridge in Ellin opened to carts on Friday. Drummers crossed it first.';
  await town.write('opened', '2024-05-10', 'Harbour bridge opens again', body);
  await town.write('echo', '2024-05-10', 'Bridge of Ellin open', body.replace('carts', 'waggons'));
  await town.write('herring', '2024-05-10', 'Herring is cheap', 'Herring was cheap at the quay of Loos all Friday.');
}
const posting = ({ method, path }: LoggedRequest): boolean =>
  method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path);

describe('a daily digest', () => {
  it('tells in the morning what came in, the most reported first, and nothing twice', async () => {
    expect((await digest('daily')).message?.content).toContain('daily at 08');
    await news();
    await at('2024-05-11T07:59:00Z');
    expect(posted()).toEqual([]);
    await at('2024-05-11T08:00:00Z');
    await at('2024-05-11T08:00:30Z');
    expect(posted()).toHaveLength(1);
    const [content = ''] = posted();
    expect(content).toContain('What came in · 10 May 2024');
    expect(content.indexOf('opened to')).toBeGreaterThan(0);
    expect(content.indexOf('Herring was cheap')).toBeGreaterThan(content.indexOf('opened to'));
    expect(content).toContain('**Harbour bridge opens again** · 10 May 2024 · 2 reports');
    // A sentence an article.
    expect(content).not.toContain('Drummers');
    expect(content).toContain('from 3 articles');
    expect(local.requests.find(posting)?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    await at('2024-05-12T09:00:00Z');
    expect(posted()).toHaveLength(1);
  });

  it('is posted once for all that was missed, after a restart and by two processes', async () => {
    await digest('daily');
    await live.services.watches.idle();
    await news();
    await live.stop();
    now = new Date('2024-05-14T10:00:00Z');
    live = await startRealBot(town.folder, settings());
    const other = await startRealBot(town.folder, settings());
    await Promise.all([live, other].map((each) => each.services.watches.lookAround()));
    await Promise.all([live, other].map((each) => each.services.watches.catchUp()));
    await other.stop();
    expect(posted()).toHaveLength(1);
    expect(posted()[0]).toContain('10–13 May 2024');
  });

  it('is posted once where the connection is lost after Discord has taken it', async () => {
    await digest('daily', { pin: true });
    await news();
    const end = local.failAlways(posting, { drop: 'after' });
    await at('2024-05-11T08:00:00Z');
    end();
    await at('2024-05-11T08:05:00Z');
    expect(posted()).toHaveLength(1);
    expect(local.pins('news')).toHaveLength(1);
  }, 20_000);

  it('says that there is nothing only where that is wanted', async () => {
    await digest('daily');
    await at('2024-05-11T08:00:00Z');
    expect(posted()).toEqual([]);
    await digest('daily', { empty: true });
    await at('2024-05-12T08:00:00Z');
    expect(posted()).toHaveLength(1);
    expect(posted()[0]).toContain('Nothing new came in.');
  });

  it('is pinned in place of the one before', async () => {
    await digest('daily', { pin: true, empty: true });
    await at('2024-05-11T08:00:00Z');
    await news();
    await at('2024-05-12T08:00:00Z');
    expect(posted()).toHaveLength(2);
    expect(local.pins('news').map(({ content }) => content)).toEqual([posted()[1]]);
  });

  it('goes by the clock of its server, and shows no hidden article', async () => {
    await local.as('mona').slash('archive-admin', { timezone: 'America/New_York' }, { subcommand: 'defaults' });
    await digest('daily', { at: '6:30' });
    await news();
    await live.archive.reindex();
    await local.as('mona').slash('archive-admin', { title: 'herring' }, { subcommand: 'hide' });
    await at('2024-05-11T10:29:00Z');
    expect(posted()).toEqual([]);
    await at('2024-05-11T10:30:00Z');
    expect(posted()).toHaveLength(1);
    expect(posted()[0]).not.toContain('Herring');
  });
});

describe('moderators', () => {
  it('see one first, alone', async () => {
    await news();
    await live.archive.reindex();
    now = new Date('2024-05-11T12:00:00Z');
    const { message } = await digest('now');
    expect((message?.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(message?.content).toContain('opened to');
    expect(posted()).toEqual([]);
  });

  it('list and end them; members may not set any', async () => {
    expect((await digest('weekly', { day: '4', at: '9' })).message?.content).toContain('Fridays at 09');
    expect((await digest('list')).message?.content).toContain('Fridays at 09');
    const { choices = [] } = await local
      .as('mona')
      .complete('digest', { digest: '' }, 'digest', { subcommand: 'remove' });
    await digest('remove', { digest: String(choices[0]?.value) });
    expect((await digest('list')).message?.content).toBe(english.digests.none);
    expect(
      local
        .as('alice')
        .commands()
        .map(({ name }) => name),
    ).not.toContain('digest');
    expect((await digest('daily', { at: 'noon' })).message?.content).toContain('noon');
  });

  it('lose them with their channel', async () => {
    await digest('weekly');
    local.removeChannel('news');
    await expect.poll(() => live.stores.digests.all(null)).toEqual([]);
  });
});

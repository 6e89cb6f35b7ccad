import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import type { ChannelName, PersonName } from '../../src/local-discord/guild/residents.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

let town: TownArchive;
let local: LocalDiscord;
let live: RealBot;
let now: Date;
const MINUTE = 60_000;
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

const watch = (
  by: PersonName,
  subcommand: 'topic' | 'question' | 'list' | 'remove',
  values: Record<string, string | number> = {},
  channel: ChannelName = 'news',
) => local.as(by).slash('watch', values, { subcommand, channel });
const told = (channel: ChannelName = 'news'): string[] => local.messages(channel).map(({ content }) => content);
const direct = (name: PersonName): string[] => local.directMessages(name).map(({ content }) => content);
async function settled(): Promise<void> {
  await live.services.watches.idle();
}
/** The archive is read again, and watches hear of it, as after a change of its folder. */
async function takenIn(): Promise<void> {
  await settled();
  await live.archive.reindex();
  await live.services.watches.lookAround();
}
const opened = () =>
  town.write(
    'opened',
    '2024-05-09',
    'Harbour bridge opens again',
    'The Harbour bridge in Ellin opened to carts on Thursday. Drummers crossed it first.',
  );
const herring = () =>
  town.write('herring', '2024-05-09', 'Herring is cheap', 'Herring was cheap at the quay of Loos all week.');
async function restart(): Promise<void> {
  await live.stop();
  live = await startRealBot(town.folder, settings());
  await live.services.watches.lookAround();
}
const posting = ({ method, path }: LoggedRequest): boolean =>
  method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path);

describe('a channel that watches a topic', () => {
  it('is told of what comes in about it: quoted, dated, linked, in one message that pings nobody', async () => {
    const { message } = await watch('mona', 'topic', { topic: 'Harbour bridge' });
    expect(message?.content).toContain('Watching: Harbour bridge');
    expect((message?.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    await opened();
    await herring();
    await takenIn();
    expect(told()).toHaveLength(1);
    const [content = ''] = told();
    expect(content).toContain('🔔 New: Harbour bridge');
    expect(content).toContain('in Ellin opened to carts on Thursday.');
    expect(content).toContain('**Harbour bridge opens again** · 9 May 2024');
    expect(content).not.toContain('Herring');
    expect(local.requests.find(posting)?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is told nothing of what was there, of another matter, or of a file that was touched, reformatted or renamed', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await herring();
    await town.write(
      'closed',
      '2024-03-01',
      'Harbour bridge closed after cracks were found',
      'The Harbour bridge in Ellin was closed on Friday\nafter divers found cracks in two piers.\n\nMayor Ida Brandt said nobody was hurt.',
    );
    await town.remove('repair');
    await town.write(
      'moved',
      '2024-03-08',
      'Repair of the Harbour bridge will take a year',
      'Engineers said the Harbour bridge needs two new piers. The repair will cost nine million crowns.',
    );
    await takenIn();
    await takenIn();
    expect(told()).toEqual([]);
  });

  it('is not told again what it was told, nor the same story of another paper', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await opened();
    await takenIn();
    await takenIn();
    await town.write(
      'echo',
      '2024-05-10',
      'Bridge of Ellin is open',
      'The Harbour bridge in Ellin opened to waggons on Thursday. Drummers crossed it first.',
    );
    await takenIn();
    expect(told()).toHaveLength(1);
  });

  it('sees a number that changed beside the earlier one, both quoted', async () => {
    await town.write(
      'price',
      '2024-04-01',
      'Price of the bridge',
      'The repair of the Harbour bridge at Ellin will cost 9 million crowns, said Ida Brandt.',
    );
    await live.archive.reindex();
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await town.write(
      'dearer',
      '2024-05-09',
      'Harbour bridge dearer',
      'The repair of the Harbour bridge at Ellin will cost 14 million crowns, said Ida Brandt.',
    );
    await takenIn();
    const [content = ''] = told();
    expect(content).toContain('Numbers to compare');
    expect(content.indexOf('9 million')).toBeGreaterThan(0);
    expect(content.indexOf('14 million')).toBeGreaterThan(content.indexOf('9 million'));
  });

  it('is not told of hidden articles', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await settled();
    await opened();
    await live.archive.reindex();
    await local.as('mona').slash('archive-admin', { title: 'opened' }, { subcommand: 'hide' });
    await live.services.watches.lookAround();
    expect(told()).toEqual([]);
  });

  it('is told once after a restart of all that came in meanwhile', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await settled();
    await opened();
    await town.write(
      'lamps',
      '2024-05-10',
      'Lamps on the Harbour bridge',
      'Forty lamps were lit on the Harbour bridge.',
    );
    await restart();
    await live.services.watches.lookAround();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('Forty lamps');
    expect(told()[0]).toContain('opened to carts');
  });

  it('is told once by two processes', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await settled();
    const other = await startRealBot(town.folder, settings());
    await opened();
    await Promise.all([live, other].map((each) => each.archive.reindex()));
    await Promise.all([live, other].map((each) => each.services.watches.lookAround()));
    await Promise.all([live, other].map((each) => each.services.watches.catchUp()));
    expect(told()).toHaveLength(1);
    await other.stop();
  });

  it.each(['before', 'after'] as const)(
    'is told once where the connection is lost %s Discord has taken the message',
    async (when) => {
      await watch('mona', 'topic', { topic: 'Harbour bridge' });
      await settled();
      await opened();
      const again = local.failAlways(posting, { drop: when });
      await takenIn();
      again();
      now = new Date(now.getTime() + 5 * MINUTE);
      await restart();
      await live.services.watches.catchUp();
      expect(told()).toHaveLength(1);
    },
    20_000,
  );

  it('is told later where Discord lets nothing be posted now, and no more when the channel is gone', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await settled();
    local.denyBot('news', ['SendMessages']);
    await opened();
    await takenIn();
    expect(told()).toEqual([]);
    local.denyBot('news', []);
    now = new Date(now.getTime() + 5 * MINUTE);
    await live.services.watches.catchUp();
    expect(told()).toHaveLength(1);
    local.removeChannel('news');
    await expect.poll(() => live.stores.watches.all(null)).toEqual([]);
  });

  it('is silent in its quiet hours and after so many messages a day, and then told all in one', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge', quiet: '22-7', most: 1 });
    await settled();
    now = new Date('2024-05-10T23:00:00Z');
    await opened();
    await takenIn();
    expect(told()).toEqual([]);
    now = new Date('2024-05-11T07:00:00Z');
    await live.services.watches.catchUp();
    expect(told()).toHaveLength(1);
    await town.write(
      'lamps',
      '2024-05-10',
      'Lamps on the Harbour bridge',
      'Forty lamps were lit on the Harbour bridge.',
    );
    await takenIn();
    await town.write(
      'toll',
      '2024-05-11',
      'Toll on the Harbour bridge',
      'A toll of two crowns is asked on the Harbour bridge.',
    );
    await takenIn();
    expect(told()).toHaveLength(1);
    now = new Date('2024-05-12T08:00:00Z');
    await live.services.watches.catchUp();
    expect(told()).toHaveLength(2);
    expect(told()[1]).toMatch(/lamps[\s\S]*toll|toll[\s\S]*lamps/u);
  });
});

const admin = async (subcommand: string, values: Record<string, string | number> = {}): Promise<string> =>
  (await local.as('mona').slash('archive-admin', values, { subcommand })).message?.content ?? '';

describe('moderators', () => {
  it('set the silent hours and the messages a day of all watches in channels that name none', async () => {
    expect((await admin('defaults', { quiet: '22-7', most: 1 })).replaceAll('\\', '')).toContain(
      english.admin.defaults.quiet('22:00-07:00'),
    );
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await watch('mona', 'topic', { topic: 'herring', quiet: '1-2', most: 5 }, 'general');
    await watch('alice', 'topic', { topic: 'Herring' });
    await settled();
    now = new Date('2024-05-10T23:00:00Z');
    await opened();
    await herring();
    await takenIn();
    expect([told(), told('general').length, direct('alice').length]).toEqual([[], 1, 2]);
    now = new Date('2024-05-11T07:00:00Z');
    await live.services.watches.catchUp();
    expect(told()).toHaveLength(1);
    await town.write('toll', '2024-05-11', 'Harbour bridge toll', 'The Harbour bridge now costs two crowns.');
    await takenIn();
    expect(told()).toHaveLength(1);
    await admin('defaults', { reset: 'most' });
    await live.services.watches.catchUp();
    expect(told()).toHaveLength(2);
  });

  it('see how many watches there are, what cannot speak and why, and when one last did', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await watch('alice', 'topic', { topic: 'herring' });
    await settled();
    expect(await admin('status')).toContain('2 watches, 1 of them for members alone · nothing told yet');
    local.denyBot('news', ['SendMessages']);
    await opened();
    await herring();
    await takenIn();
    const sick = await admin('doctor');
    expect(sick).toContain(
      '✓ 2 watches, 1 of them for members alone · 1 with something to tell · last told 10 May 2024',
    );
    expect(sick).toContain('✗ “Harbour bridge”: Discord does not let me post there.');
    expect(sick).not.toContain('herring');
    local.denyBot('news', []);
    now = new Date(now.getTime() + 5 * MINUTE);
    await live.services.watches.catchUp();
    expect(told()).toHaveLength(1);
    expect(await admin('status')).toContain('2 watches, 1 of them for members alone · last told 10 May 2024');
    expect(await admin('doctor')).not.toContain('“Harbour bridge”');
  });
});

describe('a question that is watched', () => {
  it('is told what answers it, and nothing that does not', async () => {
    await watch('mona', 'question', { question: 'When does the Harbour bridge open again?' });
    await herring();
    await takenIn();
    expect(told()).toEqual([]);
    await opened();
    await takenIn();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('When does the Harbour bridge open again?');
    expect(told()[0]).toContain('9 May 2024');
  });

  it('needs words to look up', async () => {
    const { message } = await watch('mona', 'question', { question: 'what is it?' });
    expect(message?.content).toBe(english.describeQueryProblem({ code: 'no-words' }));
  });
});

describe('a private watch', () => {
  it('is told by direct message, and ended by the button under it', async () => {
    await watch('alice', 'topic', { topic: 'Harbour bridge' });
    expect(direct('alice')).toEqual(['🔔 I will tell you here what comes in: Harbour bridge']);
    await opened();
    await takenIn();
    expect(direct('alice')).toHaveLength(2);
    expect(told()).toEqual([]);
    const last = local.directMessages('alice').at(-1);
    const { message } = await local.as('alice').press(last!, 'Stop');
    expect(message?.content).toBe('Stopped: Harbour bridge.');
    expect(await live.stores.watches.all(null)).toEqual([]);
  });

  it('is refused kindly to whoever takes no direct messages', async () => {
    local.closeDirect('alice');
    const { message } = await watch('alice', 'topic', { topic: 'Harbour bridge' });
    expect(message?.content).toBe(english.watches.closed);
    expect(await live.stores.watches.all(null)).toEqual([]);
  });

  it('ends when its member closes their direct messages', async () => {
    await watch('alice', 'topic', { topic: 'Harbour bridge' });
    local.closeDirect('alice');
    await opened();
    await takenIn();
    expect(await live.stores.watches.all(null)).toEqual([]);
  });

  it('is deleted with all else that is kept about its member', async () => {
    await watch('alice', 'topic', { topic: 'Harbour bridge' });
    const { message } = await local.as('alice').slash('archive', {}, { subcommand: 'forget-me' });
    expect(message?.content).toContain('1 watch');
    expect(await live.stores.watches.all(null)).toEqual([]);
  });
});

describe('who may watch', () => {
  it('members may not let a channel be told, nor end its watches, nor see others’', async () => {
    const { message } = await watch('alice', 'topic', { topic: 'Harbour bridge', to: 'here' });
    expect(message?.content).toContain('Manage Messages');
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await opened();
    await takenIn();
    const [news] = local.messages('news');
    const pressed = await local.as('alice').press(news!, 'Stop');
    expect(pressed.message?.content).toBe(english.describeQueryProblem({ code: 'unknown-watch' }));
    expect((await watch('alice', 'list')).message?.content).toBe(english.watches.none);
    expect((await watch('mona', 'list')).message?.content).toContain('“Harbour bridge”');
  });

  it('the same is not watched twice, and what is watched is suggested to be ended', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    expect((await watch('mona', 'topic', { topic: ' harbour  BRIDGE' })).message?.content).toBe(
      english.watches.already,
    );
    const { choices = [] } = await local.as('mona').complete('watch', { watch: '' }, 'watch', { subcommand: 'remove' });
    expect(choices.map(({ name }) => name)).toEqual(['“Harbour bridge”']);
    await watch('mona', 'remove', { watch: String(choices[0]?.value) });
    expect(await live.stores.watches.all(null)).toEqual([]);
  });

  it('says which hours it cannot read', async () => {
    const { message } = await watch('mona', 'topic', { topic: 'Harbour bridge', quiet: 'at night' });
    expect(message?.content).toContain('“at night” are no hours that I know');
  });

  it('keeps nothing of a server that was left 30 days ago', async () => {
    await watch('mona', 'topic', { topic: 'Harbour bridge' });
    await live.stores.guilds.left(local.guildId, now);
    expect(await live.stores.watches.all(null)).toEqual([]);
    await live.stores.guilds.joined(local.guildId);
    expect(await live.stores.watches.all(null)).toHaveLength(1);
    await live.stores.guilds.left(local.guildId, now);
    await live.stores.guilds.deleteLeft(new Date(now.getTime() + 1));
    await live.stores.guilds.joined(local.guildId);
    expect(await live.stores.watches.all(null)).toEqual([]);
  });
});

describe('the button under what was found', () => {
  const tell = `🔔 ${english.watches.buttons.tell}`;
  it.each([
    ['ask', { question: 'When was the Harbour bridge closed?' }, {}, 'question'],
    ['timeline', { topic: 'Harbour bridge' }, {}, 'topic'],
    ['summary', { topic: 'Harbour bridge', since: '2024-02' }, { subcommand: 'topic' }, 'topic'],
  ] as const)('of /%s lets whoever presses it be told alone', async (command, values, place, kind) => {
    const { message } = await local.as('mona').slash(command, values, place);
    const pressed = await local.as('alice').press(message!, tell);
    expect(pressed.message?.content).toContain('direct message');
    expect(direct('alice')).toHaveLength(1);
    const [made] = await live.stores.watches.ownedBy(local.as('alice').id);
    expect(made).toMatchObject({ kind, about: Object.values(values)[0], ownerId: local.as('alice').id });
    expect(made?.since ?? null).toBe('since' in values ? '2024-02-01' : null);
    const again = await local.as('alice').press(message!, tell);
    expect(again.message?.content).toBe(english.watches.already);
    await opened();
    await takenIn();
    expect(direct('alice')).toHaveLength(2);
  });

  it('is not there under what may not be an answer', async () => {
    const { message } = await local.as('mona').slash('ask', { question: 'Who painted the ferry to Loos green?' });
    await expect(async () => local.as('mona').press(message!, tell)).rejects.toThrow('no button');
  });
});

import { ChannelType } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { NO_DEFAULTS } from '../../src/command/stores/guild-defaults.ts';
import type { ChannelName } from '../../src/local-discord/guild/residents.ts';
import { english } from '../../src/texts/en/english.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { isPrivate, messageOf, told } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { pinIt } from '../support/pin-it.ts';
import { german } from '../support/second-language.ts';
import { makeSourcedTown } from '../support/sourced-town.ts';
import type { TownArchive } from '../support/town-archive.ts';

const { admin, discord } = english;
/** The evening of 20 December in UTC, when in Tokyo it is the 21st. */
const EVENING = new Date('2024-12-20T20:00:00Z');

let town: TownArchive;
let live: RealBot;
beforeAll(async () => {
  town = await makeSourcedTown();
});
afterAll(() => town.dispose());
beforeEach(async () => {
  live = await startRealBot(town.folder, { now: () => EVENING, catalogues: { en: english, de: german } });
});
afterEach(() => live.stop());

const set = async (options: Record<string, string | boolean | number>, channel = 'general') =>
  told(
    await live.local
      .as('mona')
      .slash('archive-admin', options, { subcommand: 'defaults', channel: channel as ChannelName }),
  );
const ask = (question: string, channel = 'general') =>
  live.local.as('alice').slash('ask', { question }, { channel: channel as ChannelName });
const stored = () => live.stores.defaults.in(live.local.guildId);

describe('channels in which members are answered', () => {
  it('answers there and in their threads, and elsewhere says where, to whoever asks alone', async () => {
    const id = '1100000000000000777';
    live.local.addChannel({ id, name: 'bridge-talk', type: ChannelType.PublicThread, parent: 'news' });
    expect(await set({ channels: 'here' }, 'news')).toContain(admin.defaults.channels);
    const there = await ask('who closed the Harbour bridge', 'news');
    expect(isPrivate(messageOf(there))).toBe(false);
    expect(told(await ask('who closed the Harbour bridge', 'bridge-talk'))).toContain('divers found cracks');
    const elsewhere = messageOf(await ask('who closed the Harbour bridge'));
    expect(isPrivate(elsewhere)).toBe(true);
    const news = live.local.guild.channel('news').id;
    expect(elsewhere.content).toBe(`${discord.elsewhere} https://discord.com/channels/${live.local.guildId}/${news}`);
    await set({ channels: 'everywhere' });
    expect(told(await ask('who closed the Harbour bridge'))).toContain('divers found cracks');
  });

  it('leaves open everywhere what is kept about a member, and what moderators do', async () => {
    await set({ channels: 'here' }, 'news');
    const forget = await live.local.as('alice').slash('archive', {}, { subcommand: 'forget-me' });
    expect(told(forget)).toBe(english.archive.forgotten.nothing);
    expect(await set({ channels: 'not-here' }, 'news')).toContain(admin.defaults.everywhere);
  });
});

describe("a server's own day and language", () => {
  it('counts "yesterday" from the day where the server is', async () => {
    const on = async (date: string) =>
      told(await live.local.as('alice').slash('article', { date }, { subcommand: 'on' }));
    expect(await on('yesterday')).toContain('Night trams are late');
    expect(await set({ timezone: 'tokyo' })).toContain(admin.defaults.timeZone('Asia/Tokyo'));
    expect(await on('yesterday')).toContain('A zebra at large');
    const { choices = [] } = await live.local
      .as('alice')
      .complete('ask', { question: 'zebra', since: 'yesterday' }, 'since');
    expect(choices[0]?.name).toContain('20 December 2024');
  });

  it('suggests time zones, and refuses what is none', async () => {
    const mona = live.local.as('mona');
    const place = { subcommand: 'defaults' };
    const { choices = [] } = await mona.complete('archive-admin', { timezone: 'viln' }, 'timezone', place);
    expect(choices).toEqual([{ name: 'Europe/Vilnius', value: 'Europe/Vilnius' }]);
    expect(await set({ timezone: 'Atlantis' })).toContain('no time zone');
    expect((await stored()).timeZone).toBeNull();
  });

  it('says what all see in its own language', async () => {
    await live.stores.defaults.set(live.local.guildId, { language: 'de' });
    expect(told(await ask('who closed the Harbour bridge'))).toContain('Frage –');
    expect(told(await live.local.as('alice').slash('ask', { question: 'harbour bridge', private: true }))).toContain(
      'Q: ',
    );
  });
});

describe('the sources that a server sees', () => {
  it('answers, lists, suggests, checks and pins nothing of another source, from that moment on', async () => {
    const mona = live.local.as('mona');
    await pinIt(mona, { topic: 'night trams' }, { channel: 'general' });
    const pinned = () => live.local.pins('general').map(wordsOf)[0] ?? '';
    expect(pinned()).toContain('late again');
    expect(await set({ source: 'ellin post' })).toContain(admin.defaults.sources(['Ellin Post']));
    expect(pinned()).not.toContain('late again');
    expect(pinned()).toContain('from May');
    const trams = told(await ask('night trams'));
    expect(trams).toContain('from May');
    expect(trams).not.toContain('late');
    expect(trams).toContain('1 article');
    const alice = live.local.as('alice');
    const every = [
      await ask('where did the zebra run'),
      await alice.slash('quote', { text: 'A zebra ran through Quillby on Friday.' }),
      await alice.slash('article', { title: 'zebra' }, { subcommand: 'show' }),
      await alice.slash('article', { count: 10 }, { subcommand: 'latest' }),
      await alice.slash('timeline', { topic: 'zebra' }),
      await alice.slash('summary', { topic: 'zebra' }, { subcommand: 'topic' }),
      await alice.slash('changes', { since: '2024-12-01' }),
      await alice.slash('archive', {}, { subcommand: 'about' }),
    ].map(told);
    for (const text of every) expect(text).not.toMatch(/Quillby(?! on Friday”)|at large|late again/u);
    const typed = await alice.complete('article', { title: '' }, 'title', { subcommand: 'show' });
    expect(typed.choices?.map(({ value }) => value)).toEqual(['post']);
    const topics = await alice.complete('timeline', { topic: 'Q' }, 'topic');
    expect(topics.choices).toEqual([]);
  });

  it('adds and takes back sources, never the last one, and shows all again when reset', async () => {
    const mona = live.local.as('mona');
    const suggested = await mona.complete('archive-admin', { source: '' }, 'source', { subcommand: 'defaults' });
    expect(suggested.choices?.map(({ value }) => value)).toEqual(['Valley Herald', 'Ellin Post']);
    await set({ source: 'Ellin Post' });
    await set({ source: 'valley' });
    expect((await stored()).sources).toEqual(['Ellin Post', 'Valley Herald']);
    await set({ without: 'ellin post' });
    expect((await stored()).sources).toEqual(['Valley Herald']);
    expect(await set({ without: 'Valley Herald' })).toContain('only source');
    expect(await set({ source: 'The Moon' })).toContain('Valley Herald, Ellin Post');
    expect(await set({ reset: 'sources' })).toContain(admin.defaults.sources(null));
    expect(told(await ask('where did the zebra run'))).toContain('Quillby');
  });
});

describe('what was set', () => {
  it('is told to the moderators, outlives a restart, and is gone when all of it is taken back', async () => {
    await set({ log: 'here' }, 'mod-log');
    await set({ threads: true, sentences: 4, replies: true });
    const [action] = await live.stores.actions.latest(live.local.guildId, 1);
    expect(action).toMatchObject({ action: 'defaults' });
    const inLog = () => live.local.messages('mod-log').map(({ content }) => content);
    await expect.poll(inLog).toContainEqual(expect.stringContaining('threads'));
    expect(await set({ reset: 'all' })).toContain(admin.defaults.threads(false));
    expect(await stored()).toEqual(NO_DEFAULTS);
  });

  it('cannot be changed by a member', async () => {
    const refused = await live.local.as('alice').slash('archive-admin', { threads: true }, { subcommand: 'defaults' });
    expect(refused.failed).toBeDefined();
    expect(await stored()).toEqual(NO_DEFAULTS);
  });
});

import { type APIMessage, ChannelType } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { faces, isPrivate, messageOf, told } from '../support/message-facts.ts';
import { townBot } from '../support/town-bot.ts';

const { answer: words, discord } = english;
const QUESTION = 'who closed the Harbour bridge';
const TALK = '1100000000000000700';
const POST = '1100000000000000701';

const live = townBot();
const isThreads = ({ path }: { readonly path: string }): boolean => path.endsWith('/threads');
const inChannel = (id: string): APIMessage[] =>
  live()
    .local.board.seenBy('', id)
    .map(({ wire }) => wire);
const ask = (channel: string, options: Record<string, string | boolean> = {}) =>
  live()
    .local.as('alice')
    .slash('ask', { question: QUESTION, ...options }, { channel: channel as 'general' });

describe('in threads and posts of a forum', () => {
  beforeEach(() => {
    const { local } = live();
    local.addChannel({ id: TALK, name: 'bridge-talk', type: ChannelType.PublicThread, parent: 'general' });
    local.addChannel({ id: '1100000000000000702', name: 'forum', type: ChannelType.GuildForum });
    local.addChannel({ id: POST, name: 'a-post', type: ChannelType.PublicThread, parent: 'forum' });
  });

  it.each(['bridge-talk', 'a-post'])('%s: answers, pages, and goes on as elsewhere', async (channel) => {
    const first = await ask(channel, { question: 'Harbour bridge' });
    expect(isPrivate(messageOf(first))).toBe(false);
    const next = told(await live().local.as('alice').press(messageOf(first), words.buttons.next));
    expect(next).toContain('4');
    const { modal } = await live().local.as('alice').press(messageOf(first), words.buttons.further);
    const further = await live().local.as('alice').submit(modal!, { asks: 'and what does the repair cost?' });
    expect(messageOf(further).channel_id).toBe(channel === 'a-post' ? POST : TALK);
  });

  it('is not answered in a thread of a thread, though its server wants threads', async () => {
    await live().stores.defaults.set(live().local.guildId, { threads: true });
    expect(told(await ask('bridge-talk'))).toContain('divers found cracks');
    expect(live().local.guild.channels.filter(({ name }) => name === QUESTION)).toEqual([]);
  });
});

describe('where a server wants answers in threads', () => {
  beforeEach(async () => {
    await live().local.as('mona').slash('archive-admin', { threads: true }, { subcommand: 'defaults' });
  });

  it('the question stands in the channel, and the answer in the thread under it', async () => {
    const over = messageOf(await ask('general'));
    expect(seenText(over.content)).toBe(`Q: ${QUESTION}`);
    expect(over.components ?? []).toEqual([]);
    await expect.poll(() => live().local.guild.channels.some(({ id }) => id === over.id)).toBe(true);
    expect(live().local.guild.channel(over.id)).toMatchObject({ name: QUESTION, type: ChannelType.PublicThread });
    await expect.poll(() => inChannel(over.id).length).toBe(1);
    const [inside] = inChannel(over.id);
    expect(inside?.content).toContain('divers found cracks');
    expect(faces(inside!)).toContain(words.buttons.further);
  });

  it('whoever asked turns its pages for all, and others for themselves', async () => {
    const over = messageOf(await ask('general', { question: 'Harbour bridge' }));
    await expect.poll(() => inChannel(over.id).length).toBe(1);
    const others = await live().local.as('mona').press(inChannel(over.id)[0]!, words.buttons.next);
    expect(isPrivate(messageOf(others))).toBe(true);
    const own = await live().local.as('alice').press(inChannel(over.id)[0]!, words.buttons.next);
    expect(isPrivate(messageOf(own))).toBe(false);
    expect(inChannel(over.id).length).toBe(1);
    await live().local.as('alice').press(inChannel(over.id)[0]!, words.buttons.dismiss);
    expect(inChannel(over.id)).toEqual([]);
  });

  it('what is private, and what is no answer, stays with the asker', async () => {
    expect(isPrivate(messageOf(await ask('general', { private: true })))).toBe(true);
    expect(told(await ask('general', { question: 'who sells zithers in Quillby' }))).toContain(
      'Nothing in the archive',
    );
    expect(live().local.guild.channels.length).toBe(3);
  });

  it('without the permission it answers in the channel, and names what it lacks', async () => {
    live().local.denyBot('general', ['CreatePublicThreads']);
    const text = told(await ask('general'));
    expect(text).toContain('divers found cracks');
    expect(text).toContain(discord.noThread('CreatePublicThreads'));
    expect(text).toContain('Create Public Threads');
  });

  it('where Discord opens none, the answer takes the place of the question', async () => {
    live().local.failNext(isThreads, { status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    const over = messageOf(await ask('general'));
    await expect
      .poll(() => inChannel(over.channel_id).find(({ id }) => id === over.id)?.content ?? '')
      .toContain('divers found cracks');
    const stays = inChannel(over.channel_id).find(({ id }) => id === over.id)!;
    expect(seenText(stays.content)).toContain(discord.noThread(null));
    expect(faces(stays)).toContain(words.buttons.further);
  });
});

import { type APIMessage, ChannelType } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { userOf } from '../../src/local-discord/guild/residents.ts';
import { english } from '../../src/texts/en/english.ts';
import { messageOf, told } from '../support/message-facts.ts';
import { townBot } from '../support/town-bot.ts';

const { admin } = english;

const live = townBot();

const mona = () => live().local.as('mona');
const moderate = async (subcommand: string, options: Record<string, string> = {}, channel = 'mod-log') =>
  told(await mona().slash('archive-admin', options, { subcommand, channel: channel as 'mod-log' }));
/** A message of somebody's that only looks as given. */
const post = (extra: object): APIMessage =>
  live().local.board.add({ channelId: live().local.guild.channel('news').id, author: userOf('alice'), body: {}, extra })
    .wire;

async function report(): Promise<void> {
  const alice = live().local.as('alice');
  const answer = messageOf(await alice.slash('ask', { question: 'why was the Harbour bridge closed' }));
  const { modal } = await alice.menu('Report wrong answer', answer);
  if (modal === undefined) throw new TypeError('no form');
  expect(told(await alice.submit(modal, { text: 'It was one pier.' }))).toBe(english.feedback.thanks);
}
const postsIn = (id: string): number => live().local.board.seenBy('', id).length;
const forward = (message: object): object => ({
  message_reference: { type: 1, channel_id: '1', message_id: '1200000000000000001', guild_id: '2' },
  message_snapshots: [{ message: { type: 0, embeds: [], attachments: [], components: [], ...message } }],
});

describe('10-doctor-blind-spots', () => {
  it('the permission for threads is named where it is missing', async () => {
    live().local.denyBot('news', ['SendMessagesInThreads']);
    await expect
      .poll(() => moderate('doctor'))
      .toContain(admin.doctor.channelMissing('news', ['SendMessagesInThreads']));
  });

  it.each([
    ['voice', ChannelType.GuildVoice],
    ['stage', ChannelType.GuildStageVoice],
    ['forum', ChannelType.GuildForum],
    ['media', ChannelType.GuildMedia],
  ])('a %s channel is looked at too', async (name, type) => {
    live().local.addChannel({ id: '1100000000000000055', name, type });
    await expect.poll(() => moderate('doctor')).toMatch(new RegExp(`✓ #${name}: I can answer`, 'u'));
    live().local.denyBot(name, ['ViewChannel']);
    await expect.poll(() => moderate('doctor')).toContain(admin.doctor.channelMissing(name, ['ViewChannel']));
  });
});

describe('11-reports-channel-lost-silently', () => {
  const thread = { id: '1100000000000000066', name: 'the desk', type: ChannelType.PrivateThread, parent: 'mod-log' };
  it('a private thread that the client does not know gets reports', async () => {
    live().local.addHiddenThread(thread);
    await moderate('defaults', { reports: 'here' }, 'the desk');
    await report();
    expect(postsIn(thread.id)).toBe(1);
    expect(await moderate('doctor')).toContain(admin.doctor.reports('the desk'));
  });

  it('a channel that takes no messages is refused when it is set', async () => {
    live().local.denyBot('news', ['SendMessages']);
    const problem = { code: 'bot-not-permitted', permission: 'SendMessages', channel: 'news' } as const;
    expect(await moderate('defaults', { reports: 'here' }, 'news')).toBe(english.describeQueryProblem(problem));
    expect((await live().stores.defaults.in(live().local.guildId)).reportChannelId).toBeNull();
  });

  it('one that is gone shows in the log and in the doctor', async () => {
    await moderate('defaults', { reports: 'here' }, 'news');
    live().local.removeChannel('news');
    await expect.poll(() => moderate('doctor')).toContain(admin.doctor.reportsLost);
    await report();
    expect(live().logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('one that was closed to it shows in the doctor', async () => {
    await moderate('defaults', { reports: 'here' }, 'news');
    live().local.denyBot('news', ['SendMessages']);
    await expect.poll(() => moderate('doctor')).toContain(admin.doctor.reportsMissing('news', ['SendMessages']));
  });
});

describe('14-forwarded-and-embed-messages', () => {
  const QUOTE = 'Mayor Ida Brandt said nobody was hurt.';

  it.each<[string, object]>([
    ['a forwarded message', forward({ content: QUOTE })],
    ['a forwarded embed', forward({ content: '', embeds: [{ type: 'rich', title: 'News', description: QUOTE }] })],
    ['an embed', { embeds: [{ title: 'Harbour bridge', description: QUOTE }] }],
    ['a field of an embed', { embeds: [{ fields: [{ name: 'She said', value: QUOTE }] }] }],
    ['a link with its preview', { content: 'https://example.org/1', embeds: [{ description: QUOTE }] }],
    ['a block of text', { components: [{ type: 17, components: [{ type: 10, content: QUOTE }] }] }],
  ])('%s is checked and asked about as its words', async (_, extra) => {
    const message = post(extra);
    expect(told(await mona().menu('Check this quote', message))).toContain('Harbour bridge closed after cracks');
    expect(told(await mona().menu('Ask the archive', message))).toContain('nobody was hurt');
  });

  it('a message without words in anything says so', async () => {
    expect(told(await mona().menu('Check this quote', post({ content: 'https://example.org' })))).toMatch(/no words/u);
  });
});

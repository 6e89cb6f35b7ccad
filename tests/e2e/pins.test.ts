import { type APIMessage, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { defineAction, defineCommand } from '../../src/command/model/define-command.ts';
import type { Button, MessageReply, Reply } from '../../src/command/message/reply.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

const button = (label: string, action: string, page?: 'next'): Button => ({
  label,
  action,
  style: 'secondary',
  state: {},
  ...(page !== undefined && { page }),
});
const summary: MessageReply = {
  kind: 'message',
  visibility: 'public',
  heading: [{ kind: 'heading', runs: [{ text: 'Summary: ferries' }] }],
  blocks: [1300, 1301, 1302, 1303].map((length) => ({
    lines: [{ kind: 'quote', runs: [{ text: 'w'.repeat(length) }] }],
  })),
  first: 0,
  footer: [],
  buttons: [button('Next', 'turn', 'next'), button('Pin', 'pin'), button('Dismiss', 'away')],
  data: null,
};
const words = (text: string): Reply => ({
  ...summary,
  heading: [{ kind: 'plain', runs: [{ text }] }],
  blocks: [],
  buttons: [],
});

const unmarked = async (): Promise<void> => {};
const digest = defineCommand({
  name: 'digest',
  description: () => 'A summary.',
  options: {},
  visibility: () => 'public',
  run: async () => summary,
  actions: {
    turn: defineAction({ state: {}, result: 'update', run: async () => words('second page') }),
    away: defineAction({ state: {}, result: 'delete', run: async () => null }),
    pin: defineAction({
      state: {},
      permission: 'PinMessages',
      result: 'private',
      run: async ({ services, context }) => {
        const { guild, channel, texts, botPermissions } = context;
        const reason = texts.discord.pinReason(context.actor.name);
        const place = {
          guildId: guild?.id ?? '',
          channelId: channel?.id ?? '',
          texts,
          botPermissions,
          reason,
          inThread: false,
        };
        return words(
          JSON.stringify(await services.pins.pin({ ...place, announce: unmarked, command: 'digest', reply: summary })),
        );
      },
    }),
  },
});

let live: LiveBot;
beforeEach(async () => {
  live = await startLiveBot({ commands: [digest] });
});
afterEach(() => live.stop());

/** Mona asks in #news and pins; gives what she is told. */
async function pin(): Promise<unknown> {
  const { message } = await live.local.as('mona').slash('digest', {}, { channel: 'news' });
  const outcome = await live.local.as('mona').press(message ?? fail(), 'Pin');
  return JSON.parse(outcome.message?.content.replaceAll('\\', '') ?? '');
}
function fail(): never {
  throw new TypeError('no message');
}
const labels = ({ components }: APIMessage): string[] =>
  (components ?? []).flatMap((row) =>
    'components' in row ? row.components.map((each) => ('label' in each ? (each.label ?? '') : '')) : [],
  );
const pinning = ({ method, path }: LoggedRequest): boolean => method === 'PUT' && path.includes('/pins/');

describe('a moderator pins', () => {
  it('a message of its own: silent, with page buttons alone, for a stated reason', async () => {
    const outcome = await pin();
    const [pinned] = live.local.pins('news');
    expect(outcome).toMatchObject({
      kind: 'pinned',
      url: `https://discord.com/channels/${live.local.guildId}/${pinned?.channel_id}/${pinned?.id}`,
    });
    expect(wordsOf(pinned ?? fail())).toContain('### Summary: ferries');
    expect((pinned?.flags ?? 0) & MessageFlags.SuppressNotifications).toBe(MessageFlags.SuppressNotifications);
    expect(labels(pinned ?? fail())).toEqual(['Next']);
    expect(live.local.requests.find(pinning)?.reason).toBe('Pinned with Dateline for Mona');
  });

  it('and whoever turns a page of the pin gets a copy', async () => {
    await pin();
    const [pinned] = live.local.pins('news');
    const { message } = await live.local.as('mona').press(pinned ?? fail(), 'Next');
    expect([message?.content, message?.flags]).toEqual([
      'second page',
      MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds,
    ]);
    expect(live.local.pins('news')).toEqual([pinned]);
  });

  it.each([
    ['PinMessages', 50_013, { kind: 'missing-permission', permission: 'PinMessages' }],
    ['room for another pin', 30_003, { kind: 'channel-full', limit: 250 }],
    ['the channel', 10_003, { kind: 'unavailable' }],
  ])('and where Discord misses %s the message is taken back', async (_, code, outcome) => {
    live.local.failNext(pinning, { status: 403, body: { message: 'No.', code } });
    expect(await pin()).toEqual(outcome);
    expect(live.local.messages('news')).toHaveLength(1);
  });

  it.each(['PinMessages', 'SendMessages', 'ReadMessageHistory'] as const)(
    'and without %s nothing is posted, and the permission is named',
    async (permission) => {
      live.local.denyBot('news', [permission]);
      expect(await pin()).toEqual({ kind: 'missing-permission', permission });
      expect(live.local.requests.filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
    },
  );
});

it('a member cannot pin', async () => {
  const { message } = await live.local.as('alice').slash('digest');
  const outcome = await live.local.as('alice').press(message ?? fail(), 'Pin');
  expect(outcome.message?.content).toContain('Pin Messages');
  expect(live.local.pins('general')).toEqual([]);
});

import type { Channel } from 'discord.js';
import { expect, it } from 'vitest';

import { privateNote } from '../../src/command/message/private-note.ts';
import { memoryButtonStates } from '../support/memory-button-states.ts';
import { createClient } from '../../src/discord/client.ts';
import { discordNoticeBoard } from '../../src/discord/notice-board.ts';
import { english } from '../../src/texts/en/english.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

it.each([
  ['a channel of another server', { id: '3', guildId: '9' }],
  ['a direct message', { id: '3' }],
])('a notice is not posted to %s', async (_, channel) => {
  // Nothing listens there: a request would fail loudly.
  const client = createClient('http://127.0.0.1:1/api');
  client.channels.cache.set('3', channel as unknown as Channel);
  const board = discordNoticeBoard(client, memoryButtonStates(), {
    ...log,
    warn: () => expect.unreachable('a request was made'),
  });
  const reply = privateNote(['look']);
  expect(await board.post({ guildId: '2', channelId: '3', reply, texts: english, reason: 'r' })).toBe(false);
  await client.destroy();
});

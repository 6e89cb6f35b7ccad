import { expect, it } from 'vitest';

import { memoryButtonStates } from '../support/memory-button-states.ts';
import type { Permission } from '../../src/command/ports/permission.ts';
import type { PinRequest } from '../../src/command/ports/pin-board.ts';
import { createClient } from '../../src/discord/client.ts';
import { discordPinBoard } from '../../src/discord/pin-board.ts';
import { english } from '../../src/texts/en/english.ts';

const request = (botPermissions: readonly Permission[], inThread: boolean): PinRequest => ({
  guildId: '2',
  channelId: '3',
  command: 'summary',
  reply: {
    kind: 'message',
    visibility: 'public',
    heading: [],
    blocks: [],
    first: 0,
    footer: [],
    buttons: [],
    data: null,
  },
  texts: english,
  botPermissions: new Set(botPermissions),
  reason: 'asked for',
  inThread,
  announce: async () => {},
});

it.each([
  [true, 'SendMessagesInThreads'],
  [false, 'SendMessages'],
])('needs the permission of the place it posts in, a thread: %s', async (thread, permission) => {
  const client = createClient(null);
  const others: readonly Permission[] = ['ViewChannel', 'ReadMessageHistory', 'PinMessages'];
  const wrong: Permission = thread ? 'SendMessages' : 'SendMessagesInThreads';
  const board = discordPinBoard(client, memoryButtonStates(), console);
  expect(await board.pin(request([...others, wrong], thread))).toEqual({ kind: 'missing-permission', permission });
  await client.destroy();
});

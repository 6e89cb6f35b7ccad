import type { Channel } from 'discord.js';
import { expect, it } from 'vitest';

import { memoryButtonStates } from '../../src/command/ports/button-states.ts';
import type { CommandContext } from '../../src/command/model/context.ts';
import type { Permission } from '../../src/command/model/define-command.ts';
import { NO_SETTINGS } from '../../src/command/model/guild-settings.ts';
import type { PinRequest } from '../../src/command/ports/pin-board.ts';
import { parseDay } from '../../src/corpus/day.ts';
import { createClient } from '../../src/discord/client.ts';
import { discordPinBoard } from '../../src/discord/pin-board.ts';
import { english } from '../../src/texts/english.ts';

const request: PinRequest = {
  command: 'summary',
  subcommand: null,
  options: {},
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
};

function context(botPermissions: readonly Permission[], more: Partial<CommandContext> = {}): CommandContext {
  const day = parseDay('2021-11-20');
  if (day === null) throw new TypeError('no day');
  return {
    actor: { id: '1', name: 'Mona' },
    permissions: new Set(),
    botPermissions: new Set(botPermissions),
    guild: { id: '2', name: 'Guild' },
    channel: { id: '3', name: 'place' },
    target: null,
    texts: english,
    now: new Date(0),
    today: day,
    ...NO_SETTINGS,
    ...more,
  };
}

it.each([
  [true, 'SendMessagesInThreads'],
  [false, 'SendMessages'],
])('needs the permission of the place it posts in, a thread: %s', async (thread, permission) => {
  const client = createClient(null);
  client.channels.cache.set('3', { id: '3', isThread: () => thread } as unknown as Channel);
  const others: readonly Permission[] = ['ViewChannel', 'ReadMessageHistory', 'PinMessages'];
  const wrong: Permission = thread ? 'SendMessages' : 'SendMessagesInThreads';
  const board = discordPinBoard(client, memoryButtonStates(), console);
  expect(await board.pin(request, context([...others, wrong]))).toEqual({ kind: 'missing-permission', permission });
  await client.destroy();
});

it('pins nothing outside of a server', async () => {
  const client = createClient(null);
  const board = discordPinBoard(client, memoryButtonStates(), console);
  expect(await board.pin(request, context([], { guild: null }))).toEqual({ kind: 'unavailable' });
  await client.destroy();
});

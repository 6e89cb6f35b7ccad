import { afterEach, beforeEach, expect, it } from 'vitest';

import { commands as real } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/command/model/define-command.ts';
import { integer, text } from '../../src/command/model/options.ts';
import type { Registration } from '../../src/discord/register-commands.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { startLiveBot } from '../support/live-bot.ts';

let local: LocalDiscord;
beforeEach(async () => {
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
});
afterEach(() => local.stop());

const command = (name: string, words = 'It does something.'): Command =>
  defineCommand({
    name,
    description: () => words,
    options: { count: integer(() => 'How many.', { min: 0, max: 5 }), words: text(() => 'Words.', { required: true }) },
    visibility: () => 'public',
    run: async () => {
      throw new RangeError('never run');
    },
  });

/** Starts and stops the bot with these commands; gives what that changed, and how often it wrote. */
async function register(commands: readonly Command[], guildId?: string): Promise<Registration & { writes: number }> {
  const before = local.requests.length;
  const { bot } = await startLiveBot({ commands, local, ...(guildId !== undefined && { guildId }) });
  await bot.stop();
  const writes = local.requests.slice(before).filter(({ method }) => method !== 'GET').length;
  return { ...bot.registration, writes };
}

it('commands are written only where something differs', async () => {
  expect(await register([command('one'), command('two')])).toMatchObject({ added: ['one', 'two'], writes: 1 });
  expect(await register([command('one'), command('two')])).toMatchObject({ added: [], unchanged: 2, writes: 0 });
  expect(await register([command('one', 'Something else.'), command('three')])).toMatchObject({
    added: ['three'],
    changed: ['one'],
    removed: ['two'],
    unchanged: 0,
    writes: 1,
  });
});

it('commands never show twice: what stands in the other scope is cleared', async () => {
  await register([command('one'), command('two')]);
  const onOne = await register([command('one')], local.guildId);
  expect(onOne).toMatchObject({ guildId: local.guildId, added: ['one'], cleared: [{ guildId: null, names: ['one'] }] });
  const onAll = await register([command('one'), command('two')]);
  expect(onAll).toMatchObject({ added: ['one'], cleared: [{ guildId: local.guildId, names: ['one'] }] });
  expect(local.commands(null).map(({ name }) => name)).toEqual(['one', 'two']);
  expect(local.commands(local.guildId)).toEqual([]);
});

it('the commands there are register, and stay as they are', async () => {
  const first = await register(real);
  expect(first.added).toEqual(real.map(({ name }) => name));
  expect((await register(real)).writes).toBe(0);
});

it('commands on one server are written once too', async () => {
  expect((await register(real, local.guildId)).writes).toBe(1);
  expect((await register(real, local.guildId)).writes).toBe(0);
});

it('required options come first', async () => {
  await register([command('one')]);
  expect(local.commands(null)[0]?.options?.map(({ name }) => name)).toEqual(['words', 'count']);
});

import { afterEach, beforeEach, expect, it } from 'vitest';

import { commands as real } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/command/model/define-command.ts';
import { integer, text } from '../../src/command/model/options.ts';
import type { Cleared, Registration } from '../../src/discord/register-commands.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

let local: LocalDiscord;
beforeEach(async () => {
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
});
afterEach(() => local.stop());

const commandsOf = (guildId: string) => (request: LoggedRequest) =>
  request.path.includes(`/guilds/${guildId}/commands`);
const left = (name: string): object => ({ name, description: 'It was left here.', options: [] });
const names = (scope: string | null): string[] => local.commands(scope).map(({ name }) => name);

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
async function register(
  commands: readonly Command[],
  guildId?: string,
): Promise<Partial<Registration> & { readonly cleared: readonly Cleared[]; readonly writes: number }> {
  const before = local.requests.length;
  const { bot } = await startLiveBot({ commands, local, ...(guildId !== undefined && { guildId }) });
  const cleared = await bot.cleared;
  await bot.stop();
  const writes = local.requests.slice(before).filter(({ method }) => method !== 'GET').length;
  const { registration } = bot;
  return { ...(registration !== 'elsewhere' && registration), cleared, writes };
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

it.each([
  ['403', { status: 403, body: { message: 'Missing Access', code: 50_001 } }],
  ['404', { status: 404, body: { message: 'Unknown Guild', code: 10_004 } }],
  ['500', { status: 500, body: { message: 'no', code: 0 } }],
  ['a dropped connection', { drop: 'before' } as const],
])('01-one-guild-stops-the-bot: a server that answers %s is passed over, the others are served', async (_, fault) => {
  local.guilds.add('1200000000000000001', 'No scope');
  local.guilds.add('1200000000000000102', 'Left over');
  local.addCommand('1200000000000000102', { ...left('one') });
  local.failAlways(commandsOf('1200000000000000001'), fault);
  const { cleared, added } = await register([command('one')]);
  expect([added, cleared]).toEqual([['one'], [{ guildId: '1200000000000000102', names: ['one'] }]]);
});

it('01-one-guild-stops-the-bot: the configured server alone is named as what to check', async () => {
  const refused = { status: 403, body: { message: 'Missing Access', code: 50_001 } };
  local.failAlways(commandsOf(local.guildId), refused);
  await expect(register([command('one')], local.guildId)).rejects.toThrow(/DISCORD_GUILD_ID/u);
  local.failAlways(({ path }) => path.endsWith('/commands'), refused);
  await expect(register([command('one')])).rejects.toThrow(/^(?!.*DISCORD_GUILD_ID)/u);
});

it('02-entry-point-command: an Entry Point command stays, and is no reason to write again', async () => {
  const launch = { name: 'launch', type: 4, handler: 2, description: '' };
  local.addCommand(null, launch);
  expect(await register([command('one')])).toMatchObject({ added: ['one'], removed: [], writes: 1 });
  expect(local.commands(null)).toMatchObject([{ name: 'one' }, launch]);
  expect(await register([command('one')])).toMatchObject({ unchanged: 1, writes: 0 });
  expect(await register([command('two')])).toMatchObject({ added: ['two'], removed: ['one'], writes: 1 });
  expect(names(null)).toEqual(['two', 'launch']);
});

it('04-leftovers-beyond-25-servers: commands left on any server are taken away', async () => {
  const ids = Array.from({ length: 30 }, (_, at) => `15000000000000${at + 10}000`);
  for (const id of ids) local.guilds.add(id, `Server ${id}`);
  const last = ids.at(-1) ?? '';
  local.addCommand(last, { ...left('one') });
  local.addCommand(last, { ...left('another') });
  const { cleared } = await register([command('one')]);
  expect([cleared, names(last)]).toEqual([[{ guildId: last, names: ['one'] }], ['another']]);
});

it.each([
  ['for the day (30034)', { status: 400, body: { message: 'Max number of daily creates', code: 30_034 } }],
  [
    'with a wait of hours',
    { status: 429, body: { message: 'slow', retry_after: 7200, global: false }, headers: { 'retry-after': '7200' } },
  ],
  ['as being out of order', { status: 503, body: { message: 'no', code: 0 } }],
])('a registration refused %s stops nothing, and is made an hour later', async (_, fault) => {
  await register([command('one')]);
  const mend = local.failAlways(({ method }) => method === 'PUT', fault);
  const live: LiveBot = await startLiveBot({ commands: [command('one'), command('two')], local });
  expect([live.bot.registration, names(null)]).toEqual([null, ['one']]);
  mend();
  await live.patience.elapse();
  await expect.poll(() => names(null)).toEqual(['one', 'two']);
  await live.bot.stop();
});

import { afterEach, beforeEach, expect, it } from 'vitest';

import { GatewayError } from '../../src/errors.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { startLiveBot } from '../support/live-bot.ts';

let local: LocalDiscord;
beforeEach(async () => {
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
});
afterEach(() => local.stop());

const logIn = () => startLiveBot({ commands: [], local });

it('a token that Discord does not take ends the start with what to do', async () => {
  local.revokeToken();
  await expect(logIn()).rejects.toThrow(GatewayError);
  await expect(logIn()).rejects.toThrow(/DISCORD_TOKEN/u);
});

it('a Discord that cannot be reached ends the start', async () => {
  await local.stop();
  await expect(logIn()).rejects.toThrow(GatewayError);
  await local.start();
});

it('commands that Discord does not take end the start, and the session', async () => {
  const body = { message: 'Missing Access', code: 50_001 };
  local.failNext(({ path }) => path.endsWith('/commands'), { status: 403, body });
  await expect(logIn()).rejects.toThrow(/Missing Access.*applications\.commands/u);
  await expect.poll(() => local.connected).toBe(false);
});

it('a bot that is on knows its name, its servers and its invite', async () => {
  const { bot } = await logIn();
  expect([bot.name, bot.guilds.length]).toEqual(['Dateline', 1]);
  const invite = new URL(bot.inviteUrl);
  expect(Object.fromEntries(invite.searchParams)).toEqual({
    client_id: local.applicationId,
    // View Channels, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads, Pin Messages.
    permissions: String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 35n) | (1n << 38n) | (1n << 51n)),
    scope: 'bot applications.commands',
  });
  await bot.stop();
});

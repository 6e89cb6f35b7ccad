import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botWithCommands, reply } from './bot-with-commands.ts';
import { localBot } from './local-bot.ts';

describe('logging in', () => {
  it('brings the guild, its channels and the bot as a member of it', async () => {
    await using bot = await localBot();
    const guild = bot.client.guilds.cache.get(bot.local.guildId);
    expect(guild?.name).toBe('Dateline playground');
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general', 'news', 'mod-log']);
    expect(guild?.members.me?.permissions.has('PinMessages')).toBe(true);
    bot.local.setBotPermissions(['ViewChannel']);
    await new Promise((resolve) => {
      bot.client.once(Events.GuildRoleUpdate, resolve);
    });
    expect(guild?.members.me?.permissions.has('PinMessages')).toBe(false);
  });

  it('resumes after a lost connection, and gets what happened meanwhile', async () => {
    await using bot = await botWithCommands();
    bot.handle = (interaction) => reply(interaction, { content: 'here' });
    const resumed = new Promise((resolve) => {
      bot.client.once(Events.ShardResume, resolve);
    });
    bot.local.closeGateway(4000);
    const outcome = bot.local.as('alice').slash('article', {}, { subcommand: 'latest' });
    await resumed;
    expect((await outcome).message?.content).toBe('here');
  });

  it('answers heartbeats', async () => {
    await using bot = await localBot({ heartbeatMs: 40 });
    await new Promise<void>((resolve) => {
      bot.client.on(Events.Debug, (line) => {
        if (line.includes('Heartbeat acknowledged')) resolve();
      });
    });
    expect(bot.client.ws.ping).toBeGreaterThanOrEqual(0);
  });

  it('ends for good when the token is revoked', async () => {
    await using bot = await localBot();
    const ended = new Promise<number>((resolve) => {
      bot.client.once(Events.ShardDisconnect, ({ code }) => {
        resolve(code);
      });
    });
    bot.local.revokeToken();
    expect(await ended).toBe(4004);
    await expect(bot.client.application.commands.fetch()).rejects.toMatchObject({ status: 401 });
  });
});

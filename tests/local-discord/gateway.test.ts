import { Events, GatewayOpcodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
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

const openSocket = (local: LocalDiscord, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(local.origin.replace('http', 'ws'), { headers });
    socket.once('message', () => {
      socket.terminate();
      resolve('welcomed');
    });
    socket.once('error', ({ message }) => resolve(message));
  });
const port = (local: LocalDiscord): string => new URL(local.origin).port;

describe('what it tells of', () => {
  it('is each frame that the bot sent, and each first answer', async () => {
    await using bot = await botWithCommands({ heartbeatMs: 20 });
    const answered: string[] = [];
    bot.local.on('answered', (id) => void answered.push(id));
    const beat = new Promise<number>((resolve) => bot.local.once('heard', resolve));
    const asked: string[] = [];
    bot.handle = async (interaction) => {
      asked.push(interaction.id);
      await reply(interaction, { content: 'here' });
    };
    await bot.local.as('mona').slash('pin');
    expect(await beat).toBe(GatewayOpcodes.Heartbeat);
    expect(answered).toEqual(asked);
    expect(answered.length).toBe(1);
  });

  it('may be of anybody on any server, to the bot', async () => {
    await using bot = await botWithCommands();
    bot.local.disguise = (payload) => ({ ...payload, guild_id: '42', guild: { id: '42', features: [] } });
    const seen: (string | null)[] = [];
    bot.handle = async (interaction) => {
      seen.push(interaction.guildId);
      await reply(interaction, { content: 'here' });
    };
    expect(await bot.local.as('mona').slash('pin')).toMatchObject({ message: { content: 'here' } });
    expect(seen).toEqual(['42']);
  });
});

describe('05-any-web-page-joins-the-local-discord: a page of another site', () => {
  it.each<[string, (local: LocalDiscord) => Record<string, string>, string]>([
    ['the bot’s client', () => ({}), 'welcomed'],
    ['the page itself', (local) => ({ origin: local.origin }), 'welcomed'],
    ['another site', () => ({ origin: 'https://evil.example' }), 'Unexpected server response: 403'],
    ['another site in a frame', () => ({ origin: 'null' }), 'Unexpected server response: 403'],
    ['another port', () => ({ origin: 'http://127.0.0.1:1' }), 'Unexpected server response: 403'],
    ['a rebound name', (local) => ({ host: `evil.example:${port(local)}` }), 'Unexpected server response: 403'],
    [
      'a rebound name',
      (local) => ({ host: `127.0.0.1.evil.example:${port(local)}` }),
      'Unexpected server response: 403',
    ],
  ])('does not open the gateway, %s', async (_, headers, expected) => {
    await using bot = await localBot();
    expect(await openSocket(bot.local, headers(bot.local))).toBe(expected);
  });

  it.each([
    ['/api/v10/gateway/bot', 401],
    ['/api/v10/users/@me', 401],
  ])('does not read %s, nor does another program without the token of this start', async (path, unauthorized) => {
    await using bot = await localBot();
    await using other = await localBot();
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${bot.local.origin}${path}`, { headers })).status;
    const authorization = `Bot ${bot.local.token}`;
    expect(await status({ authorization })).toBe(200);
    expect(await status({ authorization, origin: 'https://evil.example' })).toBe(403);
    expect(await status({ authorization: `Bot ${other.local.token}` })).toBe(unauthorized);
    expect(bot.local.token).not.toBe(other.local.token);
  });
});

import {
  ChannelType,
  type Client,
  type Guild,
  type GuildBasedChannel,
  IntentsBitField,
  RequestMethod,
  Routes,
} from 'discord.js';
import { z } from 'zod';

import type { Command } from '../command/model/define-command.ts';
import type { ChannelHealth, Doctor } from '../command/ports/doctor.ts';
import type { Log } from '../command/ports/log.ts';
import type { Permission } from '../command/ports/permission.ts';
import { permissionsIn } from './permissions.ts';

const ME = z.looseObject({ username: z.string() });
const COMMANDS = z.array(z.looseObject({ name: z.string() }));
/** What the doctor looks at. */
export interface DoctorParts {
  readonly client: Client;
  readonly commands: readonly Command[];
  /** The server that the commands are registered on; `null` for all. */
  readonly registeredOn: string | null;
  readonly now: () => Date;
  readonly log: Log;
}

/** Looks at the token, the intents, the registered commands, each channel's permissions, and the clock. */
export function discordDoctor({ client, commands, registeredOn, now, log }: DoctorParts): Doctor {
  const { rest } = client;
  return {
    examine: async (guildId, reportChannelId, logChannelId) => {
      const id = client.application?.id ?? '';
      const ours = commands.filter(({ surfaces }) => surfaces.includes('discord')).map(({ name }) => name);
      const route =
        registeredOn === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, registeredOn);
      const registered = await rest.get(route).then(
        (body) => COMMANDS.parse(body).map(({ name }) => name),
        (error: unknown): string[] => {
          log.warn({ err: error }, 'The registered commands cannot be read.');
          return [];
        },
      );
      const { bot, clockSeconds } = await look(client, now, log);
      const guild = guildId === null ? undefined : client.guilds.cache.get(guildId);
      return {
        bot,
        intents: new IntentsBitField(client.options.intents).toArray(),
        commands: { registered: registered.length, missing: ours.filter((name) => !registered.includes(name)) },
        channels: guild === undefined ? [] : channelsOf(guild),
        ...(guildId !== null &&
          reportChannelId !== null && { reports: await noticesOf(client, guildId, reportChannelId) }),
        ...(guildId !== null && logChannelId !== null && { log: await noticesOf(client, guildId, logChannelId) }),
        clockSeconds,
      };
    },
  };
}

/** The bot's name, and how far the clock is ahead, by the date that Discord's answer carries. */
async function look(
  { rest }: Client,
  now: () => Date,
  log: Log,
): Promise<{ readonly bot: string | null; readonly clockSeconds: number | null }> {
  try {
    const response = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.user() });
    const date = Date.parse(response.headers.get('date') ?? '');
    const bot = response.ok ? ME.parse(await response.json()).username : null;
    return { bot, clockSeconds: Number.isNaN(date) ? null : Math.round((now().getTime() - date) / 1000) };
  } catch (error) {
    log.warn({ err: error }, 'Discord does not say who the bot is.');
    return { bot: null, clockSeconds: null };
  }
}

/** What answering and pinning take in channels of each kind in which commands work. */
const NEEDED = new Map<ChannelType, readonly Permission[]>([
  ...[ChannelType.GuildText, ChannelType.GuildAnnouncement].map(
    (type) =>
      [type, ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory', 'PinMessages']] as const,
  ),
  ...[ChannelType.GuildForum, ChannelType.GuildMedia].map(
    (type) => [type, ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory', 'PinMessages']] as const,
  ),
  ...[ChannelType.GuildVoice, ChannelType.GuildStageVoice].map(
    (type) => [type, ['ViewChannel', 'SendMessages', 'ReadMessageHistory']] as const,
  ),
]);

function channelsOf(guild: Guild): ChannelHealth[] {
  return [...guild.channels.cache.values()].flatMap((channel) => {
    const needed = NEEDED.get(channel.type);
    return needed === undefined ? [] : [healthOf(channel, needed)];
  });
}

function healthOf(channel: GuildBasedChannel, needed: readonly Permission[]): ChannelHealth {
  const { me } = channel.guild.members;
  const held = permissionsIn(me === null ? null : channel.permissionsFor(me));
  const missing = needed.filter((permission) => !held.has(permission));
  return { name: channel.name, pins: needed.includes('PinMessages'), missing };
}

/** Whether notices can be posted: `null` for a channel that is gone, of another server, or closed to the bot. */
async function noticesOf(client: Client, guildId: string, channelId: string): Promise<ChannelHealth | null> {
  const channel = await client.channels.fetch(channelId).catch(() => null);
  if (channel === null || channel.isDMBased() || channel.guildId !== guildId) return null;
  return healthOf(channel, ['ViewChannel', channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages']);
}

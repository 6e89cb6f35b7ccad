import { ChannelType, DiscordAPIError, type REST, Routes } from 'discord.js';
import { z } from 'zod';

import type { ChannelHealth, ServerHealth } from '../../command/ports/doctor.ts';
import type { Permission } from '../../command/ports/permission.ts';
import { botPermissions, CHANNEL, GUILD, MEMBER, type SeenChannel, type Standing } from './bot-permissions.ts';

/** Whose channels are looked at, and by whom. */
export interface LookAtChannels {
  readonly rest: REST;
  readonly guildId: string;
  readonly botId: string;
  /** Where its notices go; `null` for nowhere. */
  readonly reportChannelId: string | null;
  readonly logChannelId: string | null;
  readonly now: Date;
}

const ANSWERS: readonly Permission[] = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'];
const POSTS: readonly Permission[] = ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory', 'PinMessages'];
const TEXT: readonly Permission[] = [...POSTS, 'SendMessages'];

/** What answering and pinning take in channels of each kind in which commands work. Threads ask it of the channel they are in. */
const NEEDED: ReadonlyMap<number, readonly Permission[]> = new Map([
  [ChannelType.GuildText, TEXT],
  [ChannelType.GuildAnnouncement, TEXT],
  [ChannelType.GuildForum, POSTS],
  [ChannelType.GuildMedia, POSTS],
  [ChannelType.GuildVoice, ANSWERS],
  [ChannelType.GuildStageVoice, ANSWERS],
]);
const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Looks what the bot may do in each channel of a server, as Discord has it now. @throws What Discord refuses. */
export async function lookAtChannels(look: LookAtChannels): Promise<ServerHealth> {
  const { rest, guildId, botId, now, reportChannelId, logChannelId } = look;
  const guild = GUILD.parse(await rest.get(Routes.guild(guildId)));
  const member = MEMBER.parse(await rest.get(Routes.guildMember(guildId, botId)));
  const channels = z.array(CHANNEL).parse(await rest.get(Routes.guildChannels(guildId)));
  const standing: Standing = { guild, member, botId };
  const healthOf = (channel: SeenChannel, ruling: SeenChannel, needed: readonly Permission[]): ChannelHealth => {
    const held = botPermissions(standing, ruling, now);
    const missing = needed.filter((permission) => !held.has(permission));
    return { name: channel.name ?? channel.id, pins: needed.includes('PinMessages'), missing };
  };
  const noticesTo = async (id: string): Promise<ChannelHealth | null> => {
    const channel = channels.find((each) => each.id === id) ?? (await hiddenChannel(look, id));
    const isThread = channel !== null && THREADS.has(channel.type);
    const ruling = isThread ? channels.find((each) => each.id === channel.parent_id) : channel;
    if (channel === null || ruling === null || ruling === undefined) return null;
    return healthOf(channel, ruling, ['ViewChannel', isThread ? 'SendMessagesInThreads' : 'SendMessages']);
  };
  return {
    name: guild.name,
    channels: channels.flatMap((channel) => {
      const needed = NEEDED.get(channel.type);
      return needed === undefined ? [] : [healthOf(channel, channel, needed)];
    }),
    ...(reportChannelId !== null && { reports: await noticesTo(reportChannelId) }),
    ...(logChannelId !== null && { log: await noticesTo(logChannelId) }),
  };
}

/** A channel that is in no list of the server's: a thread. `null` for one that is gone, of another server, or closed to the bot. */
async function hiddenChannel({ rest, guildId }: LookAtChannels, id: string): Promise<SeenChannel | null> {
  try {
    const channel = CHANNEL.parse(await rest.get(Routes.channel(id)));
    return channel.guild_id === guildId ? channel : null;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return null;
    throw error;
  }
}

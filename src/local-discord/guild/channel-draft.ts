import { type APITextChannel, type APIUser, ChannelType } from 'discord.js';

import { CHANNEL_IDS, idOn } from './residents.ts';

/** A channel to open. */
export interface ChannelDraft {
  readonly id: string;
  readonly name: string;
  /** A text channel unless said otherwise. */
  readonly type?: ChannelType;
  /** Name of the channel that a thread is in. */
  readonly parent?: string;
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Whether a channel is a thread of another. */
export function isThread({ type }: { readonly type: ChannelType }): boolean {
  return THREADS.has(type);
}

/** A channel as the wire has it. All kinds share the shape of a text channel here; a thread has what threads have besides. */
export function channelOf(
  { id, name, type = ChannelType.GuildText }: ChannelDraft,
  {
    guildId,
    position,
    parentId,
  }: { readonly guildId: string; readonly position: number; readonly parentId: string | null },
): APITextChannel {
  const channel = {
    id,
    type,
    guild_id: guildId,
    name,
    position,
    permission_overwrites: [],
    topic: null,
    nsfw: false,
    last_message_id: null,
    last_pin_timestamp: null,
    parent_id: parentId,
    rate_limit_per_user: 0,
    flags: 0,
    ...(isThread({ type }) && {
      owner_id: guildId,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 60,
        archive_timestamp: '2025-01-01T00:00:00.000Z',
        locked: false,
      },
    }),
  };
  return channel as unknown as APITextChannel;
}

/** The channel of the bot's direct messages with somebody. */
export function directChannelOf(user: APIUser): APITextChannel {
  const channel = {
    id: `12${user.id.slice(2)}`,
    type: ChannelType.DM,
    last_message_id: null,
    last_pin_timestamp: null,
    flags: 0,
    recipients: [user],
  };
  return channel as unknown as APITextChannel;
}

/** The channels at the start. */
export function initialChannels(guildId: string): APITextChannel[] {
  return Object.entries(CHANNEL_IDS).map(([name, id], position) =>
    channelOf({ id: idOn(guildId, id), name }, { guildId, position, parentId: null }),
  );
}

import { type Client, MessageFlags, Routes } from 'discord.js';

import { z } from 'zod';

import type { ButtonStates } from '../command/stores/button-states.ts';
import type { Log } from '../command/ports/log.ts';
import type { NoticeBoard } from '../command/ports/notice-board.ts';
import { renderMessage } from './render/render-message.ts';

const CHANNEL = z.looseObject({ guild_id: z.string().optional() });

/** Posts notices to channels of the server they are for, without notifying anybody. */
export function discordNoticeBoard(client: Client, states: ButtonStates, log: Log): NoticeBoard {
  return {
    post: async ({ guildId, channelId, reply, texts, reason }) => {
      // The id was stored by a moderator's command; a channel that is gone or never was here gets nothing.
      if (!(await isThere(client, guildId, channelId, log))) return false;
      const { content, components } = await renderMessage({ ...reply, buttons: [] }, '', states, texts);
      const flags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;
      try {
        const body = { content, components, flags, allowed_mentions: { parse: [] } };
        await client.rest.post(Routes.channelMessages(channelId), { body, reason });
        return true;
      } catch (error) {
        log.warn({ err: error, channelId }, 'A notice could not be posted.');
        return false;
      }
    },
  };
}

/** Whether a channel is one of the server's that the bot sees. Private and archived threads are known to Discord alone. */
async function isThere({ channels, rest }: Client, guildId: string, channelId: string, log: Log): Promise<boolean> {
  const known = channels.cache.get(channelId);
  if (known !== undefined) return 'guildId' in known && known.guildId === guildId;
  try {
    return CHANNEL.parse(await rest.get(Routes.channel(channelId))).guild_id === guildId;
  } catch (error) {
    log.warn({ err: error, channelId }, 'The channel of a notice cannot be seen.');
    return false;
  }
}

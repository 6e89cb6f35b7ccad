import { type Client, MessageFlags, Routes } from 'discord.js';

import type { ButtonStates } from '../command/stores/button-states.ts';
import type { Log } from '../command/ports/log.ts';
import type { NoticeBoard } from '../command/ports/notice-board.ts';
import { renderMessage } from './render/render-message.ts';

/** Posts notices to channels of the server they are for, without notifying anybody. */
export function discordNoticeBoard(client: Client, states: ButtonStates, log: Log): NoticeBoard {
  return {
    post: async ({ guildId, channelId, reply, texts, reason }) => {
      const channel = client.channels.cache.get(channelId);
      // The id was stored by a moderator's command; a channel that moved away or never was here gets nothing.
      if (channel === undefined || !('guildId' in channel) || channel.guildId !== guildId) return false;
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

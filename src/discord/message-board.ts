import { type Client, MessageFlags, Routes } from 'discord.js';
import { z } from 'zod';

import type { Log } from '../command/ports/log.ts';
import type { MessageBoard, PostOutcome, PostRequest } from '../command/ports/message-board.ts';
import type { ButtonStates } from '../command/stores/button-states.ts';
import { classifyError, type DiscordFault } from './classify-error.ts';
import { markOf } from './find-own.ts';
import { renderMessage } from './render/render-message.ts';

const WITH_ID = z.looseObject({ id: z.string() });

/** Posts messages of the bot's own, which ping nobody, in channels and to members alone. */
export function discordMessageBoard({ rest }: Client, states: ButtonStates, log: Log): MessageBoard {
  return {
    post: async ({ channelId, command, reply, texts, nonce, announce }: PostRequest) => {
      const { content, components } = await renderMessage(reply, command, states, texts);
      if (!(await announce(markOf({ content })))) return { outcome: 'taken' };
      // The same message sent twice, over a connection that was lost or by two processes, is one.
      const sent = { content, components, flags: MessageFlags.SuppressEmbeds, nonce, enforce_nonce: true };
      try {
        const body = { ...sent, allowed_mentions: { parse: [] } };
        const { id } = WITH_ID.parse(await rest.post(Routes.channelMessages(channelId), { body }));
        return { outcome: 'posted', messageId: id };
      } catch (error) {
        const outcome = outcomeOf(error);
        log.info({ err: error, channelId, outcome }, 'A message could not be posted.');
        return { outcome };
      }
    },
    openDirect: async (userId) => {
      try {
        return WITH_ID.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })).id;
      } catch (error) {
        log.info({ err: error }, 'Discord opens no direct messages with a member.');
        return null;
      }
    },
  };
}

const OUTCOMES: Partial<Record<DiscordFault, Exclude<PostOutcome, 'posted' | 'taken'>>> = {
  gone: 'gone',
  'closed-to-bots': 'closed',
  'slow-down': 'later',
  unreachable: 'unsure',
};

/** What a refusal means for a message. A connection that was lost may have been lost before or after it was taken. */
function outcomeOf(error: unknown): Exclude<PostOutcome, 'posted' | 'taken'> {
  return OUTCOMES[classifyError(error)] ?? 'refused';
}

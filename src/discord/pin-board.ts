import { type Client, MessageFlags, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

import type { ButtonStates } from '../command/button-states.ts';
import type { CommandContext } from '../command/context.ts';
import type { Permission } from '../command/define-command.ts';
import type { Log } from '../command/log.ts';
import type { PinBoard, PinOutcome, PinRequest } from '../command/pin-board.ts';
import { classifyError } from './classify-error.ts';
import { LIMITS } from './limits.ts';
import { renderMessage } from './render-message.ts';

const POSTED = z.looseObject({ id: z.string() });

/** Pins replies on Discord: as messages of the bot's own, sent without a notification, taken back if they cannot be pinned. */
export function discordPinBoard(client: Client, states: ButtonStates, log: Log): PinBoard {
  return {
    pin: async (request, context) => {
      const { channel, guild } = context;
      if (channel === null || guild === null) return { kind: 'unavailable' };
      const missing = missingPermission(context, isThread(client, channel.id));
      if (missing !== null) return { kind: 'missing-permission', permission: missing };
      try {
        const messageId = await post(client, channel.id, request, context, states);
        const refused = await pinOrTakeBack(client, channel.id, messageId, context, log);
        return refused ?? { kind: 'pinned', url: messageUrl(guild.id, channel.id, messageId) };
      } catch (error) {
        return explain(error, 'SendMessages');
      }
    },
  };
}

/** The first permission that posting and pinning need and the bot lacks here. */
function missingPermission({ botPermissions }: CommandContext, thread: boolean): Permission | null {
  const needed: readonly Permission[] = [
    'ViewChannel',
    thread ? 'SendMessagesInThreads' : 'SendMessages',
    'ReadMessageHistory',
    'PinMessages',
  ];
  return needed.find((permission) => !botPermissions.has(permission)) ?? null;
}

function isThread(client: Client, channelId: string): boolean {
  return client.channels.cache.get(channelId)?.isThread() === true;
}

/**
 * Posts the reply's page. Of its buttons only those that turn pages stay: they give whoever presses a copy of their own,
 * while the others would act on a message that is no longer anybody's answer.
 */
async function post(
  client: Client,
  channelId: string,
  { command, reply }: PinRequest,
  { texts }: CommandContext,
  states: ButtonStates,
): Promise<string> {
  const buttons = reply.buttons.filter(({ page }) => page === 'next' || page === 'previous');
  const { content, components, flags } = await renderMessage({ ...reply, buttons }, command, states, texts);
  const body: RESTPostAPIChannelMessageJSONBody = {
    content,
    components,
    flags: flags | MessageFlags.SuppressNotifications,
    allowed_mentions: { parse: [] },
  };
  return POSTED.parse(await client.rest.post(Routes.channelMessages(channelId), { body })).id;
}

/** Pins the message; where that is refused, deletes it and says why. */
async function pinOrTakeBack(
  { rest }: Client,
  channelId: string,
  messageId: string,
  { actor, texts }: CommandContext,
  log: Log,
): Promise<PinOutcome | null> {
  try {
    await rest.put(Routes.channelMessagesPin(channelId, messageId), { reason: texts.discord.pinReason(actor.name) });
    return null;
  } catch (error) {
    const reason = texts.discord.unpinReason;
    await rest.delete(Routes.channelMessage(channelId, messageId), { reason }).catch((second: unknown) => {
      log.warn(
        { err: second, channelId, messageId },
        'A message that could not be pinned could not be deleted either.',
      );
    });
    return explain(error, 'PinMessages');
  }
}

/** What an error of Discord's means for a pin. @throws The error itself, where it says nothing about pins. */
function explain(error: unknown, permission: Permission): PinOutcome {
  const fault = classifyError(error);
  if (fault === 'missing-permission') return { kind: 'missing-permission', permission };
  if (fault === 'pins-full') return { kind: 'channel-full', limit: LIMITS.message.pinsInChannel };
  if (fault === 'gone') return { kind: 'unavailable' };
  throw error;
}

function messageUrl(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

import { type Client, MessageFlags, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

import type { ButtonStates } from '../command/ports/button-states.ts';
import type { CommandContext } from '../command/model/context.ts';
import type { Permission } from '../command/model/define-command.ts';
import type { Log } from '../command/ports/log.ts';
import {
  type ChangeOutcome,
  messageUrl,
  type PinBoard,
  type PinEdit,
  type PinOutcome,
  type PinRequest,
} from '../command/ports/pin-board.ts';
import { classifyError } from './classify-error.ts';
import { LIMITS } from './render/limits.ts';
import { renderMessage } from './render/render-message.ts';

const POSTED = z.looseObject({ id: z.string() });
const PINS = z.looseObject({
  items: z.array(z.looseObject({ pinned_at: z.string(), message: POSTED })),
  has_more: z.boolean(),
});
const LOOKED_AT = z.looseObject({ pinned: z.boolean() });

/** Pins replies on Discord: as messages of the bot's own, sent without a notification, taken back if they cannot be pinned. */
export function discordPinBoard(client: Client, states: ButtonStates, log: Log): PinBoard {
  const { rest } = client;
  return {
    pin: async (request, context) => {
      const { channel, guild } = context;
      if (channel === null || guild === null) return { kind: 'unavailable' };
      const missing = missingPermission(context, isThread(client, channel.id));
      if (missing !== null) return { kind: 'missing-permission', permission: missing };
      try {
        const messageId = await post(client, channel.id, request, context, states);
        const refused = await pinOrTakeBack(client, channel.id, messageId, context, log);
        const placed = { guildId: guild.id, channelId: channel.id, messageId };
        return refused ?? { kind: 'pinned', url: messageUrl(placed), channelId: channel.id, messageId };
      } catch (error) {
        return explain(error, 'SendMessages');
      }
    },
    look: async ({ channelId, messageId }) => {
      try {
        const { pinned } = LOOKED_AT.parse(await rest.get(Routes.channelMessage(channelId, messageId)));
        return pinned ? 'pinned' : 'unpinned';
      } catch (error) {
        if (classifyError(error) === 'gone') return 'gone';
        log.warn({ err: error, channelId, messageId }, 'A pinned message cannot be looked at.');
        return 'unknown';
      }
    },
    pinnedIn: async (channelId) => {
      const ids = new Set<string>();
      try {
        for (let before: string | null = ''; before !== null;) {
          const query = new URLSearchParams({
            limit: String(LIMITS.message.pinsPage),
            ...(before !== '' && { before }),
          });
          const page = PINS.parse(await rest.get(Routes.channelMessagesPins(channelId), { query }));
          for (const { message } of page.items) ids.add(message.id);
          before = page.has_more ? (page.items.at(-1)?.pinned_at ?? null) : null;
        }
      } catch (error) {
        log.warn({ err: error, channelId }, 'The pins of a channel cannot be listed.');
      }
      return ids;
    },
    edit: ({ channelId, messageId }, edit) =>
      change(log, async () => {
        const body = { ...(await pinBody(edit, states)), flags: MessageFlags.SuppressEmbeds };
        await rest.patch(Routes.channelMessage(channelId, messageId), { body, reason: edit.reason });
      }),
    unpin: ({ channelId, messageId }, reason) =>
      change(log, () => rest.delete(Routes.channelMessagesPin(channelId, messageId), { reason })),
    remove: ({ channelId, messageId }, reason) =>
      change(log, () => rest.delete(Routes.channelMessage(channelId, messageId), { reason })),
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
 * Draws a pin's page. Of its buttons only those that turn pages stay: they give whoever presses a copy of their own,
 * while the others would act on a message that is no longer anybody's answer.
 */
async function pinBody(
  { command, reply, texts }: Pick<PinEdit, 'command' | 'reply' | 'texts'>,
  states: ButtonStates,
): Promise<RESTPostAPIChannelMessageJSONBody> {
  const buttons = reply.buttons.filter(({ page }) => page === 'next' || page === 'previous');
  const { content, components } = await renderMessage({ ...reply, buttons }, command, states, texts);
  return { content, components, allowed_mentions: { parse: [] } };
}

async function post(
  client: Client,
  channelId: string,
  request: PinRequest,
  { texts }: CommandContext,
  states: ButtonStates,
): Promise<string> {
  const body = {
    ...(await pinBody({ ...request, texts }, states)),
    flags: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
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

async function change(log: Log, work: () => Promise<unknown>): Promise<ChangeOutcome> {
  try {
    await work();
    return 'done';
  } catch (error) {
    const fault = classifyError(error);
    if (fault === 'gone' || fault === 'slow-down') return fault;
    if (fault === 'unreachable') return 'slow-down';
    log.warn({ err: error }, 'Discord did not take a change of a pinned message.');
    return 'refused';
  }
}

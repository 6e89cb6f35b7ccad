import { randomUUID } from 'node:crypto';

import { type Client, MessageFlags, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';

import type { ButtonStates } from '../command/stores/button-states.ts';
import type { Permission } from '../command/ports/permission.ts';
import type { Log } from '../command/ports/log.ts';
import {
  type ChangeOutcome,
  messageUrl,
  type OwnMessage,
  type PinBoard,
  type PinOutcome,
  type PinRequest,
  type PlacedMessage,
} from '../command/ports/pin-board.ts';
import { CHANNEL_REFUSALS } from '../command/ports/channel-refusal.ts';
import { classifyError } from './classify-error.ts';
import { findOwn, markOf } from './find-own.ts';
import { LIMITS } from '../discord-facts/limits.ts';
import { type ComponentsMessage, renderPin } from './render/render-message.ts';

const POSTED = z.looseObject({ id: z.string() });
const PINS = z.looseObject({
  items: z.array(z.looseObject({ pinned_at: z.string(), message: POSTED })),
  has_more: z.boolean(),
});
const LOOKED_AT = z.looseObject({ pinned: z.boolean() });

/** Pins replies on Discord: as messages of the bot's own, sent without a notification, taken back if they cannot be pinned. */
export function discordPinBoard(client: Client, states: ButtonStates, log: Log): PinBoard {
  const { rest } = client;
  const pin = ({ channelId, messageId }: PlacedMessage, reason: string): Promise<unknown> =>
    rest.put(Routes.channelMessagesPin(channelId, messageId), { reason });
  return {
    pin: (request) => postAndPin(client, request, states),
    pinAgain: (message, reason) => change(log, () => pin(message, reason)),
    find: (channelId, mark, at) => findOwn(client, channelId, { mark, at }, log),
    reaches: (place) => reaches(client, place),
    look: ({ channelId, messageId }) => look(rest, channelId, messageId, log),
    pinnedIn: (channelId) => pinnedIn(rest, channelId, log),
    edit: ({ channelId, messageId }, edit) =>
      change(log, async () => {
        // A pin of an earlier version is plain content: made of components, it must be emptied of that.
        const body = { ...(await pinBody(edit, states)), content: null, embeds: [] };
        await rest.patch(Routes.channelMessage(channelId, messageId), { body, reason: edit.reason });
      }),
    unpin: ({ channelId, messageId }, reason) =>
      change(log, () => rest.delete(Routes.channelMessagesPin(channelId, messageId), { reason })),
    remove: ({ channelId, messageId }, reason) =>
      change(log, () => rest.delete(Routes.channelMessage(channelId, messageId), { reason })),
  };
}

/** Whether the bot is on the server, the server is there, and the channel, where it is known, lets itself be seen. */
function reaches(
  { guilds, channels }: Client,
  { guildId, channelId }: { guildId: string; channelId: string },
): boolean {
  const guild = guilds.cache.get(guildId);
  if (guild?.available !== true) return false;
  const channel = channels.cache.get(channelId);
  const { me } = guild.members;
  if (channel === undefined || me === null || !('permissionsFor' in channel)) return true;
  return channel.permissionsFor(me).has(PermissionFlagsBits.ViewChannel);
}

async function look(
  rest: REST,
  channelId: string,
  messageId: string,
  log: Log,
): Promise<'pinned' | 'unpinned' | 'gone' | 'unknown'> {
  try {
    const { pinned } = LOOKED_AT.parse(await rest.get(Routes.channelMessage(channelId, messageId)));
    return pinned ? 'pinned' : 'unpinned';
  } catch (error) {
    if (classifyError(error) === 'gone') return 'gone';
    log.info({ err: error, channelId, messageId }, 'A pinned message cannot be looked at.');
    return 'unknown';
  }
}

/** All pages of a channel's pins; those seen before Discord refused. */
async function pinnedIn(rest: REST, channelId: string, log: Log): Promise<Set<string>> {
  const ids = new Set<string>();
  try {
    for (let before: string | null = ''; before !== null;) {
      const query = new URLSearchParams({ limit: String(LIMITS.message.pinsPage), ...(before !== '' && { before }) });
      const page = PINS.parse(await rest.get(Routes.channelMessagesPins(channelId), { query }));
      for (const { message } of page.items) ids.add(message.id);
      before = page.has_more ? (page.items.at(-1)?.pinned_at ?? null) : null;
    }
  } catch (error) {
    log.info({ err: error, channelId }, 'The pins of a channel cannot be listed.');
  }
  return ids;
}

async function postAndPin({ rest }: Client, request: PinRequest, states: ButtonStates): Promise<PinOutcome> {
  const { guildId, channelId, botPermissions, inThread, announce } = request;
  const missing = botPermissions === null ? null : missingPermission(botPermissions, inThread);
  if (missing !== null) return { kind: 'missing-permission', permission: missing };
  const drawn = await pinBody(request, states);
  await announce(markOf(drawn));
  // The same body sent twice, over a connection that was lost, makes one message.
  const nonce = randomUUID().replaceAll('-', '').slice(0, LIMITS.message.nonce);
  const flags = drawn.flags | MessageFlags.SuppressNotifications;
  try {
    const body = { ...drawn, flags, nonce, enforce_nonce: true };
    const { id: messageId } = POSTED.parse(await rest.post(Routes.channelMessages(channelId), { body }));
    const refused = await pinOrTakeBack(rest, messageId, request);
    return refused ?? { kind: 'pinned', url: messageUrl({ guildId, channelId, messageId }), channelId, messageId };
  } catch (error) {
    return explain(error, inThread ? 'SendMessagesInThreads' : 'SendMessages');
  }
}

/** The first permission that posting and pinning need and the bot lacks here. */
function missingPermission(botPermissions: ReadonlySet<Permission>, thread: boolean): Permission | null {
  const needed: readonly Permission[] = [
    'ViewChannel',
    thread ? 'SendMessagesInThreads' : 'SendMessages',
    'ReadMessageHistory',
    'PinMessages',
  ];
  return needed.find((permission) => !botPermissions.has(permission)) ?? null;
}

/** What Discord is sent of a pin. */
type PinBody = Pick<ComponentsMessage, 'components' | 'flags'> & { readonly allowed_mentions: { readonly parse: [] } };

/**
 * Draws a pin's page. Of its buttons only those that turn pages stay: they give whoever presses a copy of their own,
 * while the others would act on a message that is no longer anybody's answer.
 */
async function pinBody({ command, reply, texts }: OwnMessage, states: ButtonStates): Promise<PinBody> {
  const buttons = reply.buttons.filter(({ page }) => page === 'next' || page === 'previous');
  const { components, flags, allowedMentions } = await renderPin({ ...reply, buttons }, command, states, texts);
  return { components, flags, allowed_mentions: allowedMentions };
}

/** Pins the message; where that is refused, deletes it and says why. @throws Where it is not known what is left. */
async function pinOrTakeBack(
  rest: REST,
  messageId: string,
  { channelId, reason: why, texts }: PinRequest,
): Promise<PinOutcome | null> {
  try {
    await rest.put(Routes.channelMessagesPin(channelId, messageId), { reason: why });
    return null;
  } catch (error) {
    await rest.delete(Routes.channelMessage(channelId, messageId), { reason: texts.discord.unpinReason });
    return explain(error, 'PinMessages');
  }
}

/** What an error of Discord's means for a pin. @throws The error itself, where it says nothing about pins. */
function explain(error: unknown, permission: Permission): PinOutcome {
  const fault = classifyError(error);
  if (fault === 'missing-permission') return { kind: 'missing-permission', permission };
  if (fault === 'pins-full') return { kind: 'channel-full', limit: LIMITS.message.pinsInChannel };
  if (fault === 'gone') return { kind: 'unavailable' };
  const why = CHANNEL_REFUSALS.find((refusal) => refusal === fault);
  if (why !== undefined) return { kind: 'refused', why };
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
    log.info({ err: error, fault }, 'Discord did not take a change of a pinned message.');
    return 'refused';
  }
}

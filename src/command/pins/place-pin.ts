import { dayIn } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { CommandContext } from '../model/context.ts';
import { plain } from '../model/lines.ts';
import { messageUrl, type PinRequest } from '../ports/pin-board.ts';
import { privateNote } from '../model/private-note.ts';
import type { MessageReply } from '../model/reply.ts';
import type { Services } from '../model/services.ts';
import type { Pin } from '../stores/pin-store.ts';
import { describePin } from './describe-pin.ts';

/**
 * Pins a reply for a moderator, and remembers what it shows. Where the channel holds all the pins it can, the oldest of
 * Dateline's own is offered to make room; never a member's.
 *
 * @returns What the moderator is told.
 * @throws {QueryError} `not-permitted` or `bot-not-permitted`.
 */
export async function placePin(
  request: PinRequest,
  services: Services,
  context: CommandContext,
): Promise<MessageReply> {
  const { texts, guild, channel, actor, now } = context;
  if (!context.permissions.has('PinMessages'))
    throw new QueryError({ code: 'not-permitted', permission: 'PinMessages' });
  if (request.reply.blocks.length === 0) return { ...request.reply, visibility: 'private', buttons: [] };
  const { private: _private, ...options } = request.options;
  const outcome = await services.pins.pin({ ...request, options }, context);
  switch (outcome.kind) {
    case 'pinned': {
      const { command, subcommand } = request;
      const { channelId, messageId, url } = outcome;
      const guildId = guild?.id ?? '';
      const shown = request.reply.blocks.flatMap(({ quote }) => quote ?? []);
      const made = { command, subcommand, options, createdBy: actor.id, createdAt: now };
      const fresh = { shown, editedAt: null, dueAt: null, stopped: null };
      await services.stores.pins.add({ id: crypto.randomUUID(), guildId, channelId, messageId, ...made, ...fresh });
      const detail = `${describePin(request, texts)} ${messageId}`;
      await services.stores.actions.add({ guildId, userId: actor.id, action: 'pin', detail, at: now });
      const stays = options['refresh'] === false ? texts.pins.once : texts.pins.keeps;
      return privateNote([plain(texts.pins.pinned, url, stays)], outcome);
    }
    case 'channel-full':
      return offerRoom(request, outcome.limit, services, context);
    case 'unavailable':
      return privateNote([texts.pins.unavailable], outcome);
    case 'missing-permission':
      throw new QueryError({
        code: 'bot-not-permitted',
        permission: outcome.permission,
        channel: channel?.name ?? null,
      });
  }
}

/** Says that the channel is full, and offers to unpin the oldest of Dateline's own there. */
async function offerRoom(
  { command, subcommand, options }: PinRequest,
  limit: number,
  { stores }: Services,
  { texts, guild, channel }: CommandContext,
): Promise<MessageReply> {
  const { pins } = texts;
  const own = await stores.pins.live(guild?.id ?? '');
  const oldest = own.find(({ channelId }: Pin) => channelId === channel?.id);
  if (oldest === undefined) return privateNote([pins.channelFull(limit), pins.noneOfMine]);
  const day = texts.formatDay(dayIn('UTC', oldest.createdAt));
  const { private: _private, ...kept } = options;
  const state = { oldest: oldest.messageId, recipe: JSON.stringify({ command, subcommand, options: kept }) };
  return privateNote([pins.channelFull(limit), plain(pins.offerOldest(day), messageUrl(oldest))], null, [
    { label: pins.makeRoom, emoji: '📌', style: 'primary', action: 'makeRoom', state },
  ]);
}

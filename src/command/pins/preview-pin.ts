import { QueryError } from '../../errors.ts';
import type { CommandContext } from '../model/context.ts';
import { small } from '../message/lines.ts';
import { privateNote } from '../message/private-note.ts';
import type { MessageReply } from '../message/reply.ts';
import type { Services } from '../model/services.ts';
import type { Pinning } from './place-pin.ts';
import { writeRecipe } from './recipe-state.ts';
import { isSamePin, offerUpdate } from './same-pin.ts';

/**
 * Shows a moderator alone what a pin will look like, and offers to pin it. Where the same is pinned in the channel already,
 * that one is offered to be updated instead.
 *
 * @throws {QueryError} `not-permitted`.
 */
export async function previewPin(
  pinning: Pinning,
  { stores }: Services,
  { texts, guild, channel, permissions }: CommandContext,
): Promise<MessageReply> {
  const { reply, twice = false } = pinning;
  const { pins } = texts;
  if (!permissions.has('PinMessages')) throw new QueryError({ code: 'not-permitted', permission: 'PinMessages' });
  if (reply.blocks.length === 0) return { ...reply, visibility: 'private', buttons: [] };
  if (guild === null || channel === null) return privateNote([pins.unavailable], { kind: 'unavailable' });
  const live = twice ? [] : await stores.pins.live(guild.id);
  const there = live.find((pin) => isSamePin(pinning, { channelId: channel.id }, pin));
  if (there !== undefined) return offerUpdate(pinning, there, texts);
  // The pin gets the id that its preview carries, so that however often it is pressed there is one.
  const state = { recipe: writeRecipe(pinning), id: crypto.randomUUID(), twice: twice ? true : undefined };
  return {
    ...reply,
    visibility: 'private',
    asPin: true,
    heading: [small(pins.preview), ...(reply.thin === true ? [small(pins.thin)] : []), ...reply.heading],
    buttons: [
      { label: pins.pinIt, emoji: '📌', style: 'primary', action: 'pinIt', state },
      { label: pins.cancel, style: 'secondary', action: 'cancelPin', state: {} },
    ],
  };
}

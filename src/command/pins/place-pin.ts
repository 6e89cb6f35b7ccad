import { dayIn } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { CommandContext } from '../model/context.ts';
import { plain, separated } from '../message/lines.ts';
import { messageUrl, type PinOutcome, type PlacedMessage, type Recipe } from '../ports/pin-board.ts';
import { privateNote } from '../message/private-note.ts';
import type { MessageReply } from '../message/reply.ts';
import type { Services } from '../model/services.ts';
import type { Pin } from '../stores/pin-store.ts';
import type { Texts } from '../../texts/texts.ts';
import { writeRecipe } from './recipe-state.ts';
import { isSamePin, offerUpdate } from './same-pin.ts';

/** What to pin, and how to make it again. */
export interface Pinning extends Recipe {
  readonly reply: MessageReply;
  /** Whether it is pinned though the same stands pinned in the channel. */
  readonly twice?: boolean | undefined;
  /** What the pin is to be known by, so that it is there once however often it is asked for; a new one unless given. */
  readonly id?: string;
}

/** What a pin is, in a few words: "summary: border crossings". */
export function describePin(
  { command, options }: Pick<Recipe, 'command' | 'options'>,
  { pins, answer }: Texts,
): string {
  const about = options['topic'] ?? options['title'] ?? options['period'] ?? '';
  const source = options['source'];
  const of = source === undefined ? null : String(source).slice(0, 100);
  return separated(answer.separator, [pins.what(command, String(about).slice(0, 100)), of]);
}

/**
 * Pins a reply for a moderator, and remembers what it shows. Where the same is pinned in the channel already, that one is offered
 * to be updated. Where the channel holds all the pins it can, the oldest of
 * Dateline's own is offered to make room; never a member's.
 *
 * @returns What the moderator is told.
 * @throws {QueryError} `not-permitted` or `bot-not-permitted`.
 */
export async function placePin(pinning: Pinning, services: Services, context: CommandContext): Promise<MessageReply> {
  const { texts, forAll, guild, channel, actor, permissions, botPermissions } = context;
  const { command, reply } = pinning;
  if (!permissions.has('PinMessages')) throw new QueryError({ code: 'not-permitted', permission: 'PinMessages' });
  if (reply.blocks.length === 0) return { ...reply, visibility: 'private', buttons: [] };
  if (guild === null || channel === null) return privateNote([texts.pins.unavailable], { kind: 'unavailable' });
  const place = { guildId: guild.id, channelId: channel.id };
  const inThread = channel.isThread === true;
  const message = {
    ...place,
    command,
    reply,
    texts: forAll,
    botPermissions,
    inThread,
    reason: forAll.discord.pinReason(actor.name),
  };
  const pin = newPin(pinning, place, context);
  const isSame = (other: Pin): boolean => pinning.twice !== true && isSamePin(pinning, place, other);
  const outcome = await services.keeper.place(pin, message, isSame);
  if (outcome.kind === 'already') return toldOfEarlier(outcome.pin, pin, pinning, context);
  if (outcome.kind === 'pinned') await log(pinning, outcome, services, context);
  return outcome.kind === 'channel-full'
    ? offerRoom(pinning, outcome.limit, services, context)
    : toldOf(outcome, pinning, context);
}

/** What a moderator is told who pressed twice, or pinned what is pinned. @throws {QueryError} `expired` where that one was taken off. */
function toldOfEarlier(earlier: Pin, pin: Pin, pinning: Pinning, context: CommandContext): MessageReply {
  if (earlier.id !== pin.id) return offerUpdate(pinning, earlier, context.texts);
  if (earlier.stopped !== null || earlier.channelId !== pin.channelId)
    throw new QueryError({ code: 'expired', question: null });
  const { channelId, messageId } = earlier;
  return toldOf({ kind: 'pinned', url: messageUrl(earlier), channelId, messageId }, pinning, context);
}

/** What a moderator is told of a pin that was placed, or could not be. @throws {QueryError} For what the moderator can mend. */
function toldOf(
  outcome: Exclude<PinOutcome, { kind: 'channel-full' }>,
  { options }: Pinning,
  { texts, channel }: CommandContext,
): MessageReply {
  switch (outcome.kind) {
    case 'pinned':
      return privateNote(
        [plain(texts.pins.pinned, outcome.url, options['refresh'] === false ? texts.pins.once : texts.pins.keeps)],
        outcome,
      );
    case 'unavailable':
      return privateNote([texts.pins.unavailable], outcome);
    case 'refused':
      throw new QueryError({ code: 'channel-refused', why: outcome.why });
    case 'missing-permission':
      throw new QueryError({
        code: 'bot-not-permitted',
        permission: outcome.permission,
        channel: channel?.name || null,
      });
  }
}

/** What a pin shows and how to make it again. */
function newPin(
  { command, subcommand, options: { private: _private, ...options }, reply, id = crypto.randomUUID() }: Pinning,
  place: Pick<PlacedMessage, 'guildId' | 'channelId'>,
  { actor, now, forAll: { language } }: CommandContext,
): Pin {
  const shown = reply.blocks.flatMap(({ quote }) => quote ?? []);
  const made = { command, subcommand, options, language, createdBy: actor.id, createdAt: now };
  const fresh = { shown, editedAt: null, dueAt: null, stopped: 'unposted', placement: null } as const;
  return { id, ...place, messageId: `unposted ${id}`, ...made, ...fresh };
}

/** Keeps that a moderator made a pin. */
async function log(
  { command, options }: Pinning,
  { messageId }: Pick<PlacedMessage, 'messageId'>,
  { stores }: Services,
  { forAll, actor, guild, now }: CommandContext,
): Promise<void> {
  const detail = `${describePin({ command, options }, forAll)} ${messageId}`;
  await stores.actions.add({
    guildId: guild?.id ?? '',
    userId: actor.id,
    name: actor.name,
    action: 'pin',
    detail,
    at: now,
  });
}

/** Says that the channel is full, and offers to unpin the oldest of Dateline's own there. */
async function offerRoom(
  pinning: Pinning,
  limit: number,
  { stores }: Services,
  { texts, guild, channel }: CommandContext,
): Promise<MessageReply> {
  const { pins } = texts;
  const own = await stores.pins.live(guild?.id ?? '');
  const oldest = own.find(({ channelId }: Pin) => channelId === channel?.id);
  if (oldest === undefined) return privateNote([pins.channelFull(limit), pins.noneOfMine]);
  const day = texts.formatDay(dayIn('UTC', oldest.createdAt));
  const { id = crypto.randomUUID(), twice } = pinning;
  const state = { oldest: oldest.messageId, recipe: writeRecipe(pinning), id, twice };
  return privateNote([pins.channelFull(limit), plain(pins.offerOldest(day), messageUrl(oldest))], null, [
    { label: pins.makeRoom, emoji: '📌', style: 'primary', action: 'makeRoom', state },
  ]);
}

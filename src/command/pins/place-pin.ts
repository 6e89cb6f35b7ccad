import { dayIn } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { CommandContext } from '../model/context.ts';
import { plain } from '../message/lines.ts';
import { messageUrl, type PlacedMessage, type Recipe } from '../ports/pin-board.ts';
import { privateNote } from '../message/private-note.ts';
import type { MessageReply, RawOptions } from '../message/reply.ts';
import type { Services } from '../model/services.ts';
import type { Pin } from '../stores/pin-store.ts';
import type { Texts } from '../../texts/texts.ts';

/** What to pin, and how to make it again. */
export interface Pinning extends Recipe {
  readonly reply: MessageReply;
  /** Whether it is pinned though the same stands pinned in the channel. */
  readonly twice?: boolean;
}

/** What a pin is, in a few words: "summary: border crossings". */
export function describePin({ command, options }: Pick<Recipe, 'command' | 'options'>, { pins }: Texts): string {
  const about = options['topic'] ?? options['title'] ?? options['period'] ?? '';
  return pins.what(command, String(about).slice(0, 100));
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
  const { texts, guild, channel, actor, permissions, botPermissions } = context;
  const { command, reply } = pinning;
  if (!permissions.has('PinMessages')) throw new QueryError({ code: 'not-permitted', permission: 'PinMessages' });
  if (reply.blocks.length === 0) return { ...reply, visibility: 'private', buttons: [] };
  if (guild === null || channel === null) return privateNote([texts.pins.unavailable], { kind: 'unavailable' });
  const place = { guildId: guild.id, channelId: channel.id };
  const there = pinning.twice === true ? undefined : await samePin(pinning, place, services);
  if (there !== undefined) return offerUpdate(pinning, there, context);
  const inThread = channel.isThread === true;
  const message = {
    ...place,
    command,
    reply,
    texts,
    botPermissions,
    inThread,
    reason: texts.discord.pinReason(actor.name),
  };
  const outcome = await services.keeper.place(newPin(pinning, place, context), message);
  if (outcome.kind === 'pinned') await log(pinning, outcome, services, context);
  return outcome.kind === 'channel-full'
    ? offerRoom(pinning, outcome.limit, services, context)
    : toldOf(outcome, pinning, context);
}

/** What a moderator is told of a pin that was placed, or could not be. @throws {QueryError} For what the moderator can mend. */
function toldOf(
  outcome: Exclude<Awaited<ReturnType<Services['keeper']['place']>>, { kind: 'channel-full' }>,
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

/** A live pin of the same kind and subject in the channel. */
async function samePin(
  { command, subcommand, options }: Pinning,
  { guildId, channelId }: Pick<Pin, 'guildId' | 'channelId'>,
  { stores }: Services,
): Promise<Pin | undefined> {
  const subject = subjectOf(options);
  const live = await stores.pins.live(guildId);
  return live.find(
    (pin) =>
      pin.channelId === channelId &&
      pin.command === command &&
      pin.subcommand === subcommand &&
      subjectOf(pin.options) === subject,
  );
}

/** What a pin is about and of which days, in small letters; however many lines it has. */
function subjectOf({ topic, title, period, since, until }: RawOptions): string {
  const folded = [topic, title, period].map((about) =>
    String(about ?? '')
      .trim()
      .replaceAll(/\s+/gu, ' ')
      .toLowerCase(),
  );
  return JSON.stringify([...folded, since ?? null, until ?? null]);
}

/** Says that the same is pinned already, and offers to update that one, or to pin it all the same. */
function offerUpdate(
  { command, subcommand, options: { private: _private, ...options } }: Pinning,
  there: Pin,
  { texts: { pins } }: CommandContext,
): MessageReply {
  const recipe = JSON.stringify({ command, subcommand, options });
  return privateNote([plain(pins.already, messageUrl(there))], { kind: 'already-pinned', messageId: there.messageId }, [
    { label: pins.updateThat, emoji: '🔄', style: 'primary', action: 'updatePin', state: { pin: there.messageId } },
    { label: pins.pinAgain, emoji: '📌', style: 'secondary', action: 'pinTwice', state: { recipe } },
  ]);
}

/** What a pin shows and how to make it again. */
function newPin(
  { command, subcommand, options: { private: _private, ...options }, reply }: Pinning,
  place: Pick<PlacedMessage, 'guildId' | 'channelId'>,
  { actor, now }: CommandContext,
): Pin {
  const id = crypto.randomUUID();
  const shown = reply.blocks.flatMap(({ quote }) => quote ?? []);
  const made = { command, subcommand, options, createdBy: actor.id, createdAt: now };
  const fresh = { shown, editedAt: null, dueAt: null, stopped: 'unposted', placement: null } as const;
  return { id, ...place, messageId: `unposted ${id}`, ...made, ...fresh };
}

/** Keeps that a moderator made a pin. */
async function log(
  { command, options }: Pinning,
  { messageId }: Pick<PlacedMessage, 'messageId'>,
  { stores }: Services,
  { texts, actor, guild, now }: CommandContext,
): Promise<void> {
  const detail = `${describePin({ command, options }, texts)} ${messageId}`;
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
  { command, subcommand, options }: Pinning,
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

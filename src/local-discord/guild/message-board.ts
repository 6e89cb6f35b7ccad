import { EventEmitter } from 'node:events';
import { type APIAttachment, type APIMessage, type APIUser, MessageFlags, MessageType } from 'discord.js';
import { ApiError } from '../wire/api-error.ts';
import type { Clock } from '../wire/clock.ts';
import { asText, type Fields } from '../wire/fields.ts';
import type { Guilds } from './guilds.ts';
import { wordsOf } from '../wire/message-words.ts';
import { LIMITS } from '../../discord-facts/limits.ts';
import { mentionsOf } from '../rules/mentions.ts';
import type { Snowflakes } from '../wire/snowflakes.ts';

/** A message, and who alone sees it (`null`: everybody in the channel). */
export interface BoardMessage {
  readonly wire: APIMessage;
  readonly onlyFor: string | null;
  /** What the bot called it when it sent it, for a while. */
  readonly nonce: string;
}

/** What happens to messages. */
export interface BoardEvents {
  created: [BoardMessage];
  updated: [BoardMessage];
  deleted: [BoardMessage];
  /** A channel's list of pins has changed. */
  pins: [channelId: string];
}

/** What a message is made of. */
export interface Draft {
  readonly channelId: string;
  readonly author: APIUser;
  readonly body: Fields;
  readonly attachments?: readonly APIAttachment[];
  readonly onlyFor?: string | null;
  /** Fields that Discord adds: type, reference, interaction, flags. */
  readonly extra?: Partial<APIMessage>;
}

/** All messages and pins of the playground, in memory, with an event for each change. */
export class MessageBoard extends EventEmitter<BoardEvents> {
  readonly #messages = new Map<string, BoardMessage>();
  readonly #pins = new Map<string, { readonly id: string; readonly at: string }[]>();
  readonly #guilds: Pick<Guilds, 'channel' | 'users'>;
  readonly #ids: Snowflakes;
  readonly #clock: Clock;

  constructor(guilds: Pick<Guilds, 'channel' | 'users'>, ids: Snowflakes, clock: Clock) {
    super();
    // Every open page listens.
    this.setMaxListeners(0);
    this.#guilds = guilds;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Posts a message. */
  add({ channelId, author, body, attachments = [], onlyFor = null, extra = {} }: Draft): BoardMessage {
    const content = textOf(body);
    const components = numbered(listOf<'components'>(body['components']));
    const wire: APIMessage = {
      id: this.#ids.next(),
      channel_id: channelId,
      author,
      content,
      timestamp: this.#time(),
      edited_timestamp: null,
      tts: false,
      attachments: [...attachments],
      embeds: listOf<'embeds'>(body['embeds']),
      components,
      pinned: false,
      type: MessageType.Default,
      flags: typeof body['flags'] === 'number' ? body['flags'] : 0,
      ...mentionsOf(wordsOf({ content, components }), body['allowed_mentions'], this.#guilds.users),
      ...extra,
    };
    const message: BoardMessage = { wire, onlyFor, nonce: asText(body['nonce']) };
    this.#messages.set(wire.id, message);
    this.#guilds.channel(channelId).last_message_id = wire.id;
    this.emit('created', message);
    return message;
  }

  /** The message that was sent under a nonce, deleted ones left out. */
  byNonce(nonce: string): BoardMessage | undefined {
    return [...this.#messages.values()].find((message) => nonce !== '' && message.nonce === nonce);
  }

  /** @throws ApiError 10008. */
  get(id: string, channelId?: string): BoardMessage {
    const found = this.#messages.get(id);
    if (!found || (channelId !== undefined && found.wire.channel_id !== channelId))
      throw new ApiError('unknownMessage');
    return found;
  }

  /** Changes what `body` names, and leaves the rest. The end of a deferral is not an edit in the members' eyes. */
  edit(message: BoardMessage, body: Fields, added: readonly APIAttachment[] = []): BoardMessage {
    const { wire } = message;
    const loading = isLoading(wire);
    if (body['content'] !== undefined) wire.content = textOf(body);
    if (body['embeds'] !== undefined) wire.embeds = listOf<'embeds'>(body['embeds']);
    if (body['components'] !== undefined) wire.components = numbered(listOf<'components'>(body['components']));
    if (body['content'] !== undefined || body['components'] !== undefined)
      Object.assign(wire, mentionsOf(wordsOf(wire), body['allowed_mentions'], this.#guilds.users));
    const kept = Array.isArray(body['attachments'])
      ? (body['attachments'] as readonly { readonly id: string }[])
      : null;
    wire.attachments = [
      ...wire.attachments.filter(({ id }) => kept === null || kept.some((attachment) => attachment.id === id)),
      ...added,
    ];
    const lasting = MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
    const asked = typeof body['flags'] === 'number' ? body['flags'] : 0;
    wire.flags = ((wire.flags ?? 0) & lasting) | (asked & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2));
    if (!loading) wire.edited_timestamp = this.#time();
    this.emit('updated', message);
    return message;
  }

  /** Deletes a message, and with it its pin. */
  remove(message: BoardMessage): void {
    if (!this.#messages.delete(message.wire.id)) throw new ApiError('unknownMessage');
    const pins = this.#pins.get(message.wire.channel_id) ?? [];
    this.emit('deleted', message);
    if (pins.some(({ id }) => id === message.wire.id)) this.#setPins(message.wire.channel_id, without(pins, message));
  }

  /** Pins a message, and posts the line that says so. @throws ApiError 10008, 30003, 50021. */
  pin(message: BoardMessage, by: APIUser): void {
    const { wire, onlyFor } = message;
    if (onlyFor !== null) throw new ApiError('unknownMessage');
    if (wire.type === MessageType.ChannelPinnedMessage) throw new ApiError('systemMessage');
    const pins = this.#pins.get(wire.channel_id) ?? [];
    if (wire.pinned) return;
    if (pins.length >= LIMITS.message.pinsInChannel) throw new ApiError('tooManyPins');
    wire.pinned = true;
    this.#setPins(wire.channel_id, [{ id: wire.id, at: this.#time() }, ...pins]);
    const reference = { type: 0, channel_id: wire.channel_id, message_id: wire.id } as const;
    this.add({
      channelId: wire.channel_id,
      author: by,
      body: {},
      extra: {
        type: MessageType.ChannelPinnedMessage,
        message_reference: reference,
      },
    });
  }

  /** Takes a message off the pins; one that is not pinned stays as it is. */
  unpin(message: BoardMessage): void {
    if (!message.wire.pinned) return;
    message.wire.pinned = false;
    this.#setPins(message.wire.channel_id, without(this.#pins.get(message.wire.channel_id) ?? [], message));
  }

  /** A channel's pins, the latest first. */
  pins(channelId: string): readonly { readonly pinned_at: string; readonly message: APIMessage }[] {
    return (this.#pins.get(channelId) ?? []).map(({ id, at }) => ({ pinned_at: at, message: this.get(id).wire }));
  }

  /** A channel's messages as one user sees them, oldest first. */
  seenBy(userId: string, channelId: string): BoardMessage[] {
    return [...this.#messages.values()].filter(
      ({ wire, onlyFor }) => wire.channel_id === channelId && (onlyFor === null || onlyFor === userId),
    );
  }

  #setPins(channelId: string, pins: { readonly id: string; readonly at: string }[]): void {
    this.#pins.set(channelId, pins);
    this.#guilds.channel(channelId).last_pin_timestamp = pins[0]?.at ?? null;
    this.emit('pins', channelId);
  }

  #time(): string {
    return new Date(this.#clock.now()).toISOString();
  }
}

/** Whether the message is still "Dateline is thinking…". */
export function isLoading({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}

function without<Pin extends { readonly id: string }>(pins: readonly Pin[], { wire }: BoardMessage): Pin[] {
  return pins.filter(({ id }) => id !== wire.id);
}

function textOf(body: Fields): string {
  return typeof body['content'] === 'string' ? body['content'] : '';
}

function listOf<Key extends 'embeds' | 'components'>(value: unknown): NonNullable<APIMessage[Key]> {
  return Array.isArray(value) ? value : [];
}

/** Gives every component the number that Discord gives it, in reading order from 1. */
function numbered<Components extends readonly unknown[]>(components: Components): Components {
  let next = 0;
  const number = (component: unknown): unknown => {
    const fields = component as Fields;
    next += 1;
    const id = typeof fields['id'] === 'number' && fields['id'] > 0 ? fields['id'] : next;
    return {
      ...fields,
      id,
      ...(Array.isArray(fields['components']) && { components: fields['components'].map(number) }),
      ...(fields['accessory'] !== undefined && { accessory: number(fields['accessory']) }),
    };
  };
  return components.map(number) as unknown as Components;
}

import type { Texts } from '../../texts/texts.ts';
import type { MessageReply, RawOptions } from '../message/reply.ts';
import type { ChannelRefusal } from './channel-refusal.ts';
import type { Permission } from './permission.ts';

/** What makes a reply, and makes it again: a command, its subcommand, and the options as raw values. */
export interface Recipe {
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: RawOptions;
}

/** A reply as a message of Dateline's own. */
export interface OwnMessage {
  /** The command that the reply's buttons belong to. */
  readonly command: string;
  readonly reply: MessageReply;
  readonly texts: Texts;
  /** For the server's audit log. */
  readonly reason: string;
}

/** What to post and pin, and where. */
export interface PinRequest extends OwnMessage {
  readonly guildId: string;
  readonly channelId: string;
  /** What Dateline may do there, looked at before anything is posted; `null` where only Discord can tell. */
  readonly botPermissions: ReadonlySet<Permission> | null;
  readonly inThread: boolean;
  /** Told the mark by which the message can be found, just before it is posted; nothing is posted where that fails. */
  readonly announce: (mark: string) => Promise<void>;
}

/** Where a message of Dateline's own stands. */
export interface PlacedMessage {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
}

/** What came of pinning. But for `pinned`, nothing is left behind in the channel. */
export type PinOutcome =
  | { readonly kind: 'pinned'; readonly url: string; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'missing-permission'; readonly permission: Permission }
  | { readonly kind: 'channel-full'; readonly limit: number }
  | { readonly kind: 'refused'; readonly why: ChannelRefusal }
  | { readonly kind: 'unavailable' };

/** What came of changing a message: it is no longer there, Discord wants it later, or it does not allow it. */
export type ChangeOutcome = 'done' | 'gone' | 'slow-down' | 'refused';

/** Posts replies as messages of Dateline's own in a channel, pins them, and keeps hold of them. */
export interface PinBoard {
  /** Rejects where Discord is busy or out of reach: then a message may be left behind, unpinned or pinned. */
  pin(request: PinRequest): Promise<PinOutcome>;
  /** Pins a message of Dateline's that stands already. */
  pinAgain(message: PlacedMessage, reason: string): Promise<ChangeOutcome>;
  /** Dateline's own messages of that mark, posted at about that time; `null` where Discord does not let us look now. */
  find(channelId: string, mark: string, at: Date): Promise<readonly string[] | null>;
  /** Whether a channel is one that Dateline sees now, as far as is known without asking: no call is made where it is not. */
  reaches(place: Pick<PlacedMessage, 'guildId' | 'channelId'>): boolean;
  /** Whether a message is still pinned; `unknown` where Discord does not let us see it now. */
  look(message: PlacedMessage): Promise<'pinned' | 'unpinned' | 'gone' | 'unknown'>;
  /** The pinned messages of a channel, by id, anybody's; empty where Discord does not let us see them now. */
  pinnedIn(channelId: string): Promise<ReadonlySet<string>>;
  edit(message: PlacedMessage, edit: OwnMessage): Promise<ChangeOutcome>;
  unpin(message: PlacedMessage, reason: string): Promise<ChangeOutcome>;
  /** Deletes the message. */
  remove(message: PlacedMessage, reason: string): Promise<ChangeOutcome>;
}

/** The address of a channel on Discord. */
export function channelUrl(guildId: string, channelId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}`;
}

/** The address of a message on Discord. */
export function messageUrl({ guildId, channelId, messageId }: PlacedMessage): string {
  return `${channelUrl(guildId, channelId)}/${messageId}`;
}

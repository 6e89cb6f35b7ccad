import type { BlockQuote, RawOptions } from '../message/reply.ts';
import type { GuildScope } from './guild-scope.ts';

/** A sentence that a pin shows. */
export type PinnedQuote = BlockQuote;

/** Why a pin is not refreshed: it was never posted, its message was deleted or unpinned, or a moderator took it off. */
export type PinStop = 'unposted' | 'deleted' | 'unpinned' | 'removed';

/**
 * What is done to a pin's message, written down before it is done, so that whatever ends the process in between can be
 * mended: it is `posting` (found by its mark, near that time), or it is taken away to be posted anew.
 */
export type Placement =
  | { readonly state: 'posting'; readonly mark: string; readonly at: string }
  | { readonly state: 'replacing' };

/** A message that Dateline pinned and keeps true. */
export interface Pin {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Of a pin that was never posted: anything that is no message's. */
  readonly messageId: string;
  /** What makes it again: the command, its subcommand, and the options as raw values. */
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: RawOptions;
  /** The language (ISO 639-1) of what stands around its quotes, whatever its server speaks later. */
  readonly language: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly shown: readonly PinnedQuote[];
  /** Of the last edit; `null` before the first. */
  readonly editedAt: Date | null;
  /** When a waiting edit may be made; `null` when none waits. */
  readonly dueAt: Date | null;
  readonly stopped: PinStop | null;
  /** What its message is in the middle of; `null` for a message that stands. */
  readonly placement: Placement | null;
}

/** An earlier state of a pin. */
export interface PinVersion {
  readonly pinId: string;
  readonly at: Date;
  readonly shown: readonly PinnedQuote[];
}

/** Due at once, whether the quotes changed or not: what the message shows must go. */
export const OVERDUE = new Date(0);

/** The pins of Dateline's own. Those of a server that Dateline was taken off are kept, and given by no list. */
export interface PinStore {
  /** Adds a pin that is about to be posted. */
  add(pin: Pin): Promise<void>;
  byId(id: string): Promise<Pin | undefined>;
  byMessage(messageId: string): Promise<Pin | undefined>;
  /** Those that still refresh, oldest first; of every server when `guildId` is `null`. */
  live(guildId: string | null): Promise<readonly Pin[]>;
  /** Those whose message is in the middle of something, never posted ones among them. */
  unsettled(): Promise<readonly Pin[]>;
  /** Records what is about to be done to its message. */
  place(id: string, placement: Placement): Promise<void>;
  /** Records that its message stands; one that was never posted is live from now on. */
  placed(id: string, messageId: string): Promise<void>;
  /** Records an edit: the quotes now shown; what was shown before becomes a version. */
  edited(id: string, shown: readonly PinnedQuote[], at: Date): Promise<void>;
  /** Sets or clears the time a waiting edit may be made at. */
  due(id: string, at: Date | null): Promise<void>;
  stop(id: string, why: PinStop): Promise<void>;
  /** Deletes one that was never posted. */
  drop(id: string): Promise<void>;
  /** Newest first. */
  versions(id: string, limit: number): Promise<readonly PinVersion[]>;
  /** Articles that pins show or showed. */
  mentioned(): Promise<ReadonlySet<string>>;
  /**
   * Deletes an article's text from what pins show and showed, and marks the pins that showed it as overdue.
   *
   * @param owns - Leaves the servers alone that it does not hold for.
   * @returns Those of them that still refresh.
   */
  purge(guild: GuildScope, articleId: string, owns?: (guildId: string) => boolean): Promise<readonly Pin[]>;
}

import type { BlockQuote, RawOptions } from '../message/reply.ts';
import type { GuildScope } from './guild-scope.ts';

/** A sentence that a pin shows. */
export type PinnedQuote = BlockQuote;

/** Why a pin no longer refreshes. */
export type PinStop = 'deleted' | 'unpinned' | 'removed';

/** A message that Dateline pinned and keeps true. */
export interface Pin {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  /** What makes it again: the command, its subcommand, and the options as raw values. */
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: RawOptions;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly shown: readonly PinnedQuote[];
  /** Of the last edit; `null` before the first. */
  readonly editedAt: Date | null;
  /** When a waiting edit may be made; `null` when none waits. */
  readonly dueAt: Date | null;
  readonly stopped: PinStop | null;
}

/** An earlier state of a pin. */
export interface PinVersion {
  readonly pinId: string;
  readonly at: Date;
  readonly shown: readonly PinnedQuote[];
}

/** The pins of Dateline's own. */
export interface PinStore {
  add(pin: Pin): Promise<void>;
  byMessage(messageId: string): Promise<Pin | undefined>;
  /** Those that still refresh, oldest first; of every server when `guildId` is `null`. */
  live(guildId: string | null): Promise<readonly Pin[]>;
  /** Records an edit: the quotes now shown; what was shown before becomes a version. */
  edited(id: string, shown: readonly PinnedQuote[], at: Date): Promise<void>;
  /** Sets or clears the time a waiting edit may be made at. */
  due(id: string, at: Date | null): Promise<void>;
  stop(id: string, why: PinStop): Promise<void>;
  /** Newest first. */
  versions(id: string, limit: number): Promise<readonly PinVersion[]>;
  /** Articles that pins show or showed. */
  mentioned(): Promise<ReadonlySet<string>>;
  /** Deletes an article's text from what pins show and showed. @returns The pins that showed it. */
  purge(guild: GuildScope, articleId: string): Promise<readonly Pin[]>;
}

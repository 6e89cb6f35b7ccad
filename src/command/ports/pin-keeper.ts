import type { GuildScope } from '../stores/guild-scope.ts';
import type { Pin } from '../stores/pin-store.ts';
import type { ChangeOutcome } from './pin-board.ts';

/** What came of refreshing a pin. */
export type Refreshed = 'same' | 'edited' | 'waiting' | 'stopped' | 'failed';

/** Keeps pinned messages true to the archive. Its calls run one after the other. */
export interface PinKeeper {
  /** After a start and after each new edition: every live pin is made again, what waited goes on waiting. Never rejects. */
  refreshAll(): Promise<void>;
  /** Refreshes some pins without waiting for the next turn; one that did not change is left alone. */
  refreshNow(pins: readonly Pin[], reason: string): Promise<readonly Refreshed[]>;
  /** Edits some pins at once even if their quotes are the same: what stands around them changed. */
  redraw(pins: readonly Pin[], reason: string): Promise<readonly Refreshed[]>;
  /** Deletes an article's text from stored pins, and edits those that showed it at once. @returns How many those were. */
  purge(guild: GuildScope, articleId: string, reason: string): Promise<number>;
  /** Takes a pin off for a moderator, its message staying; it is no longer refreshed then. */
  release(pin: Pin, reason: string): Promise<ChangeOutcome>;
  /** Looks which of a channel's pins somebody took off. Never rejects. */
  look(channelId: string): Promise<void>;
  /** Edits the pins that show what must not be shown and could not be edited yet: another process hid it, or Discord refused. Never rejects. */
  clearOverdue(): Promise<void>;
  /** Waits for the work under way, and begins no other. */
  stop(): Promise<void>;
}

import type { GuildScope } from '../stores/guild-scope.ts';
import type { Pin } from '../stores/pin-store.ts';
import type { Wording } from '../../texts/texts.ts';
import type { ChangeOutcome, PinOutcome, PinRequest } from './pin-board.ts';

/** What came of refreshing a pin; `unreachable` where Discord does not let us at its message. */
export type Refreshed = 'same' | 'edited' | 'waiting' | 'stopped' | 'unreachable' | 'failed';

/** How many pins showed a text that was to go, and how many of them still show it until Discord takes the change. */
export interface Purged {
  readonly pins: number;
  readonly waiting: number;
}

/**
 * Keeps pinned messages true to the archive, each in the language that it was made in, and so are the reasons that the audit
 * log gets. Its calls for a server run one after the other.
 */
export interface PinKeeper {
  /**
   * Posts and pins a message for a new pin; it is kept true from then on. Where the pin is there already, by its id or as
   * another live one of the server that is the same, nothing is done.
   *
   * @throws Where Discord is out of reach: then nothing is left behind, or it is taken back as soon as that can be.
   */
  place(
    pin: Pin,
    request: Omit<PinRequest, 'announce'>,
    isSame: (other: Pin) => boolean,
  ): Promise<PinOutcome | { readonly kind: 'already'; readonly pin: Pin }>;
  /** After a start and after each new edition: every live pin is made again, what waited goes on waiting. Never rejects. */
  refreshAll(): Promise<void>;
  /** Refreshes some pins without waiting for the next turn; one that did not change is only looked at. */
  refreshNow(pins: readonly Pin[], reason: Wording): Promise<readonly Refreshed[]>;
  /** Edits some pins at once even if their quotes are the same: what stands around them changed. */
  redraw(pins: readonly Pin[], reason: Wording): Promise<readonly Refreshed[]>;
  /** Deletes an article's text from stored pins, and takes it off those that showed it at once. */
  purge(guild: GuildScope, articleId: string, reason: Wording): Promise<Purged>;
  /** Takes a pin off for a moderator, its message staying; it is no longer refreshed then. */
  release(pin: Pin, reason: Wording): Promise<ChangeOutcome>;
  /** Looks which of a channel's pins somebody took off. Never rejects. */
  look(channelId: string): Promise<void>;
  /** Ends the pins of a channel that was deleted. Never rejects. */
  forgetChannel(channelId: string): Promise<void>;
  /**
   * Does what could not be done yet: takes away what must not be shown where another process hid it or Discord refused,
   * posts anew, takes back what a kill left behind. Never rejects.
   */
  catchUp(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Waits for the work under way, and begins no other. */
  stop(): Promise<void>;
}

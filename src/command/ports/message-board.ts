import type { OwnMessage } from './pin-board.ts';

/** What Dateline says of its own accord, and where. */
export interface PostRequest extends Omit<OwnMessage, 'reason'> {
  readonly channelId: string;
  /** The same for the same message, at most 25 characters: Discord takes it once. */
  readonly nonce: string;
  /**
   * Told the mark by which the message can be found, just before it is posted.
   *
   * @returns Whether it may be posted: not where another process does.
   */
  readonly announce: (mark: string) => Promise<boolean>;
}

/**
 * What came of a message: it stands; another process posts it; its channel is gone, or the member takes no direct messages;
 * Discord does not let it be posted, or wants it later; or it is not known whether it stands.
 */
export type PostOutcome = 'posted' | 'taken' | 'gone' | 'closed' | 'refused' | 'later' | 'unsure';

/** Why a message does not stand that is tried again. */
export type Refusal = Extract<PostOutcome, 'refused' | 'later' | 'unsure'>;

/** Posts messages of Dateline's own, in channels and to members alone. */
export interface MessageBoard {
  /** @returns With its id where it stands. */
  post(request: PostRequest): Promise<{ readonly outcome: PostOutcome; readonly messageId?: string }>;
  /** The channel of a member's direct messages; `null` where Discord opens none. */
  openDirect(userId: string): Promise<string | null>;
}

import type { Refusal } from './message-board.ts';

/** Lets watches speak up when articles come in, and digests when they are due. None of its calls rejects. */
export interface WatchKeeper {
  /** Looks for the first time at what there is, so that what comes in later is known to be new. */
  begin(): Promise<void>;
  /** After a start and after each new edition: what has come in is told. */
  lookAround(): Promise<void>;
  /** Tells what could not be told yet: in quiet hours, where Discord refused, what a kill cut short. */
  catchUp(): Promise<void>;
  /** Ends the watches and digests of a channel that was deleted. */
  forgetChannel(channelId: string): Promise<void>;
  /** Watches and digests, by id, that could not speak at this process's last try, and why. */
  refusals(): ReadonlyMap<string, Refusal>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Waits for the work under way, and begins no other. */
  stop(): Promise<void>;
}

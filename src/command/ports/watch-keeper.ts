import type { Day } from '../../corpus/day.ts';
import type { Digest } from '../stores/digest-store.ts';
import type { Watch } from '../stores/watch-store.ts';
import type { Refusal } from './message-board.ts';

/** One that cannot speak, and why. */
export interface Silenced<Item> {
  readonly item: Item;
  readonly why: Refusal;
}

/** How what speaks of its own accord fares. */
export interface TellingHealth<Item = Watch | Digest> {
  readonly all: readonly Item[];
  /** Those that have not yet told what has come in, or are due. */
  readonly waiting: number;
  /** The latest day, where its server is, on which one of them spoke. */
  readonly last: Day | null;
  /** Those that could not speak at the last try of this process. */
  readonly silenced: readonly Silenced<Item>[];
}

/** How watches and digests fare. */
export interface AllTelling {
  readonly watches: TellingHealth<Watch>;
  readonly digests: TellingHealth<Digest>;
}

/** Lets watches speak up when articles come in, and digests when they are due. None of its calls but `health` rejects. */
export interface WatchKeeper {
  /** Looks for the first time at what there is, so that what comes in later is known to be new. */
  begin(): Promise<void>;
  /** After a start and after each new edition: what has come in is told. */
  lookAround(): Promise<void>;
  /** Tells what could not be told yet: in quiet hours, where Discord refused, what a kill cut short. */
  catchUp(): Promise<void>;
  /** Ends the watches and digests of a channel that was deleted. */
  forgetChannel(channelId: string): Promise<void>;
  /**
   * How those of a server fare, members' own included; of every server when `guildId` is `null`.
   *
   * @throws {UnavailableError} While the database is away.
   */
  health(guildId: string | null): Promise<AllTelling>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Waits for the work under way, and begins no other. */
  stop(): Promise<void>;
}

import type { CallLimits, CountCall } from './call-limits.ts';
import type { ArrivalStore } from './arrival-store.ts';
import type { DigestStore } from './digest-store.ts';
import type { ButtonStates } from './button-states.ts';
import type { ActionLog } from './action-log.ts';
import type { Aliases } from './aliases.ts';
import type { Corrections } from './corrections.ts';
import type { Feedback } from './feedback.ts';
import type { DefaultsStore } from './guild-defaults.ts';
import type { Forgotten } from './forgotten.ts';
import type { GuildRows } from './guild-rows.ts';
import type { HiddenArticles } from './hidden-articles.ts';
import type { PinStore } from './pin-store.ts';
import type { WatchStore } from './watch-store.ts';

/** Why nothing can be kept now. */
export interface KeepingFault {
  /** Whether the database is there, so that what was kept before can be read. */
  readonly isReached: boolean;
  /** In the database's own words. */
  readonly why: string;
}

/** All that Dateline keeps, one interface a concern. A database implements them together. */
export interface Stores {
  readonly buttonStates: ButtonStates;
  readonly hidden: HiddenArticles;
  readonly aliases: Aliases;
  readonly corrections: Corrections;
  readonly defaults: DefaultsStore;
  readonly feedback: Feedback;
  readonly actions: ActionLog;
  readonly pins: PinStore;
  readonly watches: WatchStore;
  readonly digests: DigestStore;
  readonly arrivals: ArrivalStore;
  readonly guilds: GuildRows;
  /** Counts calls for all processes that share the database; where none does, as `alone` does. */
  countCalls(limits: CallLimits, alone: CountCall): CountCall;
  /** Deletes what a person gave, on all servers, and takes their id off what they did as a moderator. */
  forget(userId: string): Promise<Forgotten>;
  /** Tries whether anything can be kept now. @returns Why not; `null` where it can. */
  fault(): Promise<KeepingFault | null>;
  close(): Promise<void>;
}

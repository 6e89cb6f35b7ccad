import type { ButtonStates } from '../../command/stores/button-states.ts';
import type { Command } from '../../command/model/define-command.ts';
import type { CountCall } from '../../command/stores/call-limits.ts';
import type { GuildView } from '../../command/model/guild-settings.ts';
import type { Log } from '../../command/ports/log.ts';
import type { TakeDown } from '../../command/ports/interaction-record.ts';
import type { Services } from '../../command/model/services.ts';
import type { Timer } from '../../command/ports/timer.ts';
import type { Day } from '../../corpus/day.ts';
import type { AccessTo } from '../command-access.ts';
import type { PlaceOf } from './interaction-places.ts';
import type { Texts } from '../../texts/texts.ts';

/** What answering interactions takes. */
export interface DispatchSettings {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly states: ButtonStates;
  /** The words for a locale of Discord's. */
  readonly textsFor: (locale: string) => Texts;
  readonly now: () => Date;
  /** Milliseconds since 1970 of a clock that nobody sets: for ages, not for days. */
  readonly clock: () => number;
  /** The day of an instant in the configured time zone. */
  readonly dayOf: (instant: Date) => Day;
  /** What moderators set for a server. */
  readonly guildSettings: (guildId: string | null) => Promise<GuildView>;
  /** Counts a call, and says who must wait first. */
  readonly countCall: CountCall;
  readonly placeOf: PlaceOf;
  /** What a server's administrators set for a command. */
  readonly accessTo: AccessTo;
  readonly timer: Timer;
  /** A short name for a failure, to find it in the log. */
  readonly reference: () => string;
  readonly log: Log;
  /** Is told what became of each interaction. */
  readonly takeDown: TakeDown;
}

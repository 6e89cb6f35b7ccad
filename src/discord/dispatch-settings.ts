import type { ButtonStates } from '../command/button-states.ts';
import type { Command } from '../command/define-command.ts';
import type { Log } from '../command/log.ts';
import type { Services } from '../command/services.ts';
import type { Day } from '../corpus/day.ts';
import type { Texts } from '../texts/texts.ts';

/** Calls `run` once after so many milliseconds, unless the function it gives back is called before. */
export type Timer = (milliseconds: number, run: () => void) => () => void;

/** What answering interactions takes. */
export interface DispatchSettings {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly states: ButtonStates;
  readonly texts: Texts;
  readonly now: () => Date;
  /** The day of an instant in the configured time zone. */
  readonly dayOf: (instant: Date) => Day;
  /** Articles hidden on a server. */
  readonly hidden: (guildId: string | null) => Promise<ReadonlySet<string>>;
  readonly timer: Timer;
  /** A short name for a failure, to find it in the log. */
  readonly reference: () => string;
  readonly log: Log;
}

import type { CommandContext } from '../command/context.ts';
import type { PinBoard } from '../command/pin-board.ts';
import { dayIn } from '../corpus/day.ts';
import { english } from '../texts/english.ts';

/** Who asks on the command line: the operator, in no server, on a day of the configured time zone. */
export function terminalContext(timeZone: string, now: Date): CommandContext {
  return {
    actor: { id: 'terminal', name: 'terminal' },
    permissions: new Set(),
    botPermissions: new Set(),
    guild: null,
    channel: null,
    target: null,
    texts: english,
    now,
    today: dayIn(timeZone, now),
    hidden: new Set(),
  };
}

/** Pins live on Discord. */
export const noPins: PinBoard = { pin: async () => ({ kind: 'unavailable' }) };

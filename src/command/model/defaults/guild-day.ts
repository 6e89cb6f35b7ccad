import { type Day, dayIn } from '../../../corpus/day.ts';
import type { GuildDefaults } from '../../stores/guild-defaults.ts';

/**
 * The day of an instant where a server is.
 *
 * @param dayOf - The same in the installation's time zone, which holds for a server that set none.
 */
export function guildDay(
  { timeZone }: Pick<GuildDefaults, 'timeZone'>,
  instant: Date,
  dayOf: (instant: Date) => Day,
): Day {
  return timeZone === null ? dayOf(instant) : dayIn(timeZone, instant);
}

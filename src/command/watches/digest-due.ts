import { addDays, type Day, type DayRange, weekday } from '../../corpus/day.ts';
import type { LocalTime } from '../../corpus/local-time.ts';
import type { DigestSchedule } from '../stores/digest-store.ts';

const WEEK = 7;
/** A digest that was missed for longer tells of so many days. */
const LONGEST = 31;

/**
 * The latest day on which a digest was due by now. It is due on a day once the clock there has reached its minute, whether
 * the clock shows that minute that day, never, or twice.
 */
export function dueDay({ every, weekday: on, at }: DigestSchedule, { day, minute }: LocalTime): Day {
  const latest = minute >= at ? day : addDays(day, -1);
  if (every === 'daily' || on === null) return latest;
  return addDays(latest, -((weekday(latest) - on + WEEK) % WEEK));
}

/** The days that the digest of a day tells of: up to the day before it, from the one before it on. */
export function daysOf({ every }: Pick<DigestSchedule, 'every'>, day: Day, last: Day | null): DayRange {
  const until = addDays(day, -1);
  const usual = addDays(day, every === 'daily' ? -1 : -WEEK);
  const since = last !== null && last < usual ? last : usual;
  const longest = addDays(day, -LONGEST);
  return { since: since < longest ? longest : since, until };
}

import { type Day, dayIn } from './day.ts';

/** What the clock on a wall shows: the day, and whole minutes since its midnight, 0-1439. */
export interface LocalTime {
  readonly day: Day;
  readonly minute: number;
}

const MINUTES_OF_HOUR = 60;
const CLOCK = /^(?<hour>[01]?\d|2[0-3])(?:[:.h](?<minute>[0-5]\d))?$/u;

/** What the clock shows at an instant in a time zone. @throws {RangeError} When the zone is unknown. */
export function localTimeIn(timeZone: string, instant: Date): LocalTime {
  const day = dayIn(timeZone, instant);
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hour = 0, minute = 0] = format.format(instant).split(':').map(Number);
  return { day, minute: hour * MINUTES_OF_HOUR + minute };
}

/** The minute of the day that `8`, `08:30` or `8.30` names; `null` for anything else. */
export function parseClock(text: string): number | null {
  const { hour, minute } = CLOCK.exec(text.trim())?.groups ?? {};
  return hour === undefined ? null : Number(hour) * MINUTES_OF_HOUR + Number(minute ?? 0);
}

/** `08:30` for a minute of the day. */
export function clockText(minute: number): string {
  const hour = Math.floor(minute / MINUTES_OF_HOUR);
  return `${String(hour).padStart(2, '0')}:${String(minute % MINUTES_OF_HOUR).padStart(2, '0')}`;
}

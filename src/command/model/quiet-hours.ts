import { QueryError } from '../../errors.ts';
import { clockText, parseClock } from '../../corpus/local-time.ts';

/** Hours of each day in which nothing is posted: from one minute of the day up to another, past midnight where that comes first. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const BETWEEN = /\s*(?:-|–|—|\bto\b|\bbis\b)\s*/u;

/** The hours that `22:00-07:00` or `22-7` names; `null` for anything else, and where they would be none or all. */
export function parseQuietHours(text: string): QuietHours | null {
  const [from, to, ...more] = text.trim().split(BETWEEN).map(parseClock);
  if (from === undefined || from === null || to === undefined || to === null || more.length > 0 || from === to)
    return null;
  return { from, to };
}

/** The hours that somebody typed, as they are kept: `22:00-07:00`. @throws {QueryError} `bad-hours`. */
export function readQuietHours(typed: string): string {
  const hours = parseQuietHours(typed);
  if (hours === null) throw new QueryError({ code: 'bad-hours', text: typed.slice(0, 50) });
  return quietHoursText(hours);
}

/** `22:00-07:00`. */
export function quietHoursText({ from, to }: QuietHours): string {
  return `${clockText(from)}-${clockText(to)}`;
}

/** Whether a minute of the day lies in the hours. */
export function isQuiet({ from, to }: QuietHours, minute: number): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

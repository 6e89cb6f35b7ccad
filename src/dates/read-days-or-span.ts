import type { Day } from '../corpus/day.ts';
import { spanOf } from './calendar.ts';
import { readDays, type DaysRead } from './read-days.ts';

const JOINED = /\s*[-–—]\s*|\s+(?:to|until|till|through)\s+/iuy;
const AND = /\s+and\s+/iuy;

/**
 * Reads an expression of time or two joined by "to", "until", "through" or a dash. A first part without a year takes
 * that of the second: "March to May 2021".
 *
 * @param between - Whether "between" stands before it: then "and" joins, and nothing else.
 * @returns The whole span, or the first part alone where no second one follows, or `null`.
 */
export function readDaysOrSpan(text: string, at: number, today: Day, between = false): DaysRead | null {
  const first = readDays(text, at, today);
  if (first === null) return null;
  const joint = between ? AND : JOINED;
  joint.lastIndex = first.end;
  const joined = joint.exec(text);
  if (joined === null) return first;
  const last = readDays(text, first.end + joined[0].length, today);
  if (last === null) return first;
  const start = first.kind === 'yearless' && last.kind !== 'relative' ? readDays(text, at, last.until) : first;
  const span = spanOf(start?.since ?? null, last.until);
  if (span === null) return first;
  return { ...span, end: last.end, kind: first.kind === 'yearless' ? last.kind : first.kind, form: 'other' };
}

import { describe, expect, it } from 'vitest';

import { daysOf, dueDay } from '../../../src/command/watches/digest-due.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { localTimeIn } from '../../../src/corpus/local-time.ts';

const daily = (at: number) => ({ every: 'daily', weekday: null, at }) as const;
const due = (schedule: Parameters<typeof dueDay>[0], zone: string, instant: string): string =>
  dueDay(schedule, localTimeIn(zone, new Date(instant)));

describe('a digest is due', () => {
  it.each([
    ['2024-05-10T07:59:00Z', '2024-05-09'],
    ['2024-05-10T08:00:00Z', '2024-05-10'],
    ['2024-05-10T23:59:00Z', '2024-05-10'],
  ])('each day at its minute: %s', (instant, day) => {
    expect(due(daily(480), 'UTC', instant)).toBe(day);
  });

  it.each([
    // 2024-05-06 is a Monday.
    ['2024-05-06T07:59:00Z', '2024-04-29'],
    ['2024-05-06T08:00:00Z', '2024-05-06'],
    ['2024-05-12T23:00:00Z', '2024-05-06'],
  ])('each Monday: %s', (instant, day) => {
    expect(due({ every: 'weekly', weekday: 0, at: 480 }, 'UTC', instant)).toBe(day);
  });

  it.each([
    // The clocks of Berlin are put forward at 01:00 UTC on 31 March 2024: 02:30 is shown by none of them.
    ['2024-03-31T00:59:00Z', '2024-03-30'],
    ['2024-03-31T01:00:00Z', '2024-03-31'],
    // They are put back at 01:00 UTC on 27 October: 02:30 is shown twice, and the digest is due by the first.
    ['2024-10-27T00:29:00Z', '2024-10-26'],
    ['2024-10-27T00:30:00Z', '2024-10-27'],
    ['2024-10-27T01:30:00Z', '2024-10-27'],
  ])('once a day, whatever the clocks are put to: %s', (instant, day) => {
    expect(due(daily(150), 'Europe/Berlin', instant)).toBe(day);
  });

  it.each<['daily' | 'weekly', string, string | null, string, string]>([
    ['daily', '2024-05-10', null, '2024-05-09', '2024-05-09'],
    ['daily', '2024-05-10', '2024-05-09', '2024-05-09', '2024-05-09'],
    ['daily', '2024-05-10', '2024-05-06', '2024-05-06', '2024-05-09'],
    ['weekly', '2024-05-13', '2024-05-06', '2024-05-06', '2024-05-12'],
    ['daily', '2024-05-10', '2023-05-10', '2024-04-09', '2024-05-09'],
  ])('and tells of the days since the last: %s on %s after %s', (every, day, last, since, until) => {
    expect(daysOf({ every }, day as Day, last as Day | null)).toEqual({ since, until });
  });
});

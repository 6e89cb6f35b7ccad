import { describe, expect, it } from 'vitest';

import { clockText, localTimeIn, parseClock } from '../../src/corpus/local-time.ts';

describe('the time on the wall', () => {
  it.each([
    ['UTC', '2024-03-31T00:30:00Z', '2024-03-31', 30],
    ['Europe/Berlin', '2024-03-31T00:30:00Z', '2024-03-31', 90],
    // An hour later the clocks there have been put forward.
    ['Europe/Berlin', '2024-03-31T01:30:00Z', '2024-03-31', 210],
    ['America/New_York', '2024-03-31T01:30:00Z', '2024-03-30', 1290],
    ['Asia/Kathmandu', '2024-01-01T18:15:00Z', '2024-01-02', 0],
  ])('in %s at %s', (zone, instant, day, minute) => {
    expect(localTimeIn(zone, new Date(instant))).toEqual({ day, minute });
  });

  it.each([
    ['8', 480],
    ['08:30', 510],
    ['8.05', 485],
    ['23h59', 1439],
    ['0:00', 0],
    ['24:00', null],
    ['8:5', null],
    ['', null],
    ['eight', null],
  ])('%j is read as %s', (text, minute) => {
    expect(parseClock(text)).toBe(minute);
  });

  it('is written as clocks show it', () => {
    expect([0, 510, 1439].map(clockText)).toEqual(['00:00', '08:30', '23:59']);
  });
});

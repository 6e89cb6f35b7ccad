import { expect, it } from 'vitest';

import { isTimeZone, timeZoneNamed, timeZonesLike } from '../../src/corpus/time-zones.ts';

it.each([
  ['europe/berlin', 'Europe/Berlin'],
  [' America/New York ', 'America/New_York'],
  ['utc', 'UTC'],
])('%j is the time zone %s', (typed, name) => {
  expect(timeZoneNamed(typed)).toBe(name);
});

it.each(['', 'Berlin', '+02:00', 'Atlantis/Poseidonis', '__proto__'])('%j names none', (typed) => {
  expect(timeZoneNamed(typed)).toBeNull();
});

it('suggests by any word of a name, and only zones that there are', () => {
  expect(timeZonesLike('berl')).toEqual(['Europe/Berlin']);
  expect(timeZonesLike('new york')).toContain('America/New_York');
  expect(timeZonesLike('america new')[0]).toMatch(/^America\//u);
  expect(timeZonesLike('').every(isTimeZone)).toBe(true);
  expect(timeZonesLike('zzz')).toEqual([]);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, type Day } from '../../../src/corpus/day.ts';
import { formatDay, formatRange } from '../../../src/texts/en/days.ts';

const day = (text: string): Day => text as Day;

describe('formatDay', () => {
  it.each([
    ['2021-11-16', '16 November 2021'],
    ['2021-01-01', '1 January 2021'],
    ['0987-05-09', '9 May 987'],
  ])('%s is %s', (given, words) => {
    expect(formatDay(day(given))).toBe(words);
  });
});

describe('formatRange', () => {
  it.each([
    [null, null, 'all dates'],
    ['2021-03-01', null, 'since 1 March 2021'],
    [null, '2021-05-31', 'until 31 May 2021'],
    ['2021-11-16', '2021-11-16', '16 November 2021'],
    ['2021-11-15', '2021-11-21', '15–21 November 2021'],
    ['2021-11-01', '2021-11-30', '1–30 November 2021'],
    ['2021-10-30', '2021-11-02', '30 October – 2 November 2021'],
    ['2021-12-28', '2022-01-03', '28 December 2021 – 3 January 2022'],
    ['2021-01-01', '2021-12-31', '1 January – 31 December 2021'],
    ['2020-11-05', '2021-11-05', '5 November 2020 – 5 November 2021'],
  ])('%s to %s is %s', (since, until, words) => {
    expect(formatRange({ since: since === null ? null : day(since), until: until === null ? null : day(until) })).toBe(
      words,
    );
  });

  it('agrees with Intl on every day', () => {
    const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }).map(dayFromNumber), (some) => {
        expect(formatDay(some)).toBe(intl.format(new Date(`${some}T00:00:00Z`)));
      }),
    );
  });
});

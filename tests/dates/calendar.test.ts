import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, weekday } from '../../src/corpus/day.ts';
import * as calendar from '../../src/dates/calendar.ts';

const day = (text: string): Day => text as Day;
const days = fc.nat(200_000).map((number) => addDays(day('1700-01-01'), number));
const text = (span: calendar.DaySpan | null): string | null => (span === null ? null : `${span.since} ${span.until}`);

describe('spans of the calendar', () => {
  it.each([
    ['a year', calendar.yearSpan(2021), '2021-01-01 2021-12-31'],
    ['years', calendar.yearSpan(2019, 2021), '2019-01-01 2021-12-31'],
    ['years reversed', calendar.yearSpan(2021, 2019), null],
    ['the year 0', calendar.yearSpan(0), null],
    ['the year 10000', calendar.yearSpan(10_000), null],
    ['a leap month', calendar.monthSpan(2024, 2), '2024-02-01 2024-02-29'],
    ['February of a century', calendar.monthSpan(1900, 2), '1900-02-01 1900-02-28'],
    ['months over a year’s end', calendar.monthSpan(2021, 12, 3), '2021-12-01 2022-02-28'],
    ['month 0', calendar.monthSpan(2021, 0), '2020-12-01 2020-12-31'],
    ['month 13', calendar.monthSpan(2021, 13), '2022-01-01 2022-01-31'],
    ['month -1', calendar.monthSpan(2021, -1), '2020-11-01 2020-11-30'],
    ['no day', calendar.oneDay(null), null],
    ['one day', calendar.oneDay(day('2021-11-16')), '2021-11-16 2021-11-16'],
    // 2021-11-16 is a Tuesday.
    ['its week', calendar.weekSpan(day('2021-11-16')), '2021-11-15 2021-11-21'],
    ['the week of a Sunday', calendar.weekSpan(day('2021-11-21')), '2021-11-15 2021-11-21'],
    ['the week after', calendar.weekSpan(day('2021-11-16'), 1), '2021-11-22 2021-11-28'],
    ['the weekend before', calendar.weekendSpan(day('2021-11-16'), -1), '2021-11-13 2021-11-14'],
  ])('%s', (_, span, expected) => {
    expect(text(span)).toBe(expected);
  });

  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-11-16', 12, '2022-11-16'],
    ['2021-11-16', 0, '2021-11-16'],
    ['9999-12-01', 1, null],
    ['0001-01-01', -1, null],
  ])('%s and %i months are %s', (from, months, expected) => {
    expect(calendar.addMonths(day(from), months)).toBe(expected);
  });

  it('finds the weekday up to a day and after it, within a week', () => {
    fc.assert(
      fc.property(days, fc.nat(6), (from, wanted) => {
        const [latest, next] = [calendar.latestWeekday(from, wanted), calendar.nextWeekday(from, wanted)];
        expect([weekday(latest), weekday(next)]).toEqual([wanted, wanted]);
        expect(latest <= from && latest > addDays(from, -7)).toBe(true);
        expect(next > from && next <= addDays(from, 7)).toBe(true);
      }),
    );
  });

  it('has each day in one week, from its Monday to its Sunday', () => {
    fc.assert(
      fc.property(days, (from) => {
        const { since, until } = calendar.weekSpan(from);
        expect([weekday(since), weekday(until), addDays(since, 6)]).toEqual([0, 6, until]);
        expect(since <= from && from <= until).toBe(true);
      }),
    );
  });
});

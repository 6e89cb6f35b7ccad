import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, type Day } from '../../src/corpus/day.ts';
import { parseDayRange } from '../../src/dates/day-range-text.ts';
import { formatRange } from '../../src/texts/en/days.ts';

// A Wednesday.
const TODAY = '2021-12-01' as Day;

describe('parseDayRange', () => {
  it.each([
    // Absolute.
    ['2021', '2021-01-01', '2021-12-31'],
    ['the year 2021', '2021-01-01', '2021-12-31'],
    ['2021-11', '2021-11-01', '2021-11-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021/11', '2021-11-01', '2021-11-30'],
    ['2021-11-16', '2021-11-16', '2021-11-16'],
    ['2021/11/16', '2021-11-16', '2021-11-16'],
    ['  2021-11-16 ', '2021-11-16', '2021-11-16'],
    ['16 November 2021', '2021-11-16', '2021-11-16'],
    ['16th of november 2021', '2021-11-16', '2021-11-16'],
    ['November 16, 2021', '2021-11-16', '2021-11-16'],
    ['Nov. 16 2021', '2021-11-16', '2021-11-16'],
    ['Tuesday, 16 November 2021', '2021-11-16', '2021-11-16'],
    ['on 16 November 2021', '2021-11-16', '2021-11-16'],
    ['16.11.2021', '2021-11-16', '2021-11-16'],
    ['Dienstag, 16. November 2021', '2021-11-16', '2021-11-16'],
    ['16 novembre 2021', '2021-11-16', '2021-11-16'],
    ['2021年11月16日', '2021-11-16', '2021-11-16'],
    ['Nov 2021', '2021-11-01', '2021-11-30'],
    ['Sept. 2021', '2021-09-01', '2021-09-30'],
    ['in May 2021', '2021-05-01', '2021-05-31'],
    ['early November 2021', '2021-11-01', '2021-11-10'],
    ['mid-November 2021', '2021-11-11', '2021-11-20'],
    ['late February 2020', '2020-02-21', '2020-02-29'],
    ['late 2021', '2021-09-01', '2021-12-31'],
    ['Q3 2021', '2021-07-01', '2021-09-30'],
    ['2021 Q3', '2021-07-01', '2021-09-30'],
    ['2021-Q3', '2021-07-01', '2021-09-30'],
    ['the third quarter of 2021', '2021-07-01', '2021-09-30'],
    ['first half of 2021', '2021-01-01', '2021-06-30'],
    ['H2 2021', '2021-07-01', '2021-12-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['1990s', '1990-01-01', '1999-12-31'],
    ['the 90s', '1990-01-01', '1999-12-31'],
    ['the nineties', '1990-01-01', '1999-12-31'],
    ['2010s', '2010-01-01', '2019-12-31'],
    ['summer 2021', '2021-06-01', '2021-08-31'],
    ['the summer of 2021', '2021-06-01', '2021-08-31'],
    ['winter 2020', '2020-12-01', '2021-02-28'],
    // Spans.
    ['2010-2015', '2010-01-01', '2015-12-31'],
    ['2010–15', '2010-01-01', '2015-12-31'],
    ['between 2010 and 2015', '2010-01-01', '2015-12-31'],
    ['from 2010 to 2015', '2010-01-01', '2015-12-31'],
    ['March to May 2021', '2021-03-01', '2021-05-31'],
    ['between March and May', '2021-03-01', '2021-05-31'],
    ['December 2020 to March 2021', '2020-12-01', '2021-03-31'],
    ['December to March 2021', '2020-12-01', '2021-03-31'],
    ['2021-11-16 to 2021-11-18', '2021-11-16', '2021-11-18'],
    ['15-21 November 2021', '2021-11-15', '2021-11-21'],
    ['November 15–21, 2021', '2021-11-15', '2021-11-21'],
    ['Monday to Wednesday', '2021-11-29', '2021-12-01'],
    ['since 2020', '2020-01-01', '2021-12-01'],
    ['since last week', '2021-11-22', '2021-12-01'],
    ['from Monday', '2021-11-29', '2021-12-01'],
    // Without a year: the latest that has begun.
    ['March', '2021-03-01', '2021-03-31'],
    ['december', '2021-12-01', '2021-12-31'],
    ['may', '2021-05-01', '2021-05-31'],
    ['16 November', '2021-11-16', '2021-11-16'],
    ['1 December', '2021-12-01', '2021-12-01'],
    ['2 December', '2020-12-02', '2020-12-02'],
    ['29 February', '2020-02-29', '2020-02-29'],
    ['winter', '2021-12-01', '2022-02-28'],
    ['Q4', '2021-10-01', '2021-12-31'],
    // Relative.
    ['today', '2021-12-01', '2021-12-01'],
    ['Yesterday', '2021-11-30', '2021-11-30'],
    ['the day before yesterday', '2021-11-29', '2021-11-29'],
    ['this week', '2021-11-29', '2021-12-05'],
    ['last week', '2021-11-22', '2021-11-28'],
    ['last  weekend', '2021-11-27', '2021-11-28'],
    ['this month', '2021-12-01', '2021-12-31'],
    ['last month', '2021-11-01', '2021-11-30'],
    ['last quarter', '2021-07-01', '2021-09-30'],
    ['last year', '2020-01-01', '2020-12-31'],
    ['next year', '2022-01-01', '2022-12-31'],
    ['last 7 days', '2021-11-25', '2021-12-01'],
    ['the past seven days', '2021-11-25', '2021-12-01'],
    ['last 2 weeks', '2021-11-18', '2021-12-01'],
    ['past month', '2021-11-02', '2021-12-01'],
    ['the last year', '2020-12-02', '2021-12-01'],
    ['3 days ago', '2021-11-28', '2021-11-28'],
    ['a week ago', '2021-11-22', '2021-11-28'],
    ['two months ago', '2021-10-01', '2021-10-31'],
    ['Wednesday', '2021-12-01', '2021-12-01'],
    ['Thursday', '2021-11-25', '2021-11-25'],
    ['last Wednesday', '2021-11-24', '2021-11-24'],
    ['last December', '2020-12-01', '2020-12-31'],
    ['last summer', '2021-06-01', '2021-08-31'],
    ['this winter', '2021-12-01', '2022-02-28'],
    // By chrono-node; all-numeric ones day first.
    ['05/03/2021', '2021-03-05', '2021-03-05'],
    ['16.11.2021', '2021-11-16', '2021-11-16'],
    ['11/16/2021', '2021-11-16', '2021-11-16'],
    ['sixteenth of November', '2021-11-16', '2021-11-16'],
    ['Tue 16 Nov 2021', '2021-11-16', '2021-11-16'],
    ['16-18 Nov', '2021-11-16', '2021-11-18'],
    ['sat', '2021-11-27', '2021-11-27'],
    // In other languages, whichever has words of time from end to end.
    ['März 2020', '2020-03-01', '2020-03-31'],
    ['im November 2020', '2020-11-01', '2020-11-30'],
    ['zwischen März und Mai 2020', '2020-03-01', '2020-05-31'],
    ['ноябрь 2020 г.', '2020-11-01', '2020-11-30'],
    ['летом 2020', '2020-06-01', '2020-08-31'],
    ['mars 2020', '2020-03-01', '2020-03-31'],
    ['2020年3月', '2020-03-01', '2020-03-31'],
  ])('reads %j as %s to %s', (text, since, until) => {
    expect(parseDayRange(text, TODAY)).toEqual({ since, until });
  });

  it.each([
    'market',
    'maybe',
    'decision',
    'second',
    'marching',
    'Mayor',
    'a',
    'x',
    '',
    '   ',
    '0',
    '7',
    '2021-13',
    '2021-02-30',
    '30 February 2021',
    '31.04.2021',
    '2021-11-16 09:30',
    '2021-1',
    '20211',
    '12345',
    'noon',
    '5 pm',
    'the war in 2021',
    '2021 election',
    'last',
    'week',
    'last 0 days',
    'between 2015 and 2010',
    'until',
    'before 2020',
    'someday',
    'Friday I am in love',
    '@everyone',
    '<t:0>',
    '9'.repeat(5000),
    'die',
    'Mars attacks',
    'в марте будет',
    'last '.repeat(1000),
    `${' '.repeat(200)}2021`,
  ])('reads no day in %j', (text) => {
    expect(parseDayRange(text, TODAY)).toBeNull();
  });

  it.each([
    ['letzte Woche', 'прошлая неделя', 'last week'],
    ['gestern', 'вчера', 'yesterday'],
    ['die letzten 7 Tage', 'последние 7 дней', 'last 7 days'],
    ['seit März', 'с марта', 'since March'],
    ['Montag', 'понедельник', 'Monday'],
  ])('reads %j and %j like %j', (german, russian, english) => {
    expect(parseDayRange(english, TODAY)).not.toBeNull();
    expect([german, russian].map((text) => parseDayRange(text, TODAY))).toEqual(
      [english, english].map((text) => parseDayRange(text, TODAY)),
    );
  });

  it('reads back what a range is written as', () => {
    const day = fc.integer({ min: -54_000, max: 40_000 }).map(dayFromNumber);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (since, days) => {
        const range = { since, until: addDays(since, days) };
        expect(parseDayRange(formatRange(range), TODAY)).toEqual(range);
      }),
    );
  });

  it('answers any input with a span in order or with nothing', () => {
    const word = fc.constantFrom(
      ...'last next this past 3 999 days week year ago March Monday to - and between since 2021 the 90s Q1'.split(' '),
    );
    const input = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.array(word, { maxLength: 6 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(input, fc.constantFrom('0001-01-01', '2021-12-01', '9999-12-31'), (text, today) => {
        const range = parseDayRange(text, today as Day) ?? { since: today, until: today };
        expect([range.since, range.until].every((day) => /^\d{4}-\d\d-\d\d$/u.test(day))).toBe(true);
        expect(range.since <= range.until).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

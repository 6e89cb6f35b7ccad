import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayNumber, weekday } from '../../src/corpus/day.ts';
import { dayHeadings } from '../../src/dates/day-headings.ts';

const daysOf = (lines: readonly string[], day: string | null, title = 'The mine fire of Loos'): string[] =>
  dayHeadings({ title, body: lines.join('\n\n') }, day as Day | null, 'en').map((each) => each.day);

const monthOf = (day: Day): string =>
  'January February March April May June July August September October November December'.split(' ')[
    Number(day.slice(5, 7)) - 1
  ]!;
const weekdayOf = (day: Day): string =>
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')[weekday(day)]!;

describe('lines that begin with a day', () => {
  it.each([
    {
      what: 'names the year',
      lines: [
        'Nov. 12, 2022: Fire breaks out',
        '14 December 2022: The shaft is sealed',
        'March 1, 2023 – Work begins again',
      ],
      days: ['2022-11-12', '2022-12-14', '2023-03-01'],
    },
    {
      what: 'stands alone, or with a colon',
      lines: [
        'November 12, 2022',
        'Fire breaks out.',
        'November 14, 2022:',
        'It burns on.',
        'Nov. 20, 2022',
        'It is out.',
      ],
      days: ['2022-11-12', '2022-11-14', '2022-11-20'],
    },
    {
      what: 'takes its year from the line before, over one turn of the year',
      lines: ['Dec. 3, 2022: Fire', 'Dec. 20: Smoke', 'Jan. 4: Ash'],
      days: ['2022-12-03', '2022-12-20', '2023-01-04'],
    },
    {
      what: 'takes its year from the day of the text',
      lines: ['Nov. 30: Fire', 'Dec. 20: Smoke', 'May 2: Ash'],
      days: ['2022-11-30', '2022-12-20', '2023-05-02'],
    },
    {
      what: 'goes back in time',
      lines: ['May 2: Ash', 'April 20: Smoke', 'Dec. 30: Fire'],
      days: ['2023-05-02', '2023-04-20', '2022-12-30'],
    },
    {
      what: 'is of what was still to come, some of it',
      lines: ['April 1: Fire', 'April 20: Smoke', 'May 2: Ash', 'July 9: Hearing'],
      days: ['2023-04-01', '2023-04-20', '2023-05-02'],
    },
  ])('a day that $what', ({ lines, days }) => {
    expect(daysOf(lines, '2023-05-10')).toEqual(days);
  });

  it.each([
    { what: 'fewer than three', lines: ['Nov. 12, 2022: Fire', 'Nov. 13, 2022: Smoke'] },
    { what: 'within sentences', lines: ['On Nov. 12, 2022 it burned.', 'Nov. 13, 2022 was cold.', 'Nov. 14 came.'] },
    {
      what: 'spans of days',
      lines: ['June 2-4: Fair', 'June 9–11: Market', 'June 20 - July 2: Races', 'July 3-5: Show'],
    },
    { what: 'a calendar of what is to come', lines: ['May 29: Fair', 'June 11: Market', 'July 2: Races'] },
    { what: 'of long before, without a year', lines: ['Jan. 2: Fire', 'Jan. 9: Smoke', 'Feb. 3: Ash'] },
    {
      what: 'in no order, without a year',
      lines: ['May 2: Ash', 'Jan. 9: Smoke', 'April 3: Fire', 'Feb. 1: Snow', 'March 9: Rain'],
    },
    { what: 'of another weekday than they say', lines: ['Monday, May 2: Ash', 'May 3: Smoke', 'May 4: Fire'] },
    {
      what: 'with a year on the next line',
      lines: ['May 2', '1911 — A fire.', 'May 3', '1912 – Smoke.', 'May 4', '1913: Ash.'],
    },
  ])('are no chronology: $what', ({ lines }) => {
    expect(daysOf(lines, '2023-05-10')).toEqual([]);
  });

  it('may be the next calendar’s too, unless the text says that it looks back', () => {
    const lines = ['Jan. 17: Fire', 'April 20: Smoke', 'Dec. 28: Ash'];
    expect(daysOf(lines, '2022-01-03')).toEqual([]);
    expect(daysOf(lines, '2022-01-03', 'The fires of Loos: a timeline')).toEqual([
      '2021-01-17',
      '2021-04-20',
      '2021-12-28',
    ]);
    expect(daysOf(lines, '2022-01-03', 'A timeline of the games of 2022')).toEqual([]);
  });

  it('have no year where neither they nor their text have one, and are read in English alone', () => {
    const lines = ['Jan. 17: Fire', 'April 20: Smoke', 'May 28: Ash'];
    expect(daysOf(lines, null)).toEqual([]);
    expect(daysOf(['Jan. 17, 2021: Fire', ...lines.slice(1)], null)).toEqual([
      '2021-01-17',
      '2021-04-20',
      '2021-05-28',
    ]);
    expect(dayHeadings({ title: '', body: lines.join('\n') }, '2023-06-01' as Day, 'de')).toEqual([]);
  });

  it('stand where they say, and are found again with and without their years and weekdays', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (ago, rising, withWeekday) => {
          const last = '2022-10-31' as Day;
          const days = ago.toSorted((a, b) => (rising ? b - a : a - b)).map((each) => addDays(last, -each));
          const written = (withYear: boolean) =>
            days.map(
              (day) =>
                `${withWeekday ? `${weekdayOf(day)}, ` : ''}${monthOf(day)} ${Number(day.slice(8))}${withYear ? `, ${day.slice(0, 4)}` : ''}: It burned`,
            );
          const body = written(true).join('\n');
          const found = dayHeadings({ title: 'Fire', body }, last, 'en');
          expect(found.map((each) => each.day)).toEqual(days);
          for (const { words } of found) expect(body.slice(words, words + 9)).toBe('It burned');
          const bare = dayHeadings({ title: 'Timeline', body: written(false).join('\n') }, last, 'en').map(
            (each) => each.day,
          );
          const isNear = dayNumber(last) - Math.max(...days.map((day) => dayNumber(day))) <= 60;
          expect(bare).toEqual(isNear ? days : []);
        },
      ),
      { numRuns: 200 },
    );
  });
});

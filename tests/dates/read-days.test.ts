import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/corpus/day.ts';
import { readDays } from '../../src/dates/read-days.ts';
import { readDaysOrSpan } from '../../src/dates/read-days-or-span.ts';

// A Tuesday.
const TODAY = '2021-11-16' as Day;

const read = (text: string): string | null => {
  const days = readDays(text, 0, TODAY);
  return days === null || days.end < text.length ? null : `${days.since} ${days.until} ${days.kind} ${days.form}`;
};

describe('an expression of time', () => {
  it.each([
    ['2021-11-16', '2021-11-16 2021-11-16 dated day'],
    ['2021/11/16', '2021-11-16 2021-11-16 dated day'],
    ['2021-11', '2021-11-01 2021-11-30 dated month'],
    ['16 November 2021', '2021-11-16 2021-11-16 dated day'],
    ['Tuesday, 16th of November 2021', '2021-11-16 2021-11-16 dated day'],
    ['November 16, 2021', '2021-11-16 2021-11-16 dated day'],
    ['3-5 March 2020', '2020-03-03 2020-03-05 dated other'],
    ['March 3–5, 2020', '2020-03-03 2020-03-05 dated other'],
    ['early March 2020', '2020-03-01 2020-03-10 dated month'],
    ['late March 2020', '2020-03-21 2020-03-31 dated month'],
    ['March of 2020', '2020-03-01 2020-03-31 dated month'],
    ['the winter of 2020', '2020-12-01 2021-02-28 dated season'],
    ['summer 2020', '2020-06-01 2020-08-31 dated season'],
    ['the third quarter of 2020', '2020-07-01 2020-09-30 dated other'],
    ['Q4 2020', '2020-10-01 2020-12-31 dated other'],
    ['2020 Q1', '2020-01-01 2020-03-31 dated other'],
    ['the second half of 2020', '2020-07-01 2020-12-31 dated other'],
    ['H1 2020', '2020-01-01 2020-06-30 dated other'],
    ['the 1990s', '1990-01-01 1999-12-31 dated other'],
    ['the nineties', '1990-01-01 1999-12-31 dated other'],
    ['2019-2021', '2019-01-01 2021-12-31 dated other'],
    ['2019–21', '2019-01-01 2021-12-31 dated other'],
    ['the year 2020', '2020-01-01 2020-12-31 dated year'],
    ['16 November', '2021-11-16 2021-11-16 yearless day'],
    // Not begun this year yet.
    ['17 November', '2020-11-17 2020-11-17 yearless day'],
    ['December', '2020-12-01 2020-12-31 yearless month'],
    ['November', '2021-11-01 2021-11-30 yearless month'],
    ['winter', '2020-12-01 2021-02-28 yearless season'],
    ['Q4', '2021-10-01 2021-12-31 yearless other'],
    ['last March', '2021-03-01 2021-03-31 relative month'],
    ['last November', '2020-11-01 2020-11-30 relative month'],
    ['next summer', '2022-06-01 2022-08-31 relative season'],
    ['last week', '2021-11-08 2021-11-14 relative other'],
    ['this month', '2021-11-01 2021-11-30 relative other'],
    ['the last 3 days', '2021-11-14 2021-11-16 relative other'],
    ['two weeks ago', '2021-11-01 2021-11-07 relative other'],
    ['the day before yesterday', '2021-11-14 2021-11-14 relative day'],
    ['yesterday', '2021-11-15 2021-11-15 relative day'],
    ['tonight', '2021-11-16 2021-11-16 relative day'],
    ['the day after tomorrow', '2021-11-18 2021-11-18 relative day'],
    ['Monday', '2021-11-15 2021-11-15 relative weekday'],
    ['Tuesday', '2021-11-16 2021-11-16 relative weekday'],
    ['Wednesday', '2021-11-10 2021-11-10 relative weekday'],
    ['31 February 2021', null],
    ['2021-13', null],
    ['2021-11-161', null],
    ['Marching', null],
    ['the harbour', null],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('leaves the years 1 to 9999 nowhere', () => {
    expect(readDays('tomorrow', 0, '9999-12-31' as Day)).toBeNull();
    expect(readDays('yesterday', 0, '0001-01-01' as Day)).toBeNull();
  });
});

const span = (text: string, between = false): string | null => {
  const days = readDaysOrSpan(text, 0, TODAY, between);
  return days === null ? null : `${days.since} ${days.until} ${text.slice(0, days.end)}`;
};

describe('two expressions that are joined', () => {
  it.each([
    ['March to May 2021', false, '2021-03-01 2021-05-31 March to May 2021'],
    ['3 March 2020 – 5 April 2020', false, '2020-03-03 2020-04-05 3 March 2020 – 5 April 2020'],
    ['2019 through yesterday', false, '2019-01-01 2021-11-15 2019 through yesterday'],
    ['March 2020 and May 2020', true, '2020-03-01 2020-05-31 March 2020 and May 2020'],
    ['March 2020 and May 2020', false, '2020-03-01 2020-05-31 March 2020 and May 2020'],
    ['March 2020 to nowhere', false, '2020-03-01 2020-03-31 March 2020'],
    // Reversed: the first alone.
    ['May 2021 to March 2021', false, '2021-05-01 2021-05-31 May 2021'],
    ['nowhere to May', false, null],
  ])('%s, between %s: %s', (text, between, expected) => {
    expect(span(text, between)).toBe(expected);
  });
});

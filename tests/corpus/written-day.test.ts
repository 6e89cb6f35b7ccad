import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInFolder, dayInName, parseWrittenDay } from '../../src/corpus/written-day.ts';

describe('parseWrittenDay', () => {
  it.each([
    ['2021-11-16', '2021-11-16'],
    [' 2021-11-16T23:30:00-05:00', '2021-11-16'],
    ['2021-11-16 10:00', '2021-11-16'],
    ['2021/11/16', '2021-11-16'],
    ['2021.1.6', '2021-01-06'],
    ['20211116', '2021-11-16'],
    ['20211116T101010Z', '2021-11-16'],
    ['Tue, 16 Nov 2021 23:10:00 +0100', '2021-11-16'],
    ['16 November 2021', '2021-11-16'],
    ['16th Sept. 2021', '2021-09-16'],
    ['November 16, 2021 10:00 am', '2021-11-16'],
    ['Tue Nov 16 2021 10:00:00 GMT+0100', '2021-11-16'],
    ['2021-02-30', null],
    ['2021-13-01', null],
    ['30 Feb 2021', null],
    ['16 Foobar 2021', null],
    ['11/12/2021', null],
    ['2021', null],
    ['2021-11', null],
    ['202111161', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j as %j', (text, day) => {
    expect(parseWrittenDay(text)).toBe(day);
  });

  it('reads every day in the forms that programs write', () => {
    const days = date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    assert(
      property(days, (at) => {
        const day = at.toISOString().slice(0, 10);
        expect(parseWrittenDay(at.toISOString())).toBe(day);
        expect(parseWrittenDay(at.toUTCString())).toBe(day);
      }),
    );
  });
});

describe('dayInName', () => {
  it.each([
    ['2021-11-16-belarus.txt', '2021-11-16'],
    ['a/2021_11_16.txt', '2021-11-16'],
    ['2021-11-16/belarus.txt', null],
    ['2021-02-30-belarus.txt', null],
    ['belarus-2021-11-16.txt', null],
    ['2021-11-160.txt', null],
    ['20211116.txt', null],
    ['000_93c09d89f73302b5.txt', null],
  ])('reads %j as %j', (path, day) => {
    expect(dayInName(path)).toBe(day);
  });
});

describe('dayInFolder', () => {
  it.each([
    ['2021/11/16/belarus.txt', '2021-11-16'],
    ['news/2021/11/16/minsk/belarus.txt', '2021-11-16'],
    ['2021-11-16/belarus.txt', '2021-11-16'],
    ['2020/01/01/2021/11/16/belarus.txt', '2021-11-16'],
    ['2021/11/belarus.txt', null],
    ['2021/02/30/belarus.txt', null],
    ['12021/11/16/belarus.txt', null],
    ['2021-11-16.txt', null],
  ])('reads %j as %j', (path, day) => {
    expect(dayInFolder(path)).toBe(day);
  });
});

import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/corpus/dating/read-date.ts';
import { findWrittenDates } from '../../../src/corpus/dating/written-date.ts';

const SAME_DAY = `2021-11-16T23:30:00-05:00|2021-11-16 10:00|2021/11/16|2021.11.16|2021年11月16日 10:00|2021년 11월 16일|令和3年11月16日
20211116|20211116T101010Z|20211116101010|Tue, 16 Nov 2021 23:10:00 +0100|Tue, 16 Nov 21 17:42:08 +0200|16 Nov 21 13:26 UTC
вт, 16 ноя 2021 10:00:00 +0300|November 16, 2021 10:00 am|Nov. 16th 2021|Tue Nov 16 2021 10:00:00 GMT+0100
Tue Nov 16 10:00:00 2021|Tue Nov 16 10:00:00 CET 2021|Tue Nov 16 10:00:00 +0000 2021|the 16th of November, 2021|16-Nov-2021|16th Nov '21
16/Nov/2021:10:00:00|2021 Nov 16|16.11.2021|16.11.21|16. 11. 2021|16/11/2021|11/16/2021|16-11-2021|16/11/21
16 novembre 2021|Mardi 16 novembre 2021 à 10h15|16 ноября 2021 г.|16. November 2021|Di., 16. Nov. 2021, 10:00 Uhr|16 de noviembre de 2021
16 DE NOVIEMBRE, 2021|16 de novembro de 2021|16 de nov. de 2021|noviembre 16, 2021|16 листопада 2021|16 Kasım 2021|2021. november 16.
2021 m. lapkričio 16 d.|2021. gada 16. novembris|16. marraskuuta 2021|ngày 16 tháng 11 năm 2021|วันที่ 16 พฤศจิกายน 2564|16 พ.ย. 2564
١٦ نوفمبر ٢٠٢١|16 تشرين الثاني 2021|१६ नवंबर २०२१|16 בנובמבר 2021|16 Νοεμβρίου 2021|Published: 16 Nov 2021|10:00 Uhr, 16.11.2021`;

const NO_DATE = `2021-02-30|2021-13-01|30 Feb 2021|31.11.2021|16 Foobar 2021|2021|2021-11|202111161|yesterday|16 Nov 10:30|1.2.3|192.168.1.20
v1.2.2021.3|1 March 20210||Updated 16 November 2021|Zuletzt aktualisiert am 16.11.2021`;

describe('readDate', () => {
  it.each(SAME_DAY.split(/[|\n]/u))('reads %j as 16 November 2021', (text) => {
    expect(readDate(text)).toMatchObject({ day: '2021-11-16', orMonthFirst: null });
  });

  it.each(NO_DATE.split(/[|\n]/u))('reads no date in %j', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it.each([
    ['03/04/2021', '2021-04-03', '2021-03-04'],
    ['3-4-21', '2021-04-03', '2021-03-04'],
    ['04/04/2021', '2021-04-04', null],
    ['03.04.2021', '2021-04-03', null],
  ])('says whether %s has two readings', (text, day, orMonthFirst) => {
    expect(readDate(text)).toMatchObject({ day, orMonthFirst });
  });

  it.each([
    ['16/11/2021', 'day-first'],
    ['11/16/2021', 'month-first'],
    ['03/04/2021', null],
    ['2021-11-16', null],
  ])('tells from %s what its source puts first', (text, order) => {
    expect(readDate(text)?.order).toBe(order);
  });

  it.each([
    ['2021-11-17T03:12:00Z', true],
    ['2021-11-17T03:12:00.000+00:00', true],
    ['Wed, 17 Nov 2021 03:12:00 GMT', true],
    ['20211117T031200Z', true],
    ['2021-11-17T03:12:00+01:00', false],
    ['Wed Nov 17 2021 03:12:00 GMT+0100', false],
    ['2021-11-17 03:12', false],
    ['2021-11-17', false],
  ])('knows whether %s is a time in UTC', (text, utc) => {
    expect(readDate(text)?.utc).toBe(utc);
  });

  it('reads a name that languages differ over in the language of the text', () => {
    expect(readDate('16 listopada 2021')).toBeNull();
    expect(readDate('16 listopada 2021', 'pl')?.day).toBe('2021-11-16');
    expect(readDate('16. listopada 2021', 'hr')?.day).toBe('2021-10-16');
  });

  it.each('en de fr es it pt nl pl ru uk ja zh ko tr ar hi sv fi cs hu el he th id'.split(' '))(
    'reads the days that are printed in %s',
    (language) => {
      const days = date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
      const long = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
      assert(
        property(days, (at) => {
          expect(readDate(long.format(at), language)?.day).toBe(at.toISOString().slice(0, 10));
        }),
      );
    },
  );

  it('reads every day in the forms that programs write', () => {
    const days = date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    assert(
      property(days, (at) => {
        const day = at.toISOString().slice(0, 10);
        expect(readDate(at.toISOString())?.day).toBe(day);
        expect(readDate(at.toUTCString())?.day).toBe(day);
      }),
    );
  });
});

describe('findWrittenDates', () => {
  it('gives the place of each date with its time and zone', () => {
    const text = 'Erschienen am 16.11.2021, 10:00, geändert 2021-11-18T10:00Z.';
    expect(findWrittenDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '16.11.2021, 10:00',
      '2021-11-18T10:00Z',
    ]);
  });

  it.each(['9'.repeat(100_000), '1 a'.repeat(50_000), '16.'.repeat(50_000), `${' '.repeat(100_000)}2021`])(
    'takes little time over hostile text',
    (text) => {
      const start = performance.now();
      findWrittenDates(text);
      expect(performance.now() - start).toBeLessThan(200);
    },
  );
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { askedMinutes, dueAgain, triedAgain, wishedMinutes } from '../../../src/feeds/web/schedule.ts';

const NOW = new Date('2024-03-02T10:00:00Z');
const headers =
  (given: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    given[name];
const minutes = (at: Date): number => (at.getTime() - NOW.getTime()) / 60_000;

describe('how often a feed wishes to be looked at', () => {
  it.each([
    ['nothing', '<rss><channel><title>T</title>', {}, null],
    ['its ttl', '<rss><channel><ttl> 90 </ttl>', {}, 90],
    ['its period', '<channel><sy:updatePeriod> hourly </sy:updatePeriod>', {}, 60],
    [
      'its period and frequency',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      {},
      360,
    ],
    ['a period that is none', '<sy:updatePeriod>often</sy:updatePeriod>', {}, null],
    ['its caching', '', { 'cache-control': 'public, max-age=1800' }, 30],
    ['an end of its caching', '', { expires: 'Sat, 02 Mar 2024 12:00:00 GMT' }, 120],
    ['an end that is past', '', { expires: 'Sat, 02 Mar 2024 08:00:00 GMT' }, 0],
    ['an end that is none', '', { expires: '0' }, null],
    ['the longest of them', '<ttl>5</ttl>', { 'cache-control': 'max-age=600' }, 10],
  ])('is what %s says', (_what, text, given, wished) => {
    expect(wishedMinutes(text, headers(given as Record<string, string>), NOW)).toBe(wished);
  });

  it.each([
    ['120', 2],
    ['Sat, 02 Mar 2024 11:00:00 GMT', 60],
    ['Sat, 02 Mar 2024 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
  ])('after a failure is what Retry-After: %s says', (written, asked) => {
    expect(askedMinutes(headers({ 'retry-after': written }), NOW)).toBe(asked);
  });

  it('is held between a quarter of an hour and a day, and a little spread', () => {
    const wish = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(wish, fc.double({ min: 0, max: 1, noNaN: true }), (wished, random) => {
        const due = minutes(dueAgain(NOW, wished, random));
        expect(due).toBeGreaterThanOrEqual(15);
        expect(due).toBeLessThanOrEqual(24 * 60 * 1.1);
        expect(due).toBeGreaterThanOrEqual(Math.min(24 * 60, wished ?? 60) - 1e-3);
      }),
    );
  });

  it('grows with each failure, is never before it is asked for, and never beyond a week and a bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, asked, random) => {
          const due = minutes(triedAgain(NOW, failures, asked, random));
          expect(due).toBeGreaterThanOrEqual(12);
          expect(due).toBeLessThanOrEqual(7 * 24 * 60);
          expect(due).toBeGreaterThanOrEqual(Math.min(7 * 24 * 60, asked ?? 0) - 1e-3);
          expect(minutes(triedAgain(NOW, failures + 1, null, random))).toBeGreaterThanOrEqual(
            minutes(triedAgain(NOW, failures, null, random)),
          );
        },
      ),
    );
  });
});

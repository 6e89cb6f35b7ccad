import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isQuiet, parseQuietHours, quietHoursText } from '../../../src/command/model/quiet-hours.ts';

describe('hours to be silent in', () => {
  it.each([
    ['22:00-07:00', '22:00-07:00'],
    ['22-7', '22:00-07:00'],
    [' 22.30 to 6 ', '22:30-06:00'],
    ['22 bis 7', '22:00-07:00'],
    ['9h15–10', '09:15-10:00'],
  ])('%j are read', (text, hours) => {
    expect(quietHoursText(parseQuietHours(text) ?? { from: 0, to: 0 })).toBe(hours);
  });

  it.each(['', '22', '7-7', '24-7', '22:60-7', 'night', '1-2-3', '-', '22:00', '٢٢-٧'])('%j are none', (text) => {
    expect(parseQuietHours(text)).toBeNull();
  });

  it('are the same when written out and read again, and hold the first minute and not the last', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, minute, (from, to, at) => {
        fc.pre(from !== to);
        const hours = { from, to };
        expect(parseQuietHours(quietHoursText(hours))).toEqual(hours);
        expect([isQuiet(hours, from), isQuiet(hours, to)]).toEqual([true, false]);
        expect(isQuiet(hours, at)).toBe(!isQuiet({ from: to, to: from }, at));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rangeBetween, rangeText } from '../../../src/command/model/day-options.ts';
import { addDays, type Day } from '../../../src/corpus/day.ts';
import { parseDayRange } from '../../../src/dates/day-range-text.ts';
import { english } from '../../../src/texts/en/english.ts';

const march = { since: '2024-03-01' as Day, until: '2024-03-31' as Day };
const may = { since: '2024-05-01' as Day, until: '2024-05-31' as Day };

describe('since and until', () => {
  it.each([
    [march, may, '2024-03-01', '2024-05-31'],
    [march, undefined, '2024-03-01', null],
    [undefined, may, null, '2024-05-31'],
    [undefined, undefined, null, null],
    [may, may, '2024-05-01', '2024-05-31'],
  ])('%j and %j go from %s to %s', (since, until, from, to) => {
    expect(rangeBetween(since, until, english)).toEqual({ since: from, until: to });
  });

  it('that lie the wrong way round are refused, in the words of whoever asked', () => {
    expect(() => rangeBetween(may, march, english)).toThrow(
      expect.objectContaining({
        problem: { code: 'reversed-range', since: '1 May 2024', until: '31 March 2024' },
      }),
    );
  });
});

it('a range as a button carries it is read as the same range', () => {
  const day = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2000-01-01' as Day, days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 4000 }), (since, length) => {
      const range = { since, until: addDays(since, length) };
      expect(parseDayRange(rangeText(range), '2024-04-10' as Day)).toEqual(range);
    }),
  );
});

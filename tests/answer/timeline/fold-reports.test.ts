import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldReports } from '../../../src/answer/timeline/fold-reports.ts';
import { addDays, type Day } from '../../../src/corpus/day.ts';

const FIRST = '2021-03-01' as Day;
const report = (days: number | null, words: string, story = words) => ({
  day: days === null ? null : addDays(FIRST, days),
  words: new Set(words.split(' ')),
  story,
});

describe('foldReports', () => {
  it('folds near-identical words within 3 days of the first, and no later ones', () => {
    const words = 'crack found bridge velden pier';
    const [first, second, third, late] = [
      report(0, words, 'a'),
      report(2, words, 'b'),
      report(3, words, 'c'),
      report(4, words, 'd'),
    ];
    expect(foldReports([first, second, third, late])).toEqual([
      { kept: first, others: [second, third] },
      { kept: late, others: [] },
    ]);
  });

  it('folds one story told in other words', () => {
    const [first, second] = [report(0, 'bridge shut', 'x'), report(1, 'divers find crack', 'x')];
    expect(foldReports([first, second])).toEqual([{ kept: first, others: [second] }]);
  });

  it('keeps dated and undated reports apart', () => {
    expect(
      foldReports([report(0, 'bridge shut'), report(null, 'bridge shut'), report(null, 'bridge shut')]),
    ).toHaveLength(2);
  });

  it('never loses a report', () => {
    const reports = fc.array(
      fc.record({
        day: fc.option(fc.integer({ min: 0, max: 9 })),
        words: fc.constantFrom('a b c d e', 'a b c d f', 'a b', 'x y z'),
        story: fc.constantFrom('one', 'two', 'three'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(reports, (given) => {
        const items = given.map(({ day, words, story }) => report(day, words, story));
        const folded = foldReports(items);
        const all = folded.flatMap(({ kept, others }) => [kept, ...others]);
        expect(all.length).toBe(items.length);
        expect(new Set(all)).toEqual(new Set(items));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';

import type { Day } from '../../../src/corpus/day.ts';
import { CATALOGUES, textsFor } from '../../../src/texts/texts-for.ts';

const RANGES: readonly (readonly [since: string | null, until: string | null])[] = [
  [null, null],
  ['2021-03-01', null],
  [null, '2021-05-31'],
  ['2021-11-16', '2021-11-16'],
  ['2021-11-15', '2021-11-21'],
  ['2021-10-30', '2021-11-02'],
  ['2021-12-28', '2022-01-03'],
];
/** Every language's, in the order of the ranges above. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  en: [
    'all dates',
    'since 1 March 2021',
    'until 31 May 2021',
    '16 November 2021',
    '15–21 November 2021',
    '30 October – 2 November 2021',
    '28 December 2021 – 3 January 2022',
  ],
  de: [
    'alle Tage',
    'seit 1. März 2021',
    'bis 31. Mai 2021',
    '16. November 2021',
    '15.–21. November 2021',
    '30. Oktober – 2. November 2021',
    '28. Dezember 2021 – 3. Januar 2022',
  ],
  ru: [
    'за всё время',
    'с 1 марта 2021 г.',
    'по 31 мая 2021 г.',
    '16 ноября 2021 г.',
    '15–21 ноября 2021 г.',
    '30 октября – 2 ноября 2021 г.',
    '28 декабря 2021 г. – 3 января 2022 г.',
  ],
};

describe.each(Object.keys(CATALOGUES))('days in "%s"', (language) => {
  it.each(RANGES.map((range, at) => [...range, WRITTEN[language]?.[at]] as const))(
    '%s to %s',
    (since, until, written) => {
      const range = { since: since as Day | null, until: until as Day | null };
      expect(textsFor(language).formatRange(range)).toBe(written);
    },
  );

  it('are proleptic Gregorian, as those of articles are', () => {
    expect(textsFor(language).formatDay('0987-05-09' as Day)).toMatch(/^9\b.*\b987\b/u);
  });
});

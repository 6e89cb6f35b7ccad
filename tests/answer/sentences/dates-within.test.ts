import { describe, expect, it } from 'vitest';
import { datesWithin } from '../../../src/answer/sentences/dates-within.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';

const BODY = 'It rained last week. The bridge closed on Monday, the city said.';
const article = (day: Day | null): Article => ({
  id: 'a',
  title: 'a',
  day,
  dateSource: 'text',
  file: 'a.txt',
  language: 'en',
  body: BODY,
});

describe('relative dates in a range of a body', () => {
  it('are those of the range alone, at their places in the body', () => {
    const start = BODY.indexOf('The bridge');
    // 2024-03-13 is a Wednesday.
    const [date, ...rest] = datesWithin(article('2024-03-13' as Day), { start, end: BODY.length });
    expect(rest).toEqual([]);
    expect(date).toMatchObject({ from: '2024-03-11', to: '2024-03-11' });
    expect(BODY.slice(date?.start, date?.end)).toContain('Monday');
  });

  it('are none under another day of a chronology, whose Monday is not the article’s', () => {
    const body =
      'Shut last week.\n\nMarch 1: Crack\n\nThe divers came on Monday, the city said.\n\nMarch 8: Rain\n\nMarch 13: Shut\n\nThe bridge closed on Monday, the city said.';
    const chronology = { ...article('2024-03-13' as Day), title: 'The bridge: a timeline', body };
    const datesOf = (text: string): number =>
      datesWithin(chronology, { start: body.indexOf(text), end: body.indexOf(text) + text.length }).length;
    expect(
      [
        'Shut last week.',
        'The divers came on Monday, the city said.',
        'The bridge closed on Monday, the city said.',
      ].map(datesOf),
    ).toEqual([1, 0, 1]);
  });

  it('are none in an article without a day', () => {
    expect(datesWithin(article(null), { start: 0, end: BODY.length })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { chooseTellings } from '../../../src/answer/summary/choose-tellings.ts';
import { openingTellings } from '../../../src/answer/summary/telling.ts';
import type { ArchivedArticle } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

const analyzer = createAnalyzer();
const article = (id: string, day: string, title: string, body: string): ArchivedArticle => ({
  id,
  title,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
  furniture: [],
  reports: [],
});
const tell = (articles: readonly ArchivedArticle[], count: number): readonly [string, number][] =>
  chooseTellings(
    articles.flatMap((each) => openingTellings(each, 6, () => 0, analyzer)),
    { count, analyzer },
  ).map(({ telling, others }) => [telling.article.body.slice(telling.start, telling.end), others.length]);

const STRIKE = [
  article(
    'a',
    '2031-05-02',
    'Tram drivers of Hask strike',
    'Tram drivers of Hask walked out on Friday over a pay offer of 2 percent.',
  ),
  article(
    'b',
    '2031-05-02',
    'Hask without trams',
    'Tram drivers in Hask went on strike on Friday over a pay offer of 2 percent, the union said.',
  ),
  article(
    'c',
    '2031-05-03',
    'Second day without trams',
    'Hask was without trams for a second day as drivers stayed on strike over a pay offer of 2 percent.',
  ),
  article(
    'd',
    '2031-05-03',
    'Owl',
    'A barn owl nested in the tower of Loos for the first time since the fire of the old mill.',
  ),
  article('e', '2031-05-04', 'What now?', 'Will the owl stay in the tower of Loos, where the old mill burned?'),
];

describe('choosing what tells a story (surface 12, 13)', () => {
  it('tells what most articles tell first, and each story once', () => {
    const [first, second] = tell(STRIKE, 5);
    expect(first).toEqual([expect.stringContaining('2 percent'), 2]);
    expect(second?.[0]).toContain('barn owl');
  });

  it('is shorter where there are no more stories', () => {
    expect(tell(STRIKE, 10).filter(([text]) => text.includes('percent'))).toHaveLength(1);
  });

  it('prefers what happened to a question', () => {
    const lines = tell(STRIKE, 2).map(([text]) => text);
    expect(lines.some((text) => text.endsWith('?'))).toBe(false);
  });
});

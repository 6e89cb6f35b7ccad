import { describe, expect, it } from 'vitest';
import { chooseTellings } from '../../../src/answer/summary/choose-tellings.ts';
import { deadIn, overtakes } from '../../../src/answer/summary/last-word.ts';
import { openingTellings } from '../../../src/answer/summary/telling.ts';
import type { ArchivedArticle } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

const analyzer = createAnalyzer();
const article = (day: string, body: string): ArchivedArticle => ({
  id: `${day} ${body.slice(0, 20)}`,
  title: 'Mine fire at Loos',
  day: day as Day,
  dateSource: 'text',
  file: `${day}.txt`,
  language: 'en',
  body,
  furniture: [],
  reports: [],
});
const tell = (articles: readonly ArchivedArticle[]): string[] =>
  chooseTellings(
    articles.flatMap((each) => openingTellings(each, 6, () => 1, analyzer)),
    { count: 10, analyzer },
  ).map(({ telling }) => telling.article.body.slice(telling.start, telling.end));

const hasLater = (later: ArchivedArticle, earlier: ArchivedArticle): boolean => {
  const [a, b] = [later, earlier].map((each) => openingTellings(each, 1, () => 1, analyzer)[0]!);
  return overtakes(a!, b!, 0.3);
};

describe('how many dead a sentence counts', () => {
  it.each([
    ['At least five people have died in the mine.', 5],
    ['The fire killed 1,200 people in a night.', 1200],
    ['The death toll of the fire at Loos rose to nine on Friday.', 9],
    ['Of the at least 12 people found dead by Friday nine were of Loos.', 12],
    ['Rescuers found eleven bodies in the shaft.', 11],
    ['The fire left seven miners homeless.', null],
    ['A ferry with 94 people on board sank.', null],
    ['Nobody died in the fire of 1911.', null],
  ])('%s', (body, count) => {
    expect(deadIn({ article: article('2031-05-02', body), start: 0, end: body.length })).toBe(count);
  });
});

describe('the latest word on the dead (surface 6, 13)', () => {
  const early = article('2031-05-02', 'Two people have died in the mine fire at Loos, the police said on Friday.');
  const later = article('2031-05-03', 'Five people have died in the mine fire at Loos, the mayor told reporters.');
  const last = article(
    '2031-05-05',
    'The death toll of the mine fire at Loos rose to nine as divers searched the lowest shaft.',
  );

  it('takes the place of earlier ones, whichever way round they come', () => {
    for (const articles of [
      [early, later, last],
      [last, later, early],
    ])
      expect(tell(articles)).toEqual([last.body]);
  });

  it('says what it replaced, with its article', () => {
    const [told] = chooseTellings(
      [early, last].flatMap((each) => openingTellings(each, 6, () => 1, analyzer)),
      { count: 10, analyzer },
    );
    expect([told?.telling.article.id, told?.replaced?.article.id]).toEqual([last.id, early.id]);
  });

  it('is said once, however often it is counted', () => {
    const again = article(
      '2031-05-05',
      'Nine people died underground, the ministry said, and the pit of Loos stays shut.',
    );
    expect(tell([last, again])).toHaveLength(1);
  });

  it('leaves a smaller count alone, which is of a part', () => {
    const part = article(
      '2031-05-06',
      'Four people have died in the mine fire at Loos in its upper shaft, the mayor said.',
    );
    expect([hasLater(part, last), hasLater(last, early)]).toEqual([false, true]);
  });

  it('leaves the dead of another place and of another year alone', () => {
    const elsewhere = article('2031-05-04', 'Three people died when a bus left the road near Osterholm in heavy rain.');
    const before = article('2029-01-04', 'Four people died in a fire in the old mill of Loos, the paper wrote.');
    expect(tell([early, last, elsewhere, before]).toSorted()).toEqual(
      [last.body, elsewhere.body, before.body].toSorted(),
    );
  });
});

describe('what came about takes the place of what was expected (surface 13)', () => {
  const expected = article(
    '2031-06-02',
    'The Loos colliery is expected to close its last shaft on Friday, its owner said.',
  );
  const done = article(
    '2031-06-06',
    'The Loos colliery closed its last shaft on Friday after 140 years of mining coal.',
  );

  it('whichever way round they come', () => {
    for (const articles of [
      [expected, done],
      [done, expected],
    ])
      expect(tell(articles)).toEqual([done.body]);
  });

  it('but not where something else came about, or later', () => {
    const other = article(
      '2031-06-06',
      'The Loos colliery named its last shaft after the owner on Friday, and sold coal.',
    );
    const later = article(
      '2031-08-06',
      'The Loos colliery closed its last shaft on Friday after 140 years of mining coal.',
    );
    expect([done, other, later].map((each) => hasLater(each, expected))).toEqual([true, false, false]);
  });
});

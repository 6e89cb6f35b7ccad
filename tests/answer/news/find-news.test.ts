import { describe, expect, it } from 'vitest';
import type { News, NewsRequest } from '../../../src/answer/news/news.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { findNearDuplicates } from '../../../src/corpus/stories/near-duplicates.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { MiniSearchIndex } from '../../../src/search/engines/minisearch/minisearch-index.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const analyzer = createAnalyzer();
const article = (id: string, day: string, title: string, body: string): Article => ({
  id,
  title,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

const OLD = [
  article(
    'cracks',
    '2024-03-01',
    'Harbour bridge closed',
    'The Harbour bridge at Ellin was closed on Friday after divers found cracks. The repair of the Harbour bridge at Ellin will cost 9 million crowns, said Mayor Ida Brandt.',
  ),
  article('geese', '2024-03-02', 'Geese return', 'A thousand geese have come back to the marsh of Lower Karn.'),
  article('ferry', '2024-03-03', 'Ferry timetable', 'The ferry to Loos leaves every twenty minutes on weekdays.'),
];
const DEARER = article(
  'dearer',
  '2024-05-02',
  'Harbour bridge dearer than thought',
  'The repair of the Harbour bridge at Ellin will cost 14 million crowns, said Mayor Ida Brandt. The council meets on Monday.',
);
const OPENED = article(
  'opened',
  '2024-05-09',
  'Harbour bridge opens again',
  'The Harbour bridge opened to carts on Thursday. Drummers crossed first.',
);
const HERRING = article('herring', '2024-05-09', 'Herring', 'Herring was cheap at the quay of Loos this week.');

function newsOf(fresh: readonly Article[], request: Partial<NewsRequest> = {}, hidden: string[] = []): Promise<News> {
  const articles = [...OLD, ...fresh];
  const indexed = articles.map((each) => ({ article: each, passages: splitPassages(each) }));
  const passages = MiniSearchIndex.of(indexed, (text, language) => analyzer.terms(text, language));
  const store = new MemoryArticleStore(articles, findNearDuplicates(articles));
  const newsroom = newsroomOver({ articles: store, passages, languages: ['en'] }, { hidden: new Set(hidden) });
  return newsroom.news({
    about: { kind: 'topic', text: 'Harbour bridge' },
    ids: fresh.map(({ id }) => id),
    told: [],
    range: ALL_DAYS,
    today: '2024-05-10' as Day,
    most: 5,
    ...request,
  });
}
const question = { about: { kind: 'question', text: 'When does the Harbour bridge open again?' } } as const;
const quotes = ({ units }: News): string[] => units.map(({ quote }) => quote.text);

describe('news about a topic', () => {
  it('is a sentence of each new story about it, exact slices of their articles', async () => {
    const { kind, units, stories } = await newsOf([OPENED, HERRING]);
    expect([kind, stories]).toEqual(['answer', 1]);
    expect(units.map(({ article: { id } }) => id)).toEqual(['opened']);
    for (const { quote } of units) expect(OPENED.body.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it('is nothing where nothing new is about it', async () => {
    expect(await newsOf([HERRING])).toMatchObject({ kind: 'nothing', units: [] });
  });

  it('puts a number that changed beside the earlier one, both quoted', async () => {
    const { units, moved } = await newsOf([DEARER]);
    expect(
      moved.map(({ from, to }) => [from.quantity.value, from.article.id, to.quantity.value, to.article.id]),
    ).toEqual([[9_000_000, 'cracks', 14_000_000, 'dearer']]);
    expect(units).toEqual([]);
  });

  it('does not tell again what repeats an article that was there', async () => {
    const again = article('again', '2024-05-05', 'From the wires', OLD[0]!.body.replace('Friday', 'Thursday'));
    expect((await newsOf([again])).kind).toBe('nothing');
  });

  it('folds the reports of one story', async () => {
    const other = article('echo', '2024-05-09', 'Bridge is open', OPENED.body.replace('carts', 'waggons'));
    const { units } = await newsOf([OPENED, other]);
    expect(units.map(({ reports }) => reports)).toEqual([1]);
  });

  it('tells nothing that is led in by a sentence that it tells already, of whatever article', async () => {
    const first =
      'The sea wall of Ellin opened on Thursday, ten days before it was due, at a cost of 415 million crowns.';
    const gazette = `${first}\n\nThe harbour master said the first spring tide was held back without a leak.`;
    const courier = `${first}\n\nThousands came to walk on it.`;
    const fresh = [
      article('gazette', '2024-05-09', 'Sea wall of Ellin opens ten days early', gazette),
      article('courier', '2024-05-09', 'Ellin opens its sea wall', courier),
    ];
    const { units } = await newsOf(fresh, { about: { kind: 'topic', text: 'sea wall' } });
    const told = units.flatMap(({ quote, lead }) => [quote.text, ...(lead === null ? [] : [lead.text])]);
    expect(told).toContain(first);
    expect(new Set(told).size).toBe(told.length);
  });

  it('does not tell a story again that was quoted before, unless it says another number', async () => {
    const told = [{ articleId: 'opened', start: 0, end: 47 }];
    const later = article(
      'later',
      '2024-05-10',
      'Harbour bridge open',
      'The Harbour bridge opened to carts on Thursday, the mayor said.',
    );
    const counted = article(
      'counted',
      '2024-05-10',
      'Harbour bridge busy',
      'The Harbour bridge opened to 300 carts on Thursday, the mayor said.',
    );
    expect(quotes(await newsOf([OPENED, later], { ids: ['later'], told }))).toEqual([]);
    expect(quotes(await newsOf([OPENED, counted], { ids: ['counted'], told }))).toEqual([counted.body]);
  });

  it('never quotes what is hidden, nor puts it beside a number', async () => {
    expect((await newsOf([OPENED], {}, ['opened'])).kind).toBe('nothing');
    expect((await newsOf([DEARER], {}, ['cracks'])).moved).toEqual([]);
  });

  it('keeps to the days asked for', async () => {
    const range = { since: null, until: '2024-05-03' as Day };
    expect((await newsOf([OPENED], { range })).kind).toBe('nothing');
  });
});

describe('news for a question', () => {
  it('is what answers it among the new articles alone', async () => {
    const { kind, units } = await newsOf([OPENED, HERRING], question);
    expect([kind, units[0]?.article.id]).toEqual(['answer', 'opened']);
    expect(units.every(({ article: { id } }) => id === 'opened')).toBe(true);
  });

  it('is nothing where the new articles are about something else', async () => {
    expect((await newsOf([HERRING], question)).kind).toBe('nothing');
  });
});

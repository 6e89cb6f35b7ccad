import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/answer/model/edition.ts';
import type { Summary, TopicRequest } from '../../../src/answer/summary/summary.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { QueryError } from '../../../src/errors.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { MiniSearchIndex } from '../../../src/search/engines/minisearch/minisearch-index.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const analyzer = createAnalyzer();
const today = '2022-06-01' as Day;

function article(id: string, day: string | null, title: string, body: string): Article {
  const dateSource = day === null ? null : 'text';
  return { id, title, day: day as Day | null, dateSource, file: `${id}.txt`, language: 'en', body };
}

const ARTICLES = [
  article(
    'bridge-shut',
    '2021-03-02',
    'Velden bridge shut after crack is found',
    'The Velden bridge was shut on Monday after divers found a crack of 40 centimetres in its third pier. It may stay shut for weeks.\n\nWhat will the farmers do?\n\nThe bakery on the square sold out of rye bread.',
  ),
  article(
    'bridge-shut-courier',
    '2021-03-03',
    'Crack shuts bridge at Velden',
    'The Velden bridge was shut on Monday after divers found a crack of 40 centimetres in its third pier. A ferry will run from Thursday.',
  ),
  article(
    'bridge-cost',
    '2021-04-11',
    'Mending the Velden bridge to cost six million',
    'Mending the Velden bridge will cost six million crowns, the road office of Osterholm said. The herons have come back to the marsh.',
  ),
  article(
    'bridge-open',
    '2021-09-20',
    'Velden bridge open again',
    'Carts and lorries crossed the Velden bridge again on Saturday, 201 days after it was shut. A band played.',
  ),
  article('undated', null, 'Notes', 'The Velden bridge was opened by monks and has eleven arches.'),
  article(
    'herons',
    '2021-05-05',
    'Herons',
    'Nine herons were counted in the marsh near Osterholm, two more than last year.',
  ),
];

function editionOf(articles: readonly Article[], reports: ReadonlyMap<string, readonly string[]> = new Map()): Edition {
  const indexed = articles.map((each) => ({ article: each, passages: splitPassages(each) }));
  return {
    articles: new MemoryArticleStore(articles, reports),
    passages: MiniSearchIndex.of(indexed, (text, language) => analyzer.terms(text, language)),
    languages: ['en'],
  };
}

const edition = editionOf(
  ARTICLES,
  new Map([
    ['bridge-shut', ['bridge-shut-courier']],
    ['bridge-shut-courier', ['bridge-shut']],
  ]),
);
const newsroom = newsroomOver(edition);
const summarizeArticle = (id: string, lines: number): Promise<Summary> => newsroom.summarizeArticle(id, lines);
const summarizeTopic = (asked: TopicRequest): Promise<Summary> => newsroom.summarizeTopic(asked);
const request = { topic: 'Velden bridge', range: ALL_DAYS, today, lines: 4 };

const bodies = new Map(ARTICLES.map(({ id, body }) => [id, body]));
const slicesOf = ({ lines }: Summary): (string | undefined)[] =>
  lines.map((line) => bodies.get(line.article.id)?.slice(line.start, line.end));

const days = ({ lines }: Summary): (string | null)[] => lines.map((line) => line.article.day);

/** One article says "robbery", two others of its story do not; two tell of the same house. */
const ROBBED = [
  article(
    'robbery',
    '2021-03-02',
    'Robbery at the Kunsthal: masked men take Brandt painting',
    'Three masked men took a painting by Ida Brandt from the Kunsthal of Loos on Monday and fled on bicycles along the canal. The robbery took four minutes, the police said.',
  ),
  article(
    'heist',
    '2021-03-04',
    'Kunsthal heist: bicycles of the masked men found',
    'The police found the bicycles of the three masked men who took the Brandt painting from the Kunsthal of Loos in the canal on Wednesday.',
  ),
  article(
    'thieves',
    '2021-03-09',
    'Kunsthal thieves arrested with Brandt painting',
    'The police arrested three men in Hask on Tuesday and found the painting by Ida Brandt taken from the Kunsthal of Loos under a bed.',
  ),
  article(
    'leak',
    '2021-03-11',
    'Water leaks into the Kunsthal',
    'Rain ran through the roof of the Kunsthal of Loos on Wednesday night and spoiled forty chairs of its café, the director said.',
  ),
  article(
    'years-later',
    '2023-03-09',
    'Kunsthal shows Brandt painting again',
    'The painting by Ida Brandt that three masked men took from the Kunsthal of Loos hangs in its hall again since Tuesday, the police said.',
  ),
];

describe('summarizeTopic', () => {
  it('quotes one sentence for each story, in the order of their days, undated last', async () => {
    const summary = await summarizeTopic(request);
    expect(summary.lines.map(({ article: { day }, text }) => [day, text.slice(0, 30)])).toEqual([
      ['2021-03-02', 'The Velden bridge was shut on '],
      ['2021-04-11', 'Mending the Velden bridge will'],
      ['2021-09-20', 'Carts and lorries crossed the '],
      [null, 'The Velden bridge was opened b'],
    ]);
    expect(slicesOf(summary)).toEqual(summary.lines.map(({ text }) => text));
    expect(summary.articles).toBe(5);
  });

  it('folds what two papers say in nearly the same words, and counts them', async () => {
    const { lines } = await summarizeTopic(request);
    expect(lines.map(({ reports }) => reports)).toEqual([1, 0, 0, 0]);
  });

  it('resolves dates from each article’s day and sets off the topic', async () => {
    const [shut, , open, undated] = (await summarizeTopic(request)).lines;
    expect(shut?.dates).toEqual([{ start: 30, end: 36, text: 'Monday', from: '2021-03-01', to: '2021-03-01' }]);
    expect(open?.dates).toMatchObject([{ text: 'Saturday', from: '2021-09-18' }]);
    expect(undated?.dates).toEqual([]);
    expect(shut?.highlights.map(({ start, end }) => ARTICLES[0]?.body.slice(start, end))).toEqual(['Velden', 'bridge']);
  });

  it('keeps to the range, to a time in the topic, and off what is hidden', async () => {
    const since = { since: '2021-04-01' as Day, until: '2021-12-31' as Day };
    expect(days(await summarizeTopic({ ...request, range: since, lines: 2 }))).toEqual(['2021-04-11', '2021-09-20']);
    const march = await summarizeTopic({ ...request, topic: 'Velden bridge in March 2021', lines: 1 });
    expect([march.range, days(march)]).toEqual([{ since: '2021-03-01', until: '2021-03-31' }, ['2021-03-02']]);
    const shown = await newsroomOver(edition, { hidden: new Set(['bridge-shut', 'bridge-open']) }).summarizeTopic(
      request,
    );
    expect(new Set(shown.lines.map((line) => line.article.id))).toEqual(
      new Set(['bridge-shut-courier', 'bridge-cost', 'undated']),
    );
    expect(shown.coverage.articles).toBe(4);
  });

  it.each(['Atlantis', 'Atlantis bridge', 'marsh crack'])('has nothing about %j', async (topic) => {
    expect((await summarizeTopic({ ...request, topic })).lines).toEqual([]);
  });

  it('finds what tells the story of the few articles found in other words than the topic’s', async () => {
    const summary = await newsroomOver(editionOf(ROBBED)).summarizeTopic({ ...request, topic: 'Kunsthal robbery' });
    const ids = summary.lines.map(({ article: { id } }) => id);
    expect(ids).toEqual(expect.arrayContaining(['heist', 'thieves']));
    expect(ids).not.toEqual(expect.arrayContaining(['leak']));
    expect(ids).not.toEqual(expect.arrayContaining(['years-later']));
    expect(summary.articles).toBe(3);
  });

  it('asks for a word to look up', async () => {
    await expect(summarizeTopic({ ...request, topic: 'who is the' })).rejects.toThrow(QueryError);
  });

  it('does not depend on the order in which articles were indexed', async () => {
    const usual = await summarizeTopic(request);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), async (shuffled) => {
        const other = newsroomOver(editionOf(shuffled));
        const { lines } = await other.summarizeTopic({ ...request, lines: 3 });
        expect(lines.every(({ article: { id }, start }) => bodies.has(id) && start >= 0)).toBe(true);
        const again = await newsroomOver(editionOf(ARTICLES)).summarizeTopic({
          ...request,
          lines: 3,
        });
        expect(lines).toEqual(again.lines);
      }),
      { numRuns: 5 },
    );
    expect((await summarizeTopic(request)).lines).toEqual(usual.lines);
  });
});

describe('summarizeArticle', () => {
  it('quotes whole sentences of the article in its order, the first among them', async () => {
    const summary = await summarizeArticle('bridge-shut', 2);
    expect(summary.lines).toHaveLength(2);
    expect(summary.lines[0]?.text).toMatch(/^The Velden bridge was shut on Monday/u);
    expect(slicesOf(summary)).toEqual(summary.lines.map(({ text }) => text));
    expect(summary.lines.map(({ start }) => start)).toEqual(
      summary.lines.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  });

  it('counts the papers that carry a sentence', async () => {
    const { lines } = await summarizeArticle('bridge-shut', 1);
    expect(lines.map(({ reports }) => reports)).toEqual([1]);
  });

  it('counts no paper that is hidden, and does not know a hidden article', async () => {
    const seen = newsroomOver(edition, { hidden: new Set(['bridge-shut-courier']) });
    expect((await seen.summarizeArticle('bridge-shut', 1)).lines.map(({ reports }) => reports)).toEqual([0]);
    await expect(seen.summarizeArticle('bridge-shut-courier', 1)).rejects.toMatchObject({
      problem: { code: 'unknown-article' },
    });
  });

  it('leaves questions and sentences that lean on others for last', async () => {
    const { lines } = await summarizeArticle('bridge-shut', 2);
    expect(lines.map(({ text }) => text)).not.toContain('What will the farmers do?');
    expect(lines.map(({ text }) => text)).not.toContain('It may stay shut for weeks.');
  });

  it('has at most as many lines as the article has sentences', async () => {
    expect((await summarizeArticle('herons', 10)).lines).toHaveLength(1);
  });

  it('names the article that it does not know', async () => {
    await expect(summarizeArticle('nowhere', 3)).rejects.toMatchObject({ problem: { code: 'unknown-article' } });
  });

  it('quotes exact slices of any text', async () => {
    const body = fc.string({
      minLength: 1,
      maxLength: 400,
      unit: fc.constantFrom(...Array.from('aB .?!“”\n’—é😀中。1')),
    });
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const odd = article('odd', '2021-01-01', 'Odd', text);
        const { lines } = await newsroomOver(editionOf([odd])).summarizeArticle('odd', 3);
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(lines.map((line) => line.text));
      }),
      { numRuns: 60 },
    );
  });

  it('summarises a very long article in bounded time', async () => {
    const long = article(
      'long',
      '2021-01-01',
      'Long',
      'The mayor of Velden met the board of Osterholm on day 7. '.repeat(3000),
    );
    const summaries = newsroomOver(editionOf([long]));
    expect((await summaries.summarizeArticle('long', 3)).lines).toHaveLength(1);
  });
});

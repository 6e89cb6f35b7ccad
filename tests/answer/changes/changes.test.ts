import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Changes, ChangesRequest } from '../../../src/answer/changes/changes.ts';
import type { Edition } from '../../../src/answer/model/edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { MiniSearchIndex } from '../../../src/search/engines/minisearch/minisearch-index.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const analyzer = createAnalyzer();
const article = (id: string, day: string | null, body: string): Article => ({
  id,
  title: id,
  day: day as Day | null,
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

function editionOf(articles: readonly Article[]): Edition {
  const indexed = articles.map((each) => ({ article: each, passages: splitPassages(each) }));
  const index = MiniSearchIndex.of(indexed, (text, language) => analyzer.terms(text, language));
  return { articles: new MemoryArticleStore(articles), passages: index, languages: ['en'] };
}
const over = (articles: readonly Article[], ...hidden: string[]): ((asked: ChangesRequest) => Promise<Changes>) => {
  const newsroom = newsroomOver(editionOf(articles), { hidden: new Set(hidden) });
  return (asked) => newsroom.changes(asked);
};

const ARTICLES = [
  article(
    'price',
    '2021-03-01',
    'The new bridge at Velden will cost 6 million florins. Mayor Ida Prenn was content. Nobody from Loos was asked.',
  ),
  article('dearer', '2021-04-01', 'The new bridge at Velden will cost 7 million florins, said Mayor Ida Prenn.'),
  article(
    'dearest',
    '2021-06-01',
    'The new bridge at Velden will cost 9 million florins. The engineer, Otto Brack, and Ida Prenn of Velden nodded. In Loos, Otto Brack laughed.',
  ),
  article('herons', '2021-06-03', 'In the marsh of Lower Karn, herons were counted by Ida Prenn.'),
  article('undated', null, 'The new bridge at Velden will cost 11 million florins.'),
];
const request = { since: '2021-05-01' as Day, topic: null, today: '2022-01-01' as Day };
const values = ({ moved }: Changes) => moved.map(({ from, to }) => `${from.quantity.value} → ${to.quantity.value}`);

const willCost = (cost: number, then = ''): string =>
  `The new bridge at Velden will cost ${cost} million florins from tomorrow.${then}`;

/** The relative dates under the numbers that moved, when `then` is what follows the later one. */
const datesMoved = async (then: string): Promise<object> => {
  const later = article('later', '2021-06-01', willCost(9, then));
  const { moved } = await over([article('early', '2021-04-01', willCost(7)), later])(request);
  return moved.flatMap(({ from, to }) => [from, to].map(({ dates: found }) => found.map(({ text }) => text)));
};

describe('changes', () => {
  it('resolves relative dates as quotes do: none in a text that was updated, none that its article contradicts', async () => {
    expect(await datesMoved('')).toEqual([['tomorrow'], ['tomorrow']]);
    expect(await datesMoved(' On June 9, 2021 the bridge was opened by Ida Prenn.')).toEqual([['tomorrow'], []]);
  });

  it('lists the new articles with the names that none before had', async () => {
    const { articles, total } = await over(ARTICLES)(request);
    expect(total).toBe(2);
    expect(articles.map(({ article: { id }, names }) => [id, ...names.map(({ text }) => text)])).toEqual([
      ['herons', 'Lower Karn'],
      ['dearest', 'Otto Brack'],
    ]);
  });

  it('puts a new number beside the latest earlier one', async () => {
    expect(values(await over(ARTICLES)(request))).toEqual(['7000000 → 9000000']);
    expect(values(await over(ARTICLES)({ ...request, since: '2021-03-15' as Day }))).toEqual([
      '7000000 → 9000000',
      '6000000 → 7000000',
    ]);
  });

  it('takes the last 7 days that have articles where no day is asked for', async () => {
    const { since, articles } = await over(ARTICLES)({ ...request, since: null });
    expect([since, articles.length]).toEqual(['2021-05-28', 2]);
  });

  it('keeps to a topic and off what is hidden', async () => {
    const about = await over(ARTICLES)({ ...request, topic: 'herons' });
    expect(about.articles.map(({ article: { id } }) => id)).toEqual(['herons']);
    const hidden = await over(ARTICLES, 'dearer', 'herons')(request);
    expect([values(hidden), hidden.articles.length]).toEqual([['6000000 → 9000000'], 1]);
  });

  it('finds nothing in an archive without days', async () => {
    expect(await over([article('undated', null, 'Herons.')])(request)).toMatchObject({ articles: [], moved: [] });
  });

  it('quotes exact slices of any text', async () => {
    const sentence = fc.constantFrom(
      'Nine people died at Velden.',
      'Twelve people died at Velden, Ida Prenn said.',
      'The bridge 😀 at Velden cost $6 million.',
      '“The bridge at Velden cost €7 million,” said Otto Brack.\n\n',
      '12 Velden 9%.',
    );
    const bodies = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(bodies, async (given) => {
        const articles = given.map((sentences, at) => article(`a${at}`, `2021-06-0${at + 1}`, sentences.join(' ')));
        const body = (id: string): string => articles.find((each) => each.id === id)?.body ?? '';
        const { moved, articles: fresh } = await over(articles)({ ...request, since: '2021-06-02' as Day });
        for (const { from, to } of moved) {
          for (const {
            article: { id },
            start,
            end,
            text,
            quantity,
          } of [from, to]) {
            expect(body(id).slice(start, end)).toBe(text);
            expect(quantity.start >= start && quantity.end <= end).toBe(true);
          }
          expect(from.quantity.value).not.toBe(to.quantity.value);
        }
        for (const {
          article: { id },
          names,
        } of fresh) {
          for (const { start, end, text } of names) expect(body(id).slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 40 },
    );
  });
});

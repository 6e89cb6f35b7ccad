import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, DayRange } from '../../src/corpus/day.ts';
import { ALL_DAYS, addDays, dayFromNumber } from '../../src/corpus/day.ts';
import type { Analyze, IndexedArticle } from '../../src/search/indexed-article.ts';
import type { PassageIndex, QueryTerm, SearchRequest } from '../../src/search/passage-index.ts';
import { searchByFormula } from './engines/bm25-oracle.ts';
import { archives, indexedArticle, plainTerms, questions } from './indexed-articles.ts';
import { expectSameHits } from './same-hits.ts';

const term = (word: string): QueryTerm => ({ word, forms: [{ term: word, weight: 1 }] });

const request = (words: string, fields: Partial<SearchRequest> = {}): SearchRequest => ({
  terms: words.split(' ').map(term),
  range: ALL_DAYS,
  hidden: new Set(),
  limit: 10,
  ...fields,
});

const ranges: fc.Arbitrary<DayRange> = fc
  .tuple(fc.option(fc.integer({ min: -1, max: 11 })), fc.option(fc.integer({ min: -1, max: 11 })))
  .map(([a, b]) => ({
    since: a === null ? null : addDays(dayFromNumber(19_000), a),
    until: b === null ? null : addDays(dayFromNumber(19_000), b),
  }));

/**
 * What every passage index must do. An adapter to another engine passes it as it stands, unless that engine's scores are
 * its own, when it may leave out the comparison with the formula.
 */
export function passageIndexContract(
  name: string,
  build: (articles: readonly IndexedArticle[], analyze: Analyze) => PassageIndex,
): void {
  describe(`${name} as a passage index`, () => {
    const flood = [
      indexedArticle({
        id: 'cleanup',
        day: '2024-03-04' as Day,
        title: 'After the flood',
        body: 'Cleanup began.\n# River level\nWater fell.',
      }),
      indexedArticle({
        id: 'crest',
        day: '2024-03-02' as Day,
        title: 'River Tern crests',
        body: 'The river crest came.\nThe mayor spoke.',
      }),
      indexedArticle({ id: 'b-vote', day: '2024-03-05' as Day, title: 'Vote', body: 'The harbour vote passed.' }),
      indexedArticle({ id: 'a-vote', day: '2024-03-05' as Day, title: 'Vote', body: 'The harbour vote passed.' }),
      indexedArticle({ id: 'undated', day: null, title: 'Notes', body: 'A harbour note.' }),
    ];
    const index = build(flood, plainTerms);
    const found = async (words: string, fields: Partial<SearchRequest> = {}): Promise<string[]> =>
      (await index.search(request(words, fields))).hits.map((hit) => hit.articleId);

    it('finds words in title, subhead and text, and gives the passage as offsets', async () => {
      const { hits } = await index.search(request('level'));
      expect(hits.map(({ articleId, start, end }) => ({ articleId, start, end }))).toEqual([
        { articleId: 'cleanup', start: 29, end: 40 },
      ]);
      expect(await found('flood')).toEqual(['cleanup', 'cleanup']);
    });

    it('orders equals newest first, then by id', async () => {
      expect(await found('vote')).toEqual(['a-vote', 'b-vote']);
    });

    it('leaves undated articles out of every range but the open one', async () => {
      expect(await found('harbour')).toContain('undated');
      expect(await found('harbour', { range: { since: '1900-01-01' as Day, until: null } })).not.toContain('undated');
      expect(await found('harbour', { range: { since: null, until: '2024-03-04' as Day } })).toEqual([]);
    });

    it('leaves hidden articles out before the best are chosen', async () => {
      expect(await found('vote', { hidden: new Set(['a-vote', 'nowhere']), limit: 1 })).toEqual(['b-vote']);
    });

    it('gives the words found in the passage and in its whole article', async () => {
      const { hits } = await index.search(request('mayor crest'));
      const spoke = hits.find(({ start }) => start > 0);
      expect(spoke?.matched).toEqual([0]);
      expect(spoke?.article.matched).toEqual([0, 1]);
    });

    it('counts passages for each word over the whole index, ranges and hidden articles aside', async () => {
      const result = await index.search(
        request('river atlantis', { hidden: new Set(['crest']), range: { since: '2024-03-05' as Day, until: null } }),
      );
      expect(result).toEqual({ hits: [], total: 0, frequencies: [3, 0], passages: 7 });
    });

    it('counts forms of one word as one word', async () => {
      const one = await index.search({
        ...request(''),
        terms: [
          {
            word: 'note',
            forms: [
              { term: 'note', weight: 1 },
              { term: 'notes', weight: 0.5 },
            ],
          },
        ],
      });
      expect(one.hits[0]?.matched).toEqual([0]);
      const two = await index.search(request('note notes'));
      expect(two.hits[0]?.matched).toEqual([0, 1]);
      expect(two.hits[0]?.score ?? 0).toBeGreaterThan(one.hits[0]?.score ?? 0);
    });

    it('finds nothing without terms', async () => {
      expect(await index.search({ ...request(''), terms: [] })).toMatchObject({ hits: [], total: 0, frequencies: [] });
    });

    it('finds nothing in an empty archive', async () => {
      const empty = build([], plainTerms);
      expect(await empty.search(request('river'))).toEqual({ hits: [], total: 0, frequencies: [0], passages: 0 });
      expect(await empty.suggest('river', 5)).toEqual([]);
      expect(await empty.topics('', 5)).toEqual([]);
    });

    it('ranks and scores as the formula does', async () => {
      await fc.assert(
        fc.asyncProperty(
          archives(),
          questions(),
          fc.constantFrom(1, 3, 10),
          fc.subarray(['a0', 'a1', 'a2']),
          ranges,
          async (articles, terms, limit, hidden, range) => {
            const asked = { terms, range, hidden: new Set(hidden), limit };
            const expected = searchByFormula(articles, plainTerms, asked);
            const actual = await build(articles, plainTerms).search(asked);
            expectSameHits(actual, expected);
            expect(actual.total).toBeGreaterThanOrEqual(actual.hits.length);
            expect(actual.total).toBeLessThanOrEqual(expected.total);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('does not depend on the order it was given the articles in', async () => {
      const turned = build(flood.toReversed(), plainTerms);
      for (const words of ['vote harbour', 'the river', 'flood']) {
        expect(await turned.search(request(words))).toEqual(await index.search(request(words)));
      }
    });

    describe('suggestions', () => {
      const towns = build(
        [
          indexedArticle({ id: 'a', title: 'x', body: 'We met in Marienburg and in marienburg.' }),
          indexedArticle({ id: 'b', title: 'x', body: 'In Marienburg rain. Marienburger sang.' }),
          indexedArticle({ id: 'c', title: 'x', body: 'On the Marienborg road.' }),
        ],
        plainTerms,
      );

      it.each([
        // One edit from all of them; the word in more articles first.
        ['marienberg', ['Marienburg', 'Marienborg']],
        // The word itself is known, so only its neighbours are near it.
        ['Marienburg', ['Marienborg', 'Marienburger']],
        ['mari', ['Marienburg', 'Marienborg', 'Marienburger']],
        ['atlantis', []],
        ['xq', []],
      ])('%s', async (word, expected) => {
        expect((await towns.suggest(word, 5)).map((each) => each.word)).toEqual(expected);
      });

      it('are as many as asked, with the articles that hold them', async () => {
        expect(await towns.suggest('marienberg', 1)).toEqual([{ word: 'Marienburg', articles: 2 }]);
      });
    });

    describe('topics', () => {
      const named = build(
        [
          indexedArticle({ id: 'a', title: 'x', body: 'Yesterday the European Union met Anna Weber on Monday.' }),
          indexedArticle({ id: 'b', title: 'x', body: 'The European Union paid. Nobody asked the Bank of England.' }),
          indexedArticle({ id: 'c', title: 'x', body: 'Rain. Mr. Tern saw Anna Weber’s house.' }),
        ],
        plainTerms,
      );

      it('are names, those in most articles first, without the words that begin a sentence', async () => {
        expect(await named.topics('', 10)).toEqual([
          { word: 'Anna Weber', articles: 2 },
          { word: 'European Union', articles: 2 },
          { word: 'Bank of England', articles: 1 },
          { word: 'Tern', articles: 1 },
        ]);
      });

      it('begin with what was typed, in any case', async () => {
        expect(await named.topics('EURO', 10)).toEqual([{ word: 'European Union', articles: 2 }]);
        expect(await named.topics('', 1)).toHaveLength(1);
        expect(await named.topics('zzz', 5)).toEqual([]);
      });
    });
  });
}

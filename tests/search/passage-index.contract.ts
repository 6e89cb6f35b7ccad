import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, DayRange } from '../../src/corpus/day.ts';
import { ALL_DAYS, addDays, dayFromNumber } from '../../src/corpus/day.ts';
import type { Analyze, IndexedArticle } from '../../src/search/indexed-article.ts';
import {
  type PassageIndex,
  type QueryTerm,
  searchOne,
  type SearchRequest,
  type SearchResult,
  type Suggestion,
} from '../../src/search/passage-index.ts';
import { searchByFormula } from './engines/bm25-oracle.ts';
import { archives, indexedArticle, plainTerms, questions } from './indexed-articles.ts';
import { CLOSE, expectSameHits } from './same-hits.ts';

const term = (word: string): QueryTerm => ({ word, forms: [{ term: word, weight: 1 }] });

const row = (...terms: string[]): QueryTerm => ({ word: 'x', forms: [], phrases: [{ terms, weight: 1 }] });

const scoreIn = (articleId: string, { hits }: SearchResult): number =>
  hits.find((hit) => hit.articleId === articleId)?.score ?? 0;

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

/** What is another engine's own. */
interface EngineTraits {
  /** How far its scores may be from the formula's, as a share of them. */
  readonly closeness?: number;
  /** So many archives are compared with the formula. */
  readonly archives?: number;
}

/**
 * What every passage index must do. An adapter to another engine passes it as it stands, unless that engine's scores are
 * its own, when it may leave out the comparison with the formula.
 */
export function passageIndexContract(
  name: string,
  build: (articles: readonly IndexedArticle[], analyze: Analyze) => PassageIndex,
  { closeness = CLOSE, archives: runs = 150 }: EngineTraits = {},
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
      (await searchOne(index, request(words, fields))).hits.map((hit) => hit.articleId);

    it('finds words in title, subhead and text, and gives the passage as offsets', async () => {
      const { hits } = await searchOne(index, request('level'));
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

    it('searches some articles alone where that is asked for, in range and not hidden', async () => {
      const only = new Set(['a-vote', 'undated', 'nowhere']);
      expect((await found('harbour', { only })).toSorted()).toEqual(['a-vote', 'undated']);
      expect(await found('harbour', { only, hidden: new Set(['a-vote']) })).toEqual(['undated']);
      expect(await found('harbour', { only, range: { since: '2024-03-05' as Day, until: null } })).toEqual(['a-vote']);
      expect(await found('harbour', { only: new Set() })).toEqual([]);
      const { frequencies } = await searchOne(index, request('river', { only }));
      expect(frequencies).toEqual([3]);
      expect(await found('vote')).toEqual(['a-vote', 'b-vote']);
    });

    it('gives the words found in the passage and in its whole article', async () => {
      const { hits } = await searchOne(index, request('mayor crest'));
      const spoke = hits.find(({ start }) => start > 0);
      expect(spoke?.matched).toEqual([0]);
      expect(spoke?.article.matched).toEqual([0, 1]);
    });

    it('finds the same passages where they are looked at alone', async () => {
      for (const words of ['mayor crest', 'river vote', 'harbour']) {
        const [usual, alone] = await Promise.all([
          searchOne(index, request(words)),
          searchOne(index, request(words, { alone: true })),
        ]);
        expect(alone).toEqual({
          ...usual,
          hits: usual.hits.map((hit) => ({ ...hit, article: expect.anything() as unknown })),
        });
        for (const { matched, article } of alone.hits)
          expect(article.matched).toEqual(expect.arrayContaining([...matched]));
      }
    });

    it('counts passages for each word over the whole index, ranges and hidden articles aside', async () => {
      const result = await searchOne(
        index,
        request('river atlantis', { hidden: new Set(['crest']), range: { since: '2024-03-05' as Day, until: null } }),
      );
      expect(result).toEqual({ hits: [], total: 0, frequencies: [3, 0], passages: 7, suggestions: [[], []] });
    });

    it('counts forms of one word as one word', async () => {
      const one = await searchOne(index, {
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
      const two = await searchOne(index, request('note notes'));
      expect(two.hits[0]?.matched).toEqual([0, 1]);
      expect(two.hits[0]?.score ?? 0).toBeGreaterThan(one.hits[0]?.score ?? 0);
    });

    it('finds passages that hold all words of a phrase, as one word', async () => {
      const asked = { ...request(''), terms: [row('harbour', 'vote'), term('river')] };
      const { hits, frequencies } = await searchOne(index, asked);
      expect(frequencies).toEqual([2, 3]);
      expect(hits.filter(({ matched }) => matched.includes(0)).map(({ articleId }) => articleId)).toEqual([
        'a-vote',
        'b-vote',
      ]);
      // The mean of its words.
      const [both, harbour, vote] = await Promise.all(
        [{ ...asked, terms: asked.terms.slice(0, 1) }, request('harbour'), request('vote')].map((each) =>
          searchOne(index, each),
        ),
      );
      const mean = (scoreIn('a-vote', harbour!) + scoreIn('a-vote', vote!)) / 2;
      expect(scoreIn('a-vote', both!)).toBeCloseTo(mean, closeness === CLOSE ? 10 : 5);
      const unknown = await searchOne(index, { ...request(''), terms: [row('harbour', 'atlantis')] });
      expect(unknown).toMatchObject({ hits: [], total: 0, frequencies: [0] });
    });

    it('finds only passages that hold the words required', async () => {
      expect(await found('river crest', { required: [1] })).toEqual(['crest']);
      expect(await found('river mayor crest', { required: [0, 1] })).toEqual(['crest']);
      expect(await found('river atlantis', { required: [1] })).toEqual([]);
      // The article's evidence is that of all its passages.
      const { hits } = await searchOne(index, request('crest mayor', { required: [1] }));
      const all = await searchOne(index, request('crest mayor'));
      expect(hits).toEqual(all.hits.filter(({ matched }) => matched.includes(1)));
    });

    it('makes many searches at once, a result each, in order', async () => {
      const requests = [request('vote', { limit: 1 }), request('atlantis'), request('river')];
      const each = await Promise.all(requests.map((one) => searchOne(index, one)));
      expect(await index.searchAll(requests)).toEqual(each);
      expect(await index.searchAll([])).toEqual([]);
    });

    it('finds nothing without terms', async () => {
      expect(await searchOne(index, { ...request(''), terms: [] })).toMatchObject({
        hits: [],
        total: 0,
        frequencies: [],
      });
    });

    it('finds nothing in an empty archive', async () => {
      const empty = build([], plainTerms);
      expect(await searchOne(empty, request('river', { suggestions: 5 }))).toEqual({
        hits: [],
        total: 0,
        frequencies: [0],
        passages: 0,
        suggestions: [[]],
      });
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
          fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
          async (articles, terms, limit, hidden, range, places) => {
            const required = places.filter((place) => place < terms.length);
            const asked = { terms, range, hidden: new Set(hidden), limit, required };
            const expected = searchByFormula(articles, plainTerms, asked);
            const actual = await searchOne(build(articles, plainTerms), asked);
            expectSameHits(actual, expected, closeness);
            expect(actual.total).toBeGreaterThanOrEqual(actual.hits.length);
            expect(actual.total).toBeLessThanOrEqual(expected.total);
          },
        ),
        { numRuns: runs },
      );
    });

    it('does not depend on the order it was given the articles in', async () => {
      const turned = build(flood.toReversed(), plainTerms);
      for (const words of ['vote harbour', 'the river', 'flood']) {
        expect(await searchOne(turned, request(words))).toEqual(await searchOne(index, request(words)));
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

      const near = async (word: string, suggestions: number): Promise<readonly Suggestion[]> =>
        (await searchOne(towns, request(word, { suggestions }))).suggestions[0]!;

      it.each([
        // One edit from all of them; the word in more articles first.
        ['marienberg', ['Marienburg', 'Marienborg']],
        ['mari', ['Marienburg', 'Marienborg', 'Marienburger']],
        ['atlantis', []],
        ['xq', []],
      ])('%s', async (word, expected) => {
        expect((await near(word, 5)).map((each) => each.word)).toEqual(expected);
      });

      it('are as many as asked, with the articles that hold them', async () => {
        expect(await near('marienberg', 1)).toEqual([{ word: 'Marienburg', articles: 2 }]);
      });

      it('are given for words that the index does not have, in their places, and only where they are asked for', async () => {
        const words = request('met marienberg', { suggestions: 1 });
        const result = await searchOne(towns, words);
        expect(result.suggestions).toEqual([[], [{ word: 'Marienburg', articles: 2 }]]);
        expect(await searchOne(towns, request('met marienberg'))).toEqual({ ...result, suggestions: [[], []] });
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_DAYS, addDays, dayFromNumber } from '../../../src/corpus/day.ts';
import { MiniSearchIndex } from '../../../src/search/engines/minisearch/minisearch-index.ts';
import { searchOne } from '../../../src/search/passage-index.ts';
import { searchByFormula } from './bm25-oracle.ts';
import { archives, indexedArticle, plainTerms, questions } from '../indexed-articles.ts';
import { expectSameHits } from '../same-hits.ts';

const term = (word: string): { word: string; forms: { term: string; weight: number }[] } => ({
  word,
  forms: [{ term: word, weight: 1 }],
});

describe('BM25+ by the formula', () => {
  it('counts distinct terms as the length of a field, as MiniSearch does', () => {
    const articles = [
      indexedArticle({ id: 'a', title: '', body: 'flood flood river' }),
      indexedArticle({ id: 'b', title: '', body: 'council' }),
    ];
    const request = { terms: [term('flood')], range: ALL_DAYS, hidden: new Set<string>(), limit: 5 };
    // idf = ln(1 + 1.5 / 1.5), length 2 of a mean of 1.5, frequency 2: 0.6931 * (0.5 + 4.4 / (2 + 1.2 * (0.3 + 0.7 * 4 / 3))).
    const byHand = Math.log(2) * (0.5 + 4.4 / (2 + 1.2 * (0.3 + (0.7 * 2) / 1.5)));
    expect(searchByFormula(articles, plainTerms, request).hits[0]?.score).toBeCloseTo(byHand, 12);
  });

  it('agrees with MiniSearch on random archives', async () => {
    await fc.assert(
      fc.asyncProperty(
        archives(),
        questions(),
        fc.constantFrom(1, 3, 10),
        fc.subarray(['a0', 'a1', 'a2']),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))),
        async (articles, terms, limit, hidden, days) => {
          const range =
            days === null
              ? ALL_DAYS
              : {
                  since: addDays(dayFromNumber(19_000), Math.min(...days)),
                  until: addDays(dayFromNumber(19_000), Math.max(...days)),
                };
          const request = { terms, range, hidden: new Set(hidden), limit };
          const expected = searchByFormula(articles, plainTerms, request);
          const actual = await searchOne(MiniSearchIndex.of(articles, plainTerms), request);
          expectSameHits(actual, expected);
          expect(actual.total).toBe(expected.total);
        },
      ),
      { numRuns: 200 },
    );
  });
});

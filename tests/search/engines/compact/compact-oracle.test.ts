import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/corpus/article.ts';
import { ALL_DAYS, dayFromNumber } from '../../../../src/corpus/day.ts';
import { buildIndex } from '../../../../src/search/engines/compact/build-index.ts';
import { CompactIndex } from '../../../../src/search/engines/compact/compact-index.ts';
import type { FieldFactors } from '../../../../src/search/engines/compact/field-scores.ts';
import type { IndexedArticle } from '../../../../src/search/indexed-article.ts';
import { searchOne, type SearchRequest } from '../../../../src/search/passage-index.ts';
import { BM25 } from '../../../../src/search/scoring.ts';
import { StringTable } from '../../../../src/search/terms/string-table.ts';
import { indexedArticle, plainTerms, wordsOf } from '../../indexed-articles.ts';
import { expandTerm } from './expand-term.ts';
import { SegmentLog } from './segment-log.ts';

const DAYS = 60;
const FIRST_DAY = 19_000;

/** Words whose frequencies fall as in real text, so that some stand in most passages and many in one. */
const zipfWord = (random: () => number): string => {
  const rank = Math.floor(800 ** random());
  return (rank * 7919).toString(36).padStart(2, 'q');
};

/** A linear congruential generator (Numerical Recipes), so that a failing archive can be built again. */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const archive = (seed: number, articles: number): IndexedArticle[] => {
  const random = seeded(seed);
  const words = (most: number): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => zipfWord(random)).join(' ');
  return Array.from({ length: articles }, (_, place) =>
    indexedArticle({
      id: `a${place}`,
      title: words(6),
      day: dayFromNumber(FIRST_DAY + Math.floor(random() * DAYS)),
      body: Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
        random() < 0.1 ? `# ${words(3)}` : words(40),
      ).join('\n'),
    }),
  );
};

/** Plain MiniSearch over the same passages, in the same order, under their passage numbers. */
const plain = (articles: readonly IndexedArticle[], boost: FieldFactors) => {
  const passages = articles
    .toSorted((a, b) => compareArticles(a.article, b.article))
    .flatMap(({ article, passages: own }) => own.map((passage) => ({ article, passage })));
  const engine = new MiniSearch<{ id: number; title: string; subhead: string; text: string }>({
    fields: ['title', 'subhead', 'text'],
    tokenize: (text) => [...plainTerms(text, 'en')],
    processTerm: (term) => term,
    searchOptions: { boost: { ...boost }, bm25: BM25 },
  });
  engine.addAll(
    passages.map(({ article, passage }, id) => ({
      id,
      title: article.title,
      subhead: passage.subhead === null ? '' : article.body.slice(passage.subhead.start, passage.subhead.end),
      text: passage.text,
    })),
  );
  return { engine, passages };
};

interface Ranked {
  readonly place: string;
  readonly score: number;
}

/** Where two rankings differ: in length, in a score by more than 1e-9, or in a passage that does not tie with the other. */
const differences = (actual: readonly Ranked[], expected: readonly Ranked[], limit: number): string[] => {
  if (actual.length !== Math.min(limit, expected.length)) return [`${actual.length} hits`];
  return actual.flatMap(({ place, score }, index) => {
    const other = expected[index]!;
    const own = expected.find((each) => each.place === place)?.score ?? 0;
    const apart = Math.max(Math.abs(score - other.score), Math.abs(score - own));
    return apart <= 1e-9 * other.score ? [] : [`${place} ${score} for ${other.place} ${other.score}`];
  });
};

const placeOf = (hit: { articleId: string; start: number }): string => `${hit.articleId}:${hit.start}`;

describe('the compact engine finds what plain MiniSearch 7.2.0 finds', () => {
  const boosts: FieldFactors[] = [
    { title: 1, subhead: 1, text: 1 },
    { title: 3, subhead: 0.5, text: 1.5 },
  ];
  const articles = archive(7, 900);
  // As one index and as segments; all passages at once, and so few that thresholds are carried from one window to the next.
  const engines = boosts.flatMap((weights) => {
    const scoring = { weights, bm25: BM25 };
    const arrays = buildIndex(articles, wordsOf(plainTerms), { scoring });
    const oracle = plain(articles, weights);
    const terms = new StringTable(arrays.terms);
    const log = new SegmentLog(wordsOf(plainTerms), scoring);
    // Each with what is edited and deleted later.
    for (const from of [0, 600, 840, 890]) {
      const added = articles.slice(from, from + 600);
      const other = indexedArticle({ id: `gone-${from}`, body: 'q1 q2 q3' });
      log.update(
        added.map(({ article }) => article.id),
        [...added, other],
      );
      log.update([other.article.id], []);
    }
    return [[{ index: arrays, gone: [] }], log.segments].flatMap((segments) =>
      [37, 32_768].map((window) => {
        const open = (): CompactIndex => new CompactIndex(segments, scoring, window);
        return { open, compact: open(), terms, ...oracle };
      }),
    );
  });
  const compare = async (
    { open, compact, engine, passages }: (typeof engines)[number],
    request: SearchRequest,
    match: 'any' | 'all',
    options: SearchOptions,
  ): Promise<string[]> => {
    const expected = engine
      .search(request.terms.map(({ word }) => word).join(' '), {
        ...options,
        combineWith: match === 'any' ? 'OR' : 'AND',
      })
      .toSorted((a, b) => b.score - a.score || a.id - b.id)
      .filter(({ id }) => {
        const { article } = passages[id]!;
        const { since, until } = request.range;
        return (
          (since === null || article.day! >= since) &&
          (until === null || article.day! <= until) &&
          !request.hidden.has(article.id)
        );
      })
      .map(({ id, score }) => {
        const { article, passage } = passages[id]!;
        return { place: placeOf({ articleId: article.id, start: passage.start }), score };
      });
    const required = match === 'all' ? [...request.terms.keys()] : [];
    // One that knows words from other questions, and one that meets them for the first time.
    const found = await Promise.all([compact, open()].map((index) => searchOne(index, { ...request, required })));
    return found.flatMap(({ hits }) => {
      const actual = hits.map((hit) => ({ place: placeOf(hit), score: hit.score }));
      return differences(actual, expected, request.limit);
    });
  };

  const question = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 ** 31 }))
    .map(([words, seed]) => {
      const random = seeded(seed);
      return [...new Set(Array.from({ length: words }, () => zipfWord(random)))];
    });
  const range = fc.oneof(
    fc.constant(ALL_DAYS),
    fc.tuple(fc.nat(DAYS), fc.nat(DAYS)).map(([a, b]) => ({
      since: dayFromNumber(FIRST_DAY + Math.min(a, b)),
      until: dayFromNumber(FIRST_DAY + Math.max(a, b)),
    })),
  );

  it.each(['any', 'all'] as const)(
    'matching %s of the words, in ranges, with hidden articles and boosts',
    async (match) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...engines),
          question,
          range,
          fc.constantFrom(1, 10, 100),
          fc.subarray(['a1', 'a2', 'a3', 'a400', 'a899']),
          async (engine, words, days, limit, hidden) => {
            const terms = words.map((word) => ({ word, forms: [{ term: word, weight: 1 }] }));
            const request = { terms, range: days, hidden: new Set(hidden), limit };
            expect(await compare(engine, request, match, {})).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    { prefix: true, distance: 0 },
    { prefix: false, distance: 1 },
    { prefix: true, distance: 2 },
  ])('with continuations $prefix and edits $distance', async ({ prefix, distance }) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...engines), question, async (engine, words) => {
        const asked = words.slice(0, 3).map((word) => word.slice(0, 3));
        const terms = [...new Set(asked)].map((word) => ({
          word,
          forms: [{ term: word, weight: 1 }, ...expandTerm(engine.terms, word, prefix, distance)],
        }));
        const request = { terms, range: ALL_DAYS, hidden: new Set<string>(), limit: 10 };
        const options = { prefix, ...(distance === 0 ? {} : { fuzzy: distance }) };
        expect(await compare(engine, request, 'any', options)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

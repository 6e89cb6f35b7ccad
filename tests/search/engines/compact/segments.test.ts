import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../src/languages/languages.ts';
import { buildIndex } from '../../../../src/search/engines/compact/build-index.ts';
import { CompactIndex } from '../../../../src/search/engines/compact/compact-index.ts';
import { SCORING } from '../../../../src/search/engines/compact/field-scores.ts';
import type { SearchRequest } from '../../../../src/search/passage-index.ts';
import { addDays, ALL_DAYS, dayFromNumber } from '../../../../src/corpus/day.ts';
import { archives, indexedArticle, plainTerms, questions, wordsOf } from '../../indexed-articles.ts';
import { passageIndexContract } from '../../passage-index.contract.ts';
import { SegmentLog } from './segment-log.ts';

const reader = wordsOf(plainTerms);

passageIndexContract('The compact engine, of segments with much gone,', (articles, analyze) => {
  const log = new SegmentLog(wordsOf(analyze));
  for (const [place, each] of articles.entries()) {
    const { id } = each.article;
    const other = { title: 'Mayor of the Old Bridge', body: 'River crest.\nHarbour vote, harbour.\nA river flood.' };
    const gone = indexedArticle({ id: `gone-${id}`, ...other });
    // As it was before it was edited, under another day, and one that is deleted.
    log.update([], [indexedArticle({ id, day: dayFromNumber(19_000 + place), ...other }), gone]);
    log.update([id, gone.article.id], place % 3 === 0 ? [] : [each]);
    if (place % 3 === 0) log.update([], [each]);
  }
  return new CompactIndex(log.segments, SCORING, 3);
});

/** Batches of what is edited or added (articles are named by their places), what is deleted, and what is merged then. */
const histories = fc.array(
  fc.record({
    articles: archives(6),
    offset: fc.nat(8),
    deleted: fc.array(fc.nat(14), { maxLength: 4 }),
    merged: fc.option(fc.nat(4)),
  }),
  { minLength: 1, maxLength: 6 },
);

const dayOf = (place: number | null) => (place === null ? null : addDays(dayFromNumber(19_000), place));

const german = languageOf('de').compounding!;

describe('an index of segments', () => {
  it('is what an index built anew is, whatever was added, edited, deleted and merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(questions(), { minLength: 1, maxLength: 4 }),
        fc.tuple(fc.option(fc.integer({ min: -1, max: 11 })), fc.option(fc.integer({ min: -1, max: 11 }))),
        fc.constantFrom(1, 3, 10),
        fc.subarray(['a0', 'a1', 'a2']),
        fc.option(fc.subarray(['a1', 'a2', 'a3', 'a4', 'a5']), { nil: undefined }),
        fc.subarray([0, 1], { maxLength: 2 }),
        async (batches, asked, [since, until], limit, hidden, only, places) => {
          const log = new SegmentLog(reader);
          for (const { articles, offset, deleted, merged } of batches) {
            const added = articles.map(({ article }, place) =>
              indexedArticle({ ...article, id: `a${(place + offset) % 14}` }),
            );
            const ids = new Set([...added.map(({ article }) => article.id), ...deleted.map((place) => `a${place}`)]);
            log.update([...ids], added);
            if (merged !== null) log.merge(merged);
          }
          const segments = new CompactIndex(log.segments, SCORING, 3);
          const rebuilt = new CompactIndex([{ index: buildIndex(log.articles, reader), gone: [] }]);
          const requests = asked.map((terms): SearchRequest => ({
            terms,
            range: { since: dayOf(since), until: dayOf(until) },
            hidden: new Set(hidden),
            only: only === undefined ? undefined : new Set(only),
            limit,
            required: places.filter((place) => place < terms.length),
            suggestions: 4,
            compounding: german,
          }));
          const found = await segments.searchAll(requests);
          const expected = await rebuilt.searchAll(requests);
          // Everything to the last bit but `total`, which is a bound.
          expect(found.map((each) => ({ ...each, total: 0 }))).toStrictEqual(
            expected.map((each) => ({ ...each, total: 0 })),
          );
          for (const prefix of ['', 'm', 'Riv']) {
            expect(await segments.topics(prefix, 100)).toStrictEqual(await rebuilt.topics(prefix, 100));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('merged is the same to the byte as one built anew', () => {
    fc.assert(
      fc.property(archives(), archives(), fc.nat(12), (first, second, deleted) => {
        const log = new SegmentLog(reader);
        log.update([], first);
        log.update([...second.map(({ article }) => article.id), `a${deleted}`], second);
        log.update([`a${deleted}`], []);
        log.merge(0);
        expect(log.segments).toStrictEqual([{ index: buildIndex(log.articles, reader), gone: [] }]);
      }),
    );
  });

  it('counts names, words and compounds over all segments', async () => {
    const log = new SegmentLog(reader);
    const texts = ['Die Hafenbrücke und die Brücke am Hafen.', 'Alle Hafenbrücken. Anna Weber sah Anna Weber.'];
    log.update([], [indexedArticle({ id: 'a', body: texts[0]! }), indexedArticle({ id: 'b', body: texts[1]! })]);
    log.update(['b'], [indexedArticle({ id: 'c', body: 'Am Montag sah Anna Weber die Marienbrücke.' })]);
    const index = new CompactIndex(log.segments);
    const [found] = await index.searchAll([
      {
        terms: [{ word: 'Brücke', forms: [{ term: 'nirgends', weight: 1 }] }],
        range: ALL_DAYS,
        hidden: new Set(),
        limit: 1,
        suggestions: 5,
        compounding: german,
      },
    ]);
    expect(found?.compounds?.[0]?.holding).toEqual(['Hafenbrücke']);
    expect(await index.topics('Anna', 5)).toEqual([{ word: 'Anna Weber', articles: 1 }]);
  });
});

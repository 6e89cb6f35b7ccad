import { array, assert, asyncProperty, boolean, integer, option, record, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { ALL_DAYS, dayFromNumber } from '../../../../src/corpus/day.ts';
import { seededRandom } from '../../../../src/measure/seeded-random.ts';
import { buildIndex } from '../../../../src/search/engines/compact/build-index.ts';
import { CompactIndex } from '../../../../src/search/engines/compact/compact-index.ts';
import { SCORING } from '../../../../src/search/engines/compact/field-scores.ts';
import { mergeSegments } from '../../../../src/search/engines/compact/write-index.ts';
import { LazyBytes } from '../../../../src/search/lazy-bytes.ts';
import { splitPassages } from '../../../../src/passages/passages.ts';
import { plainTerms, wordsOf } from '../../indexed-articles.ts';

const WORDS = 60;
const FIRST_DAY = 19_000;
const random = seededRandom(3);

/** Passages enough for words that fill blocks of postings, and for words that do not. */
const index = buildIndex(
  Array.from({ length: 900 }, (_, at) => {
    const words = Array.from({ length: 12 }, () => `w${Math.floor(random() ** 3 * WORDS)}`);
    const day = dayFromNumber(FIRST_DAY + (at % 300));
    const article = {
      id: `a${at}`,
      title: words[0]!,
      file: 'x.txt',
      day,
      dateSource: null,
      language: 'en',
      body: words.join(' '),
    };
    return { article, passages: splitPassages(article) };
  }),
  wordsOf(plainTerms),
);

/** The same, of which each byte is nothing until it is asked for. */
const lazily = (): typeof index => {
  const bytes = new Uint8Array(index.postings.length);
  const bring = (from: number, to: number): void => bytes.set(index.postings.array.subarray(from, to), from);
  return { ...index, postings: new LazyBytes(bytes, bring) };
};

const day = integer({ min: FIRST_DAY, max: FIRST_DAY + 300 });
const request = record({
  words: array(integer({ min: 0, max: WORDS - 1 }), { minLength: 1, maxLength: 5 }),
  days: option(tuple(day, day)),
  required: boolean(),
  twice: boolean(),
}).map(({ words, days, required, twice }) => ({
  terms: words.map((word) => ({
    word: `w${word}`,
    forms: [word, ...(twice ? [(word + 7) % WORDS] : [])].map((each, at) => ({
      term: `w${each}`,
      weight: 1 / (at + 1),
    })),
    phrases: twice ? [{ terms: [`w${word}`, `w${(word + 1) % WORDS}`], weight: 0.5 }] : [],
  })),
  range:
    days === null ? ALL_DAYS : { since: dayFromNumber(Math.min(...days)), until: dayFromNumber(Math.max(...days)) },
  required: required ? [0] : [],
  hidden: new Set(['a3', 'a4']),
  limit: 7,
}));

it('finds in postings that are there when they are asked for what it finds when all are there', async () => {
  await assert(
    asyncProperty(
      array(request, { minLength: 1, maxLength: 6 }),
      integer({ min: 16, max: 4000 }),
      async (asked, window) => {
        const [whole, lazy] = [index, lazily()].map(
          (each) => new CompactIndex([{ index: each, gone: [] }], SCORING, window),
        );
        // Frequent words are looked at otherwise from the second time on.
        for (const each of [...asked, ...asked])
          expect(await lazy!.searchAll([each])).toStrictEqual(await whole!.searchAll([each]));
      },
    ),
    { numRuns: 200 },
  );
});

it('merges them as if all were there', () => {
  const merged = mergeSegments([{ index: lazily(), gone: [] }]);
  expect(Buffer.compare(merged.postings.array, index.postings.array)).toBe(0);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Article } from '../../src/corpus/article.ts';
import { addDays, type Day } from '../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../src/corpus/memory-article-store.ts';
import { foldTitle, TitleIndex } from '../../src/corpus/title-index.ts';
import { TitleLines } from '../../src/corpus/title-lines.ts';

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
const header = (id: string, title: string) => ({ id, title });
/** An index of titles in parts: `partOf` says which each stands in, and what is gone. */
const indexOf = (
  titles: readonly string[],
  ids: readonly string[],
  partOf: readonly number[],
  gone: readonly number[] = [],
) => {
  const places = [...titles.keys()].filter((at) => !gone.includes(at));
  const parts = [0, 1, 2].map((part) => {
    const own = [...titles.keys()].filter((at) => (partOf[at] ?? 0) === part);
    const lines = new TitleLines(own.map((at) => foldTitle(titles[at]!)));
    return { lines, placeOf: (number: number) => places.indexOf(own[number]!) };
  });
  return new TitleIndex(parts, { size: places.length, idAt: (place) => ids[places[place]!]! });
};

const index = indexOf(
  [
    'The river Élan rises',
    'River crests at Port Ellin',
    'River',
    'Council: ‘driver’ shortage',
    'Port Ellin river ferry',
  ],
  ['e', 'd', 'c', 'b', 'a'],
  [0, 1, 1, 0, 2],
);

describe('TitleIndex', () => {
  it.each([
    // Nothing typed: all, newest first.
    ['', ['e', 'd', 'c', 'b', 'a']],
    // The very title, then titles that begin so, then titles with the word; "driver" has no word that begins with it.
    ['river', ['c', 'd', 'e', 'a']],
    // Words in any order, the last one still being typed.
    ['riv port', ['d', 'a']],
    // Accents, case and punctuation do not matter.
    ['elan', ['e']],
    ['COUNCIL driver', ['b']],
    ['zebra', []],
    ['“‘’', ['e', 'd', 'c', 'b', 'a']],
  ])('%j finds %j', (typed, ids) => {
    expect(index.find(typed, 25, new Set())).toEqual(ids);
  });

  it('leaves hidden articles out and keeps to the limit', () => {
    expect(index.find('river', 2, new Set(['c']))).toEqual(['d', 'e']);
  });

  it('reads a store of many pages, newest first', async () => {
    const articles = Array.from({ length: 2500 }, (_, number): Article => ({
      ...header(`a${number}`, `River ${number % 7 === 0 ? 'rises' : 'falls'} ${number}`),
      day: addDays('2000-01-01' as Day, number),
      dateSource: 'text',
      file: `a${number}.txt`,
      language: 'en',
      body: 'It did.',
    }));
    const store = new MemoryArticleStore(articles);
    const find = async (typed: string, limit: number, ...hidden: string[]): Promise<string[]> =>
      (await store.titled(typed, limit, new Set(hidden))).map(({ id }) => id);
    expect(await find('rises', 3, 'a2499')).toEqual(['a2492', 'a2485', 'a2478']);
    expect(await find('river rises 7', 2)).toEqual(['a7', 'a798']);
    expect(await find('river', 3000)).toHaveLength(2500);
  });

  it('finds what a filter over all titles finds', () => {
    const words = ['river', 'rises', 'port', 'ellin', 'driver', 'r', 'élan'];
    const title = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((each) => each.join(' '));
    const spread = fc.record({
      partOf: fc.array(fc.nat({ max: 2 }), { minLength: 30, maxLength: 30 }),
      gone: fc.array(fc.nat({ max: 29 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 30 }),
        title,
        fc.integer({ min: 1, max: 9 }),
        spread,
        (titles, typed, limit, { partOf, gone }) => {
          const wanted = plain(typed);
          const fits = titles
            .map((each, at) => ({ at, text: plain(each) }))
            .filter(
              ({ at, text }) =>
                !gone.includes(at) && wanted.split(' ').every((word) => ` ${text}`.includes(` ${word}`)),
            );
          const rank = ({ text }: { text: string }): number =>
            wanted === '' ? 0 : text === wanted ? 0 : text.startsWith(wanted) ? 1 : 2;
          const expected = fits.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at).slice(0, limit);
          const ids = titles.map((_, at) => String(at));
          const found = indexOf(titles, ids, partOf, gone).find(typed, limit, new Set());
          expect(found).toEqual(expected.map(({ at }) => String(at)));
        },
      ),
    );
  });

  it.each([['\n'], [' '.repeat(6000)], ['a'.repeat(6000)], ['\ud800'], ['.*[('], ['\u0301'.repeat(5000)]])(
    'takes any input: %j',
    (typed) => {
      expect(index.find(typed, 25, new Set()).length).toBeLessThanOrEqual(5);
    },
  );
});

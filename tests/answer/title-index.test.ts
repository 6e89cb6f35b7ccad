import { describe, expect, it } from 'vitest';

import { TitleIndex } from '../../src/answer/title-index.ts';
import type { ArticleHeader } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';

const header = (id: string, title: string): ArticleHeader => ({
  id,
  title,
  day: '2024-01-01' as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
});

const index = new TitleIndex([
  header('e', 'The river Élan rises'),
  header('d', 'River crests at Port Ellin'),
  header('c', 'River'),
  header('b', 'Council: ‘driver’ shortage'),
  header('a', 'Port Ellin river ferry'),
]);

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
    expect(index.find(typed, 25, new Set()).map(({ id }) => id)).toEqual(ids);
  });

  it('leaves hidden articles out and keeps to the limit', () => {
    expect(index.find('river', 2, new Set(['c'])).map(({ id }) => id)).toEqual(['d', 'e']);
  });
});

import { describe, expect, it } from 'vitest';
import { type BoundWords, speakingOf } from '../../../../src/answer/summary/about/bound-words.ts';
import type { Occurrence } from '../../../../src/answer/ranking/occurrences.ts';

/** A topic of two words that are one name. */
const NAME: BoundWords = {
  pairs: [{ first: 0, second: 1, distance: 1, weight: 1, longer: new Set() }],
  heads: new Set([1]),
};

/** Where a text has the two words. */
function found(text: string, words: readonly [string, string]): Occurrence[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index: start }, position) => {
    const place = words.indexOf(word);
    return place < 0 ? [] : [{ place, weight: 1, position, start, end: start + word.length }];
  });
}

const spoken = (text: string, words: readonly [string, string], language = 'en'): string[] =>
  speakingOf(found(text, words), NAME, { text, language }).map(({ start, end }) => text.slice(start, end));

describe('the words of a name that speak of what it names', () => {
  it.each([
    ['North Hask votes.', ['North', 'Hask'], ['North', 'Hask']],
    ['North Loos beat South Hask.', ['North', 'Hask'], []],
    ['The mayor told Gale so, and Ida Gale too.', ['Maren', 'Gale'], ['Gale']],
    ['President Gale and Mr. Gale met.', ['Maren', 'Gale'], ['Gale', 'Gale']],
    ['The Gale Prize went to Loos.', ['Maren', 'Gale'], []],
    ['Maren of Loos left.', ['Maren', 'Gale'], []],
  ] as const)('%s', (text, words, expected) => {
    expect(spoken(text, words)).toEqual(expected);
  });

  it.each([
    ['Oster State Fair opens.', []],
    ['Oster State won, and later State lost.', ['Oster', 'State', 'State']],
    ['Oster State met the Oster State Fair.', ['Oster', 'State']],
  ] as const)('but not that of a longer name: %s', (text, expected) => {
    const pairs = NAME.pairs.map((pair) => ({ ...pair, longer: new Set(['fair']) }));
    const words = speakingOf(found(text, ['Oster', 'State']), { ...NAME, pairs }, { text, language: 'en' });
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('tells no names by capitals where all nouns have them', () => {
    expect(spoken('Kanzlerin Gale sprach.', ['Maren', 'Gale'], 'de')).toEqual(['Gale']);
  });

  it('leaves a topic that is no name as it is', () => {
    const text = 'Repairs of the old wall';
    const words = found(text, ['wall', 'Repairs']);
    expect(speakingOf(words, { pairs: [], heads: new Set() }, { text, language: 'en' })).toEqual(words);
  });
});

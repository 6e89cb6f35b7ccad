import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishLexicon } from '../../src/languages/lexicon/english-lexicon.ts';
import { packWords, unpackWords } from '../../src/languages/lexicon/word-filter.ts';

describe('the lexicon of English', () => {
  const { has, relatives } = englishLexicon();

  it.each([
    ['lost', 'lose', 'irregular'],
    ['women', 'woman', 'irregular'],
    ['die', 'death', 'derived'],
    ['death', 'die', 'derived'],
    ['destroy', 'destruct', 'derived'],
  ])('%s is related to %s', (stem, other, kinship) => {
    expect(relatives(stem)).toContainEqual({ stem: other, kinship });
  });

  it('knows common words, and leaves names and slips alone', () => {
    expect(['world', 'polic', 'flood', 'arrest', 'brought'].filter((stem) => !has(stem))).toEqual([]);
    expect(['brask', 'haldon', 'harbuor', 'zorblatt'].filter(has)).toEqual([]);
    expect(relatives('brask')).toEqual([]);
  });
});

describe('packed words', () => {
  it('are all there, and hardly any other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 200, maxLength: 400 }), (words) => {
        const half = words.slice(0, words.length / 2);
        const isIn = unpackWords(packWords(half));
        expect(half.filter((word) => !isIn(word))).toEqual([]);
        expect(words.slice(half.length).filter(isIn).length).toBeLessThan(half.length / 6);
      }),
      { numRuns: 30 },
    );
  });
});

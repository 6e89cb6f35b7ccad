import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/passages/word-count.ts';

describe('the words of a range', () => {
  it.each([
    ['', 0],
    [' \n', 0],
    ['one', 1],
    ['one, two\nthree', 3],
    ['well-known  “words” —', 3],
    ['北京市', 2],
    ['北京', 1],
    ['北京 has 3人', 4],
    ['カタカナ', 2],
    // Hangul is written with blanks.
    ['서울 시장', 2],
  ])('%j are %i', (text, words) => {
    expect(countWords(text, 0, text.length)).toBe(words);
    expect(countWords(`x ${text} y`, 2, 2 + text.length)).toBe(words);
  });
});

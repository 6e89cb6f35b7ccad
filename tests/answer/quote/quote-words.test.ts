import { describe, expect, it } from 'vitest';
import { quoteWords, splitsWord } from '../../../src/answer/quote/quote-words.ts';

describe('the words of a folded text', () => {
  it.each([
    ["the mayor's office", ['the', "mayor's", 'office']],
    ['well-known', ['well', 'known']],
    ['oskery-nine', ['oskery', 'nine']],
    ['1,200.50 crowns, and 3. more', ['1,200.50', 'crowns', 'and', '3', 'more']],
    ['a.b', ['a', 'b']],
    ["'go', he said", ['go', 'he', 'said']],
    ['北京3人', ['北', '京', '3', '人']],
    ['ภาษาไทย', ['ภ', 'า', 'ษ', 'า', 'ไ', 'ท', 'ย']],
    ['e\u0301t\u00e9 u\u0308ber', ['e\u0301t\u00e9', 'u\u0308ber']],
    ['?! …', []],
  ])('of %j are %j', (text, expected) => {
    const words = quoteWords(text);
    expect(words.map((word) => word.text)).toEqual(expected);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('a place between two letters of one word', () => {
  it.each([
    ['kelly', 1, true],
    ['kelly', 0, false],
    ['kelly', 5, false],
    ['a b', 1, false],
    ['a b', 2, false],
    ["mayor's", 5, false],
    ['5m', 1, true],
    ['北京', 1, false],
    // Letters outside the first plane are two units each.
    ['\u{10400}\u{10401}', 2, true],
    ['\u{1f600}a', 2, false],
  ])('in %j at %i: %s', (text, place, expected) => {
    expect(splitsWord(text, place)).toBe(expected);
  });
});

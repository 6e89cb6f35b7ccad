import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignQuote } from '../../../src/answer/quote/quote-alignment.ts';
import { quoteWords } from '../../../src/answer/quote/quote-words.ts';

const align = (given: string, text: string, most = 99) => alignQuote(quoteWords(given), quoteWords(text), most);

describe('how words given lie in a text', () => {
  it.each([
    ['all of them', 'b c', 'a b c d', { distance: 0, from: 1, to: 3, given: [], text: [] }],
    ['one put in another’s place', 'b x d', 'a b c d', { distance: 1, from: 1, to: 4, given: [1], text: [2] }],
    ['one more', 'b x c', 'a b c d', { distance: 1, from: 1, to: 3, given: [1], text: [] }],
    ['one less', 'a b d e', 'a b c d e', { distance: 1, from: 0, to: 5, given: [], text: [2] }],
    ['the last one changed', 'a b x', 'a b c d', { distance: 1, from: 0, to: 3, given: [2], text: [2] }],
    ['the last one changed, at the text’s end', 'a b x', 'a b', { distance: 1, from: 0, to: 2, given: [2], text: [] }],
    ['the first of equally good runs', 'a b', 'a b c a b', { distance: 0, from: 0, to: 2, given: [], text: [] }],
  ])('%s', (_, given, text, expected) => {
    expect(align(given, text)).toEqual(expected);
  });

  it('is not looked for where more changes are needed than allowed', () => {
    expect(align('x y c', 'a b c', 2)?.distance).toBe(2);
    expect(align('x y c', 'a b c', 1)).toBeNull();
    expect(align('a b', '', 1)).toBeNull();
    expect(align('a b', '', 2)).toMatchObject({ distance: 2, given: [0, 1], text: [] });
  });

  it('takes as few changes as the best of all runs, and names just those', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 });
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom('a', 'b'), words), words, ([first, rest], text) => {
        const given = [first, ...rest];
        const runs = text.flatMap((_, from) =>
          text.slice(from).map((__, length) => text.slice(from, from + length + 1)),
        );
        const least = Math.min(...[[], ...runs].map((run) => distance(given, run)));
        const found = align(given.join(' '), text.join(' '));
        expect(found?.distance).toBe(least);
        if (found === null) return;
        // What is left on both sides without the places named is the same.
        const left = given.filter((__, at) => !found.given.includes(at));
        const leftOfText = text.filter((__, at) => at >= found.from && at < found.to && !found.text.includes(at));
        expect(left).toEqual(leftOfText);
        expect(Math.max(found.given.length, found.text.length)).toBeLessThanOrEqual(least);
      }),
    );
  });
});

/** Levenshtein's distance, the slow way. */
const distance = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [, ...restA] = a;
  const [, ...restB] = b;
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
};

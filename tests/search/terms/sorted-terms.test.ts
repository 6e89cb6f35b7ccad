import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SortedTerms } from '../../../src/search/terms/sorted-terms.ts';
import { beginningWith, indexOf, within } from '../../../src/search/terms/sorted-terms.ts';

const sorted = (terms: readonly string[]): SortedTerms & { all: readonly string[] } => {
  const all = [...new Set(terms)].toSorted((a, b) => (a < b ? -1 : 1));
  return { all, size: all.length, at: (index) => all[index] ?? '' };
};

/** The distance of optimal string alignment as its definition has it. */
const distance = (a: string, b: string): number => {
  if (a === '') return b.length;
  if (b === '') return a.length;
  return Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    a.length > 1 && a[0] === b[1] && a[1] === b[0] ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
};

const shortWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('sorted terms', () => {
  it('finds the words within an edit distance as the definition does', () => {
    fc.assert(
      fc.property(fc.array(shortWord, { maxLength: 30 }), shortWord, fc.constantFrom(0, 1, 2), (words, word, most) => {
        const terms = sorted(words);
        const expected = terms.all.flatMap((term, index) => {
          const apart = distance(term, word);
          return apart <= most ? [{ index, term, distance: apart }] : [];
        });
        expect(within(terms, word, most)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the words with a beginning, and a word itself', () => {
    fc.assert(
      fc.property(fc.array(shortWord), shortWord, (words, word) => {
        const terms = sorted(words);
        const { from, to } = beginningWith(terms, word);
        expect(terms.all.slice(from, to)).toEqual(terms.all.filter((term) => term.startsWith(word)));
        expect(indexOf(terms, word)).toBe(terms.all.indexOf(word));
      }),
    );
  });
});

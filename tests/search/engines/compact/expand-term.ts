import type { SortedTerms } from '../../../../src/search/terms/sorted-terms.ts';

/** A term that stands for a word, and how much a match of it counts: above 0, below 1. */
export interface ExpandedTerm {
  readonly term: string;
  readonly weight: number;
}

/** The terms that continue a word or are near it by Levenshtein, itself left out, with MiniSearch's weights; one that is both continues it. */
export function expandTerm(terms: SortedTerms, word: string, prefix: boolean, distance: number): ExpandedTerm[] {
  return Array.from({ length: terms.size }, (_, index) => terms.at(index)).flatMap((term) => {
    const added = term.length - word.length;
    if (term === word) return [];
    if (prefix && term.startsWith(word)) return { term, weight: (0.375 * term.length) / (term.length + 0.3 * added) };
    const apart = levenshtein(term, word);
    return apart <= distance ? { term, weight: (0.45 * term.length) / (term.length + apart) } : [];
  });
}

function levenshtein(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.split('').entries()) {
    const next = [row + 1];
    for (const [column, other] of b.split('').entries()) {
      next.push(Math.min(next[column]! + 1, above[column + 1]! + 1, above[column]! + (letter === other ? 0 : 1)));
    }
    above = next;
  }
  return above.at(-1)!;
}

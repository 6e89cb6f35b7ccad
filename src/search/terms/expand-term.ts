import type { SortedTerms } from './sorted-terms.ts';
import { beginningWith, within } from './sorted-terms.ts';

/** MiniSearch's weights of a continuation and of a misspelling at distance nothing. */
const PREFIX_WEIGHT = 0.375;
const FUZZY_WEIGHT = 0.45;

/** How far to look. */
export interface Expansion {
  /** Whether terms that begin with the word count. */
  readonly prefix: boolean;
  /** Greatest edit distance; 0 for none. */
  readonly distance: number;
  /** At most so many continuations are looked at, in the terms' order. */
  readonly mostContinuations: number;
}

/** A term that stands for a word, and how much a match of it counts: above 0, below 1. */
export interface ExpandedTerm {
  readonly index: number;
  readonly term: string;
  readonly weight: number;
}

/**
 * Finds the terms that continue a word or are near it, itself left out, with MiniSearch's weights. A term that is both
 * counts as a continuation.
 *
 * @returns The continuations, then the others, each in rising order.
 */
export function expandTerm(terms: SortedTerms, word: string, expansion: Expansion): ExpandedTerm[] {
  const expanded: ExpandedTerm[] = [];
  const { from, to } = expansion.prefix ? beginningWith(terms, word) : { from: 0, to: 0 };
  for (let index = from; index < Math.min(to, from + expansion.mostContinuations); index++) {
    const term = terms.at(index);
    const added = term.length - word.length;
    if (added > 0) {
      expanded.push({ index, term, weight: (PREFIX_WEIGHT * term.length) / (term.length + 0.3 * added) });
    }
  }
  const near = expansion.distance > 0 ? within(terms, word, expansion.distance) : [];
  for (const { index, term, distance } of near) {
    if (distance === 0 || (index >= from && index < to)) continue;
    expanded.push({ index, term, weight: (FUZZY_WEIGHT * term.length) / (term.length + distance) });
  }
  return expanded;
}

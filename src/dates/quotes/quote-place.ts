import type { Day } from '../../corpus/day.ts';
import type { Groups } from '../named-spans.ts';

/** A relative date as it stands in a quote. */
export interface QuotePlace {
  readonly groups: Groups;
  readonly day: Day;
  /** The sentence around, quotations blanked, and the expression's offsets in it, preposition included. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** Whether somebody else speaks there, whose today need not be the article's. */
  readonly quoted: boolean;
}

/** -1 for "last", 1 for "next", else 0. */
export function step(which: string | undefined): number {
  return { last: -1, next: 1 }[(which ?? '').toLowerCase()] ?? 0;
}

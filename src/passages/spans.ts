import type { Span } from '../corpus/article.ts';

/** The place of the first of some spans that ends behind `at`; their number where none does. @param spans - Ascending and disjoint. */
export function firstBehind(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { expect } from 'vitest';
import type { SearchResult } from '../../src/search/passage-index.ts';

/** How far two scores may be apart that are the same, as a share of them: two ways of adding the same numbers round differently. */
export const CLOSE = 1e-9;

const place = (hit: SearchResult['hits'][number]): string => `${hit.articleId}:${hit.start}-${hit.end}`;

/**
 * Asserts that two results rank alike: the same passages with scores equal to {@link CLOSE} unless an engine
 * reckons with fewer digits. Passages whose scores are that close may change places.
 */
export function expectSameHits(actual: SearchResult, expected: SearchResult, closeness = CLOSE): void {
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= closeness * Math.max(1, Math.abs(b));
  expect(actual.hits.length).toBe(expected.hits.length);
  for (const [index, hit] of actual.hits.entries()) {
    const other = expected.hits[index];
    expect(close(hit.score, other?.score ?? 0), `score at ${index}: ${hit.score} for ${other?.score}`).toBe(true);
    const same = expected.hits.find((each) => place(each) === place(hit));
    if (same === undefined) {
      // Cut off by the limit among equals.
      expect(close(hit.score, expected.hits.at(-1)?.score ?? 0), `unexpected ${place(hit)}`).toBe(true);
      continue;
    }
    expect(close(same.score, hit.score)).toBe(true);
    expect(hit.matched).toEqual(same.matched);
    expect(hit.article.matched).toEqual(same.article.matched);
    expect(close(hit.article.score, same.article.score)).toBe(true);
  }
  expect(actual.frequencies).toEqual(expected.frequencies);
  expect(actual.passages).toBe(expected.passages);
}

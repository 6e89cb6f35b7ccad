import { expect } from 'vitest';
import type { SearchResult } from '../../src/search/passage-index.ts';

const CLOSE = 1e-9;

const close = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(b));
const place = (hit: SearchResult['hits'][number]): string => `${hit.articleId}:${hit.start}-${hit.end}`;

/**
 * Asserts that two results rank alike: the same passages with scores equal to 1e-9. Passages whose scores are that
 * close may change places, as two ways of adding the same numbers may round differently.
 */
export function expectSameHits(actual: SearchResult, expected: SearchResult): void {
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

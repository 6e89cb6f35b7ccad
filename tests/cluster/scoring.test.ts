import { expect, it } from 'vitest';

import { openClusterEdition } from '../../src/cluster/cluster-edition.ts';
import { ALL_DAYS } from '../../src/corpus/day.ts';
import type { Cluster } from '../../src/search/engines/opensearch/cluster.ts';
import type { Scoring } from '../../src/search/engines/opensearch/search-body.ts';

/** A cluster that says it holds so many passages, and finds nothing. @returns It, and what it was asked to search. */
function holding(passages: number): { readonly cluster: Cluster; readonly searches: object[] } {
  const searches: object[] = [];
  const content = { generation: 1, key: 'k', articles: 1, passages, languages: ['en'], parts: { words: 0, names: 0 } };
  const call = ({ path, lines = [] }: Parameters<Cluster['call']>[0]): unknown => {
    if (path.endsWith('/_doc/edition')) return { _source: { content } };
    if (path.endsWith('/_search')) return { hits: { hits: [] }, aggregations: { days: { buckets: [] } } };
    const bodies = lines.filter((line): line is { size: number } => typeof line === 'object' && 'size' in line);
    searches.push(...bodies.filter(({ size }) => size > 0));
    return { responses: bodies.map(() => ({ hits: { hits: [] }, aggregations: { articles: { buckets: [] } } })) };
  };
  return { searches, cluster: { call: (asked) => Promise.resolve(call(asked) as never) } };
}

it.each<[string, number, Scoring | null, { size: number; sorted: boolean; evidence: boolean }]>([
  ['a million passages', 1_000_000, null, { size: 20, sorted: true, evidence: true }],
  ['one more', 1_000_001, null, { size: 1000, sorted: false, evidence: false }],
  ['few, where that is wanted', 10, 'pruned', { size: 1000, sorted: false, evidence: false }],
  ['many, where all are to be scored', 5_000_000, 'exact', { size: 20, sorted: true, evidence: true }],
])('scores all or sums alone, by how many there are: %s', async (_, passages, scoring, expected) => {
  const { cluster, searches } = holding(passages);
  const edition = await openClusterEdition({ cluster, prefix: 'p', generation: 1, scoring, onDamage: () => {} });
  const terms = [{ word: 'river', forms: [{ term: 'river', weight: 1 }] }];
  await edition!.passages.searchAll([{ terms, range: ALL_DAYS, hidden: new Set(), limit: 20 }]);
  const [body] = searches as { size: number; sort?: object; aggs?: object }[];
  expect({ size: body?.size, sorted: body?.sort !== undefined, evidence: body?.aggs !== undefined }).toEqual(expected);
});

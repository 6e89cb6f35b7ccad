import { expect, it } from 'vitest';

import { followGenerations } from '../../src/cluster/follow-generations.ts';
import { SearchUnreachableError } from '../../src/errors.ts';
import type { Cluster } from '../../src/search/engines/opensearch/cluster.ts';

const ignore = (): void => {};
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const record = { generation: 7, key: 'k', articles: 2, passages: 4, languages: ['en'], parts: { words: 0, names: 0 } };
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/_alias/town': { 'town-edition-7': {} },
  '/town-edition-7/_doc/edition': { _source: { content: { ...record, madeAt: '2024-03-01T10:00:00Z' } } },
  '/town-articles-7/_search': {
    hits: { hits: [] },
    aggregations: { days: { buckets: [{ key: 19_000, doc_count: 2 }] } },
  },
};
const patient: Cluster = { call: async ({ path }) => ANSWERS[path] as never };
const hasty: Cluster = { call: () => Promise.reject(new SearchUnreachableError('not in time')) };

it('an edition is opened with more patience than members have, and tells what is the same for all without asking', async () => {
  const followed = await followGenerations({
    cluster: hasty,
    opening: patient,
    prefix: 'town',
    timer: () => ignore,
    log,
  });
  const { articles } = followed.current();
  expect(await articles.coverage(new Set())).toEqual({ articles: 2, undated: 0, from: '2022-01-08', to: '2022-01-08' });
  await expect(articles.coverage(new Set(['hidden']))).rejects.toThrow(SearchUnreachableError);
  // From then on it is looked with theirs, as that is what it is to tell of.
  await expect(followed.look()).rejects.toThrow(SearchUnreachableError);
  await followed.close();
});

it('looks again after a look that had begun when it was told of something newer', async () => {
  const either: Cluster = { call: ({ path }) => patient.call({ method: 'GET', path: path.replace('-8', '-7') }) };
  const looks: ((generation: number) => void)[] = [];
  const cluster: Cluster = {
    call: ({ path }) => {
      if (path !== '/_alias/town') return either.call({ method: 'GET', path });
      return new Promise((resolve) => looks.push((n) => resolve({ [`town-edition-${n}`]: {} } as never)));
    },
  };
  const followed = await followGenerations({ cluster, opening: either, prefix: 'town', timer: () => ignore, log });
  const swapped = new Promise((resolve) => followed.onSwap(resolve));
  followed.lookAgain();
  followed.lookAgain();
  followed.lookAgain();
  looks[0]!(7);
  await expect.poll(() => looks.length).toBe(2);
  looks[1]!(8);
  await swapped;
  await followed.close();
  expect(looks.length).toBe(2);
});

import { setTimeout as pause } from 'node:timers/promises';

import { afterAll } from 'vitest';

import { type ClusterEdition, openClusterEdition } from '../../../src/cluster/cluster-edition.ts';
import { connectCluster } from '../../../src/cluster/connect.ts';
import { ASKING, ClusterGateway, WRITING } from '../../../src/cluster/gateway.ts';
import { generationInForce } from '../../../src/cluster/generation.ts';
import { publish, type PublishOptions } from '../../../src/cluster/publish/publish.ts';
import { SearchUnreachableError } from '../../../src/errors.ts';
import type { Cluster } from '../../../src/search/engines/opensearch/cluster.ts';
import type { Scoring } from '../../../src/search/engines/opensearch/search-body.ts';

/** Addresses of the nodes, from 1. */
export const NODES = (process.env['DATELINE_TEST_CLUSTER'] ?? '').split(',').filter((address) => address !== '');
if (NODES.length === 0) throw new Error('Run these tests with npm run test:cluster: they want a cluster.');

/** Ways to the cluster of the tests: as a bot asks, and as an indexer writes. */
export const connection = await connectCluster({ nodes: NODES, user: null, password: null, ca: null });

const clock = (): number => performance.now();
export const writer: Cluster = new ClusterGateway({ send: connection.send, clock, pause, patience: WRITING });
/** On a busy machine of two cores three nodes answer late: what waits for them is not what these tests are about. */
export const reader: Cluster = new ClusterGateway({
  send: connection.send,
  clock,
  pause,
  patience: { tryMs: ASKING.tryMs * 10, totalMs: ASKING.totalMs * 10 },
});

const OWN = `test${process.pid}x`;
let made = 0;
/** Where a test has killed the nodes, nothing is left to be removed. */
function unlessGone(error: unknown): void {
  if (!(error instanceof SearchUnreachableError)) throw error;
}

afterAll(async () => {
  await reader.call({ method: 'DELETE', path: `/${OWN}*` }).catch(unlessGone);
  await connection.close();
});

/** A prefix that nobody else has, whose indexes go with the test file. */
export function freshPrefix(): string {
  return `${OWN}${made++}`;
}

/** Publishes an edition under a prefix. */
export async function publishTo(
  prefix: string,
  options: Pick<PublishOptions, 'edition' | 'analyze'> & Partial<PublishOptions>,
): Promise<void> {
  await publish({ cluster: writer, prefix, shards: 1, key: 'k', now: () => new Date(0), ...options });
}

/** Opens what is in force under a prefix. */
export async function openFrom(
  prefix: string,
  { cluster = reader, scoring = 'exact' }: { cluster?: Cluster; scoring?: Scoring } = {},
): Promise<ClusterEdition> {
  const generation = await generationInForce(writer, prefix);
  const edition = await openClusterEdition({
    cluster,
    opening: reader,
    prefix,
    scoring,
    generation: generation ?? 0,
    onDamage: () => {},
  });
  if (edition === null) throw new Error(`nothing is in force under ${prefix}`);
  return edition;
}

import { SearchUnreachableError } from '../../errors.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { articlesIndex, passagesIndex, plainIndex } from '../../search/engines/opensearch/mappings.ts';
import { generationNames, type GenerationNames, generationOf } from '../generation.ts';

/** Generations that are kept: questions that began with the one before may still read it. */
const KEPT = 2;
const WRITABLE = { 'index.blocks.write': null, 'index.auto_expand_replicas': false, 'index.number_of_replicas': 0 };
/** Copies on other nodes, where there are any. */
const FINISHED = { 'index.blocks.write': true, 'index.auto_expand_replicas': '0-1' };
/**
 * A clone has every part on one node before it is written to; copies are made when it is finished. For that the cluster is asked
 * again and again, as long as whoever writes has patience.
 */
const COPIES_WAIT = '1m';

/** The indexes of a generation that is being written. */
export interface Target {
  readonly generation: number;
  readonly names: GenerationNames;
  /** Whether some of its articles were written before, in an earlier attempt. */
  readonly resumed: boolean;
}

/** Indexes to write all articles to: those of an attempt that broke off, or new ones. */
export async function wholeTarget(
  cluster: Cluster,
  { prefix, generation, shards, key }: { prefix: string; generation: number; shards: number; key: string },
): Promise<Target> {
  const names = generationNames(prefix, generation);
  const before = await cluster.call<Record<string, { readonly mappings: { readonly _meta?: { key?: string } } }>>({
    method: 'GET',
    path: `/${names.articles}/_mapping`,
  });
  if (before?.[names.articles]?.mappings._meta?.key === key) {
    // It may have broken off when all was written, and closed.
    await cluster.call({ method: 'PUT', path: `/${allOf(names)}/_settings`, body: WRITABLE });
    await refresh(cluster, names);
    return { generation, names, resumed: true };
  }
  await discard(cluster, names);
  await create(cluster, names.passages, passagesIndex({ shards }));
  await create(cluster, names.edition, plainIndex());
  // Last, as it tells that the others are there.
  await create(cluster, names.articles, articlesIndex({ shards }, key));
  return { generation, names, resumed: false };
}

/** Indexes that begin as another generation's: the nodes share the files until something is written. */
export async function clonedTarget(cluster: Cluster, prefix: string, from: number): Promise<Target> {
  const old = generationNames(prefix, from);
  const names = generationNames(prefix, from + 1);
  await discard(cluster, names);
  // Before the articles, as these tell that the others are there.
  await create(cluster, names.edition, plainIndex());
  for (const kind of ['passages', 'articles'] as const) {
    await clone(cluster, old[kind], names[kind], kind === 'articles');
    await waitFor(cluster, names[kind], 'yellow');
    // The mark of an attempt to write all is not that of this one.
    if (kind === 'articles')
      await cluster.call({ method: 'PUT', path: `/${names.articles}/_mapping`, body: { _meta: { key: '' } } });
  }
  return { generation: from + 1, names, resumed: false };
}

/**
 * The same as the next generation. An index keeps what was deleted from it for half a minute, for copies that were away, and a
 * clone does not: there it can be merged away at once.
 */
export async function copiedTarget(cluster: Cluster, prefix: string, { names, generation }: Target): Promise<Target> {
  const closed = { 'index.blocks.write': true };
  await cluster.call({ method: 'PUT', path: `/${names.passages},${names.articles}/_settings`, body: closed });
  return clonedTarget(cluster, prefix, generation);
}

/** Makes what was written readable, closes it to writers, and waits until its copies are there. */
export async function finishTarget(cluster: Cluster, { names }: Target, hasDeleted: boolean): Promise<void> {
  const all = allOf(names);
  // How rare words are counts what was deleted as long as it lies about, and readers see that it is gone by a refresh alone.
  if (hasDeleted)
    await cluster.call({ method: 'POST', path: `/${all}/_forcemerge`, query: { only_expunge_deletes: true } });
  await refresh(cluster, names);
  // A copy takes over the files of what is flushed, and has to index the rest again.
  await cluster.call({ method: 'POST', path: `/${all}/_flush` });
  // Articles are still marked as hidden, and sets of hidden ones put into the edition's.
  const { 'index.blocks.write': _, ...copied } = FINISHED;
  await cluster.call({ method: 'PUT', path: `/${names.passages}/_settings`, body: FINISHED });
  await cluster.call({ method: 'PUT', path: `/${names.articles},${names.edition}/_settings`, body: copied });
  await waitFor(cluster, all, 'green');
}

/** Puts a generation in force, in one step for all readers, and removes those that nobody reads any more. */
export async function putInForce(cluster: Cluster, prefix: string, { names, generation }: Target): Promise<void> {
  const remove = { index: `${prefix}-edition-*`, alias: prefix, must_exist: false };
  const actions = [{ remove }, { add: { index: names.edition, alias: prefix } }];
  await cluster.call({ method: 'POST', path: '/_aliases', body: { actions } });
  const all = await cluster.call<readonly { readonly index: string }[]>({
    method: 'GET',
    path: `/_cat/indices/${prefix}-edition-*`,
    query: { format: 'json', h: 'index' },
  });
  for (const { index } of all ?? []) {
    const old = generationOf(index);
    if (old <= generation - KEPT) await discard(cluster, generationNames(prefix, old));
  }
}

async function create(cluster: Cluster, index: string, body: object): Promise<void> {
  await cluster.call({ method: 'PUT', path: `/${index}`, body });
}

/** Begins an index as a copy of another, which nobody may write to meanwhile. @param goesOn - Whether it is written to afterwards. */
async function clone(cluster: Cluster, from: string, to: string, goesOn: boolean): Promise<void> {
  const block = (isSet: true | null): Promise<unknown> =>
    cluster.call({ method: 'PUT', path: `/${from}/_settings`, body: { 'index.blocks.write': isSet } });
  if (goesOn) await block(true);
  try {
    await cluster.call({ method: 'PUT', path: `/${from}/_clone/${to}`, body: { settings: WRITABLE } });
  } finally {
    if (goesOn) await block(null);
  }
}

/** Removes a generation, or what there is of it. */
export async function discard(cluster: Cluster, names: GenerationNames): Promise<void> {
  // The articles first: they tell that the others are whole.
  for (const index of [names.articles, names.passages, names.edition])
    await cluster.call({ method: 'DELETE', path: `/${index}` });
}

function allOf(names: GenerationNames): string {
  return Object.values(names).join(',');
}

async function refresh(cluster: Cluster, names: GenerationNames): Promise<void> {
  await cluster.call({ method: 'POST', path: `/${allOf(names)}/_refresh` });
}

async function waitFor(cluster: Cluster, index: string, status: 'yellow' | 'green'): Promise<void> {
  const query = { wait_for_status: status, timeout: COPIES_WAIT };
  const answer = await cluster.call<{ readonly timed_out: boolean }>({
    method: 'GET',
    path: `/_cluster/health/${index}`,
    query,
  });
  if (answer?.timed_out !== false) throw new SearchUnreachableError(`${index} has no ${status} copies yet`);
}

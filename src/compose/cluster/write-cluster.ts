import type { Edition } from '../../answer/model/edition.ts';
import type { FolderArchive, OpenArchiveOptions } from '../../archive/live/archive.ts';
import { snapshotKey } from '../../archive/snapshot/snapshot-key.ts';
import type { EditionRecord } from '../../cluster/generation.ts';
import { ClusterBurials } from '../../cluster/publish/cluster-burials.ts';
import { idsIn } from '../../cluster/publish/compare.ts';
import { PendingChanges } from '../../cluster/publish/pending-changes.ts';
import { publish, type Since } from '../../cluster/publish/publish.ts';
import { Publisher } from '../../cluster/publish/publisher.ts';
import type { Log } from '../../command/ports/log.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { machineTimer } from '../machine-timer.ts';
import type { OpenCluster, SearchSettings } from './open-cluster.ts';

/** Raised when what is written into a cluster changes without the code of the snapshot doing so. */
const FORMAT = 'opensearch-4';
/** Below so many articles one node looks through all of it faster than three that have to be asked. */
const SMALL = 20_000;
const SHARDS = 3;
const PARTS_TOLD = 20;
/** Each part has so many articles at most. */
const OF_A_SHARD = 2_000_000;

/** What keeps a cluster as an archive is. */
export interface ClusterWriting {
  readonly publisher: Publisher;
  /** Begins nothing more, and waits for what is being written. */
  close(): Promise<void>;
}

interface Parts {
  readonly local: FolderArchive;
  readonly writing: Cluster;
  readonly prefix: string;
  readonly fields: OpenArchiveOptions['fields'];
  readonly log: Log;
  /** Told when what the cluster shows has changed. */
  readonly onShown: () => void;
}

/** Hides in a cluster what an archive hides, in the same turn, and writes what it changes. Nothing is written before it is asked for. */
export function writeCluster(
  local: FolderArchive,
  { writing }: OpenCluster,
  { prefix }: SearchSettings,
  { fields, log, onShown }: Pick<OpenArchiveOptions, 'fields' | 'log'> & Pick<Parts, 'onShown'>,
): ClusterWriting {
  const parts = { local, writing, prefix, fields, log, onShown };
  const burials = burialsOf(parts);
  const pending = new PendingChanges();
  const write = writer(parts, burials, pending);
  const publisher = new Publisher({
    publish: async () => {
      const { generation, articles, passages } = await pending.write(write);
      log.info({ generation, articles, passages }, 'The search cluster holds what the folder holds.');
      onShown();
    },
    timer: machineTimer,
    now,
    log,
  });
  local.onDiffering((ids) => pending.add(ids));
  local.onSwap(() => void publisher.publish());
  return {
    publisher,
    close: async () => {
      await burials.close();
      await publisher.close();
    },
  };
}

function burialsOf({ local, writing: cluster, prefix, log, onShown }: Parts): ClusterBurials {
  const read = (ids: readonly string[]): ReturnType<ArticleStore['read']> => local.current().articles.read(ids);
  const hidden = (): ReadonlySet<string> => local.hidden;
  const burials = new ClusterBurials({ cluster, prefix, hidden, read, timer: machineTimer, log, onMarked: onShown });
  local.onHidden(() => void burials.settle());
  // It tells of a failure, and tries again.
  void burials.settleAnew().catch(() => {});
  return burials;
}

function writer(
  { local, writing: cluster, prefix, fields, log }: Parts,
  burials: ClusterBurials,
  pending: PendingChanges,
): (since: Since | null) => Promise<EditionRecord> {
  const analyzer = createAnalyzer();
  /** What has changed since an edition was taken was marked before it was written, and may be hidden here no more. */
  const hideChanged = async ({ articles }: Edition): Promise<void> => {
    await burials.settleAnew();
    const { ids } = pending;
    if (ids !== null) await burials.hideChanged([...ids]);
    else for await (const { ids: part } of idsIn(articles)) await burials.hideChanged(part);
  };
  return async (since) => {
    const { edition, release } = local.hold();
    try {
      const { articles } = await edition.articles.coverage(new Set());
      return await publish({
        cluster,
        prefix,
        edition,
        since,
        shards: shardsFor(articles),
        analyze: (text, language) => analyzer.terms(text, language),
        key: snapshotKey(FORMAT, fields),
        now,
        beforeInForce: () => hideChanged(edition),
        onProgress: tellingOf(log),
      });
    } finally {
      await release();
    }
  };
}

/** Tells how far the articles have been gone over: of many each twentieth part, for whoever waits. */
function tellingOf(log: Log): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const part = Math.floor((PARTS_TOLD * done) / all);
    const level = all >= SMALL && part > told ? 'info' : 'debug';
    told = Math.max(told, part);
    log[level]({ done, all }, 'Articles are gone over for the search cluster.');
  };
}

const now = (): Date => new Date();

function shardsFor(articles: number): number {
  return articles < SMALL ? 1 : Math.max(SHARDS, Math.ceil(articles / OF_A_SHARD));
}

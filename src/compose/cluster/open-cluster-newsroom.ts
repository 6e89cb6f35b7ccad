import { createNewsroom } from '../../answer/create-newsroom.ts';
import { type Archive, openArchive, type OpenArchiveOptions } from '../../archive/live/archive.ts';
import { snapshotKey } from '../../archive/snapshot/snapshot-key.ts';
import { type FollowedEditions, followGenerations } from '../../cluster/follow-generations.ts';
import { generationInForce } from '../../cluster/generation.ts';
import { ClusterBurials } from '../../cluster/publish/cluster-burials.ts';
import { Publisher } from '../../cluster/publish/publisher.ts';
import { publish } from '../../cluster/publish/publish.ts';
import { ConfigError, SearchRefusedError } from '../../errors.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { machineTimer } from '../machine-timer.ts';
import type { OpenNewsroom } from '../opened-newsroom.ts';
import { askedAgain } from './asked-again.ts';
import { hurriedNewsroom } from './hurried-newsroom.ts';
import { refusalOf } from './refusal.ts';
import { openCluster, type OpenCluster, type SearchSettings } from './open-cluster.ts';

/** Raised when what is written into a cluster changes without the code of the snapshot doing so. */
const FORMAT = 'opensearch-3';
/** Below so many articles one node looks through all of it faster than three that have to be asked. */
const SMALL = 20_000;
const SHARDS = 3;
/** Each part has so many articles at most. */
const OF_A_SHARD = 2_000_000;

/**
 * Opens the archive of a search cluster, and where it is this process's part, the folder that it is written from.
 *
 * @throws {ConfigError} When the cluster lets this user not in, or is not trusted.
 * @throws {UnavailableError} When it cannot be reached, or holds no archive that this process could read.
 */
export async function openClusterNewsroom(search: SearchSettings, options: OpenArchiveOptions): Promise<OpenNewsroom> {
  const cluster = await openCluster(search);
  const writes = search.role !== 'bot' && options.watch !== false;
  let local: Archive | null = null;
  let publisher: Publisher | null = null;
  let burials: ClusterBurials | null = null;
  try {
    // Before the folder is read, which may take long.
    const isFirst = (await generationInForce(cluster.opening, search.prefix)) === null;
    local = writes ? await openArchive(options) : null;
    burials = local === null ? null : burialsOf(local, cluster, search, options);
    publisher = local === null || burials === null ? null : publisherOf({ local, burials }, cluster, search, options);
    if (isFirst) {
      await publisher?.publish();
      if (publisher?.failure != null) throw publisher.failure.error;
    } else void publisher?.publish();
    const { prefix } = search;
    const { log } = options;
    const { asking, opening } = cluster;
    const followed = await followGenerations({ cluster: asking, opening, prefix, timer: machineTimer, log });
    return opened({ cluster, local, publisher, burials, followed });
  } catch (error) {
    await burials?.close();
    await publisher?.close();
    await local?.close();
    await cluster.close();
    if (!(error instanceof SearchRefusedError)) throw error;
    const { text, advice } = refusalOf(error);
    throw new ConfigError([`${text} ${advice}`], { cause: error });
  }
}

interface Parts {
  readonly cluster: OpenCluster;
  /** `null` where another process reads the folder. */
  readonly local: Archive | null;
  readonly publisher: Publisher | null;
  /** As above. */
  readonly burials: ClusterBurials | null;
  readonly followed: FollowedEditions;
}

function opened(parts: Parts): OpenNewsroom {
  const { cluster, local, publisher, burials, followed } = parts;
  const analyzer = createAnalyzer();
  const close = async (): Promise<void> => {
    await followed.close();
    await burials?.close();
    await local?.close();
    await publisher?.close();
    await cluster.close();
  };
  const newsroom = createNewsroom({ edition: () => followed.current(), analyzer });
  return {
    archive: clusterArchive(parts, close),
    newsroom: hurriedNewsroom(
      askedAgain(newsroom, () => followed.look()),
      machineTimer,
    ),
    search: { fault: () => cluster.asking.fault },
    close,
  };
}

/** The archive as whoever looks after it sees it: what the cluster holds, and how the folder fares where it is read here. */
function clusterArchive({ local, publisher, followed }: Parts, close: () => Promise<void>): Archive {
  return {
    current: () => followed.current(),
    onSwap: (listener) => followed.onSwap(listener),
    get problems() {
      return local?.problems ?? [];
    },
    get status() {
      const { articles, passages } = followed.record;
      const reading = local?.status;
      const failed = publisher?.failure ?? null;
      return {
        articles,
        passages,
        tookMs: reading?.tookMs ?? 0,
        building: reading?.building === true || publisher?.busy === true,
        failure: reading?.failure ?? failed?.error.message ?? null,
        failingSince: reading?.failingSince ?? failed?.since ?? null,
      };
    },
    shared: null,
    get hidden() {
      return local?.hidden ?? new Set<string>();
    },
    onHidden: (listener) => local?.onHidden(listener) ?? ((): void => {}),
    watching: local?.watching ?? Promise.resolve(),
    reindex: async () => {
      await local?.reindex();
      await publisher?.publish();
      await followed.look();
    },
    close,
  };
}

/** Hides in the cluster what the archive here hides, in the same turn. */
function burialsOf(
  local: Archive,
  { writing }: OpenCluster,
  { prefix }: SearchSettings,
  { log }: OpenArchiveOptions,
): ClusterBurials {
  const burials = new ClusterBurials({
    cluster: writing,
    prefix,
    hidden: () => local.hidden,
    read: (ids) => local.current().articles.read(ids),
    timer: machineTimer,
    log,
  });
  local.onHidden(() => void burials.settle());
  void burials.settle();
  return burials;
}

function publisherOf(
  { local, burials }: { readonly local: Archive; readonly burials: ClusterBurials },
  { writing }: OpenCluster,
  { prefix }: SearchSettings,
  { fields, log }: OpenArchiveOptions,
): Publisher {
  const analyzer = createAnalyzer();
  const write = async (): Promise<void> => {
    const edition = local.current();
    const { articles } = await edition.articles.coverage(new Set());
    const record = await publish({
      cluster: writing,
      prefix,
      edition,
      shards: shardsFor(articles),
      analyze: (text, language) => analyzer.terms(text, language),
      key: snapshotKey(FORMAT, fields),
      now,
      beforeInForce: () => burials.settleAnew(),
      onProgress: (done, all) => log.debug({ done, all }, 'Articles are compared with the search cluster.'),
    });
    const { generation, articles: written, passages } = record;
    log.info({ generation, articles: written, passages }, 'The search cluster holds what the folder holds.');
  };
  const publisher = new Publisher({ publish: write, timer: machineTimer, now, log });
  local.onSwap(() => void publisher.publish());
  return publisher;
}

const now = (): Date => new Date();

function shardsFor(articles: number): number {
  return articles < SMALL ? 1 : Math.max(SHARDS, Math.ceil(articles / OF_A_SHARD));
}

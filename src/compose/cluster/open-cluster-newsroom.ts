import { createNewsroom } from '../../answer/create-newsroom.ts';
import { type Archive, type FolderArchive, openArchive, type OpenArchiveOptions } from '../../archive/live/archive.ts';
import { type FollowedEditions, followGenerations } from '../../cluster/follow-generations.ts';
import { generationInForce } from '../../cluster/generation.ts';
import type { Peers } from '../../command/ports/peers.ts';
import { ConfigError, SearchRefusedError } from '../../errors.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { machineTimer } from '../machine-timer.ts';
import type { OpenNewsroom } from '../opened-newsroom.ts';
import { askedAgain } from './asked-again.ts';
import { hurriedNewsroom } from './hurried-newsroom.ts';
import { refusalOf } from './refusal.ts';
import { openCluster, type OpenCluster, type SearchSettings } from './open-cluster.ts';
import { type ClusterWriting, writeCluster } from './write-cluster.ts';

/** How the archive of a cluster is opened. */
export interface ClusterOptions extends OpenArchiveOptions {
  /** As in `NewsroomOptions`. */
  readonly peers: Pick<Peers, 'tell' | 'onNews'>;
}

/**
 * Opens the archive of a search cluster, and where it is this process's part, the folder that it is written from.
 *
 * @throws {ConfigError} When the cluster lets this user not in, or is not trusted.
 * @throws {UnavailableError} When it cannot be reached, or holds no archive that this process could read.
 */
export async function openClusterNewsroom(search: SearchSettings, options: ClusterOptions): Promise<OpenNewsroom> {
  const cluster = await openCluster(search);
  const writes = search.role !== 'bot' && options.watch !== false;
  let local: FolderArchive | null = null;
  let writing: ClusterWriting | null = null;
  let followed: FollowedEditions | null = null;
  const { log, peers } = options;
  const onShown = (): void => {
    followed?.lookAgain();
    peers.tell('edition');
  };
  try {
    // Before the folder is read, which may take long.
    const isFirst = (await generationInForce(cluster.opening, search.prefix)) === null;
    local = writes ? await openArchive(options) : null;
    writing = local === null ? null : writeCluster(local, cluster, search, { ...options, onShown });
    const written = writing?.publisher.publish();
    if (isFirst) await written;
    if (isFirst && writing?.publisher.failure != null) throw writing.publisher.failure.error;
    const { asking, opening } = cluster;
    const { prefix } = search;
    followed = await followGenerations({ cluster: asking, opening, prefix, timer: machineTimer, log });
    peers.onNews((news) => void (news === 'edition' && followed?.lookAgain()));
    return opened({ cluster, local, writing, followed });
  } catch (error) {
    await writing?.close();
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
  readonly local: FolderArchive | null;
  /** As above. */
  readonly writing: ClusterWriting | null;
  readonly followed: FollowedEditions;
}

function opened(parts: Parts): OpenNewsroom {
  const { cluster, local, writing, followed } = parts;
  const analyzer = createAnalyzer();
  const close = async (): Promise<void> => {
    await followed.close();
    await local?.close();
    await writing?.close();
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
function clusterArchive({ local, writing, followed }: Parts, close: () => Promise<void>): Archive {
  const publisher = writing?.publisher ?? null;
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

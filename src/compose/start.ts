import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';

import { type DataFolder, openDataFolder } from '../archive/live/data-folder.ts';
import type { Config, SearchConfig } from '../config.ts';
import { isPart } from '../discord-facts/shards.ts';
import { ConfigError, UnavailableError } from '../errors.ts';
import { prepareLanguages } from '../answer/question/question-language.ts';
import { ALONE, type Peers } from '../command/ports/peers.ts';
import { openStores } from '../storage/open-stores.ts';
import { joinPeers } from '../storage/peers/postgres-peers.ts';
import { toldFromOutside } from '../storage/peers/tell-news.ts';
import { type StartLock, takeStartLock } from '../storage/start-lock.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import { english } from '../texts/en/english.ts';
import { announceArchive } from './announce.ts';
import { feedsFolder, readFeeds } from './feeds/feeds-of.ts';
import type { Feeding } from './feeds/keep-fetching.ts';
import { machineTimer } from './machine-timer.ts';
import { openDateline } from './open-dateline.ts';
import { openPlaygroundArchive, type PlaygroundArchive } from './playground-archive.ts';
import { runBot } from './run-bot.ts';
import { claimsOf } from './shard-claims.ts';
import { type StopSignal, stopSignal } from './stop-signal.ts';
import { type Watch, watchOver } from './watch-over.ts';
import { databaseLocation, openPlaygroundStores } from './stores.ts';

/** What starting takes. */
export interface StartSettings {
  readonly config: Config;
  /** Folder of the articles. */
  readonly folder: string;
  /** Of this program. */
  readonly version: string;
  readonly now: () => Date;
  readonly log: Logger;
  readonly writeLine: (line: string) => void;
  readonly progress: ProgressLine;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
}

/**
 * Indexes the archive, says what it covers, and runs the bot until a signal ends it. Without a token the playground
 * keeps its articles and its rows apart from the real ones, and begins anew each time.
 *
 * @returns The exit code.
 * @throws {ConfigError} When a bot with a token has nowhere to keep what moderators say, among other settings.
 * @throws {UnavailableError} When another process has the data folder, or its disk is full, among other things that may pass.
 */
export async function start(settings: StartSettings): Promise<number> {
  // Before the first work, which a signal must be able to end too.
  const stop = stopSignal(settings);
  try {
    return await startStoppable({ ...settings, stop });
  } finally {
    stop.end();
  }
}

interface Stoppable extends StartSettings {
  readonly stop: StopSignal;
}

async function startStoppable(settings: Stoppable): Promise<number> {
  const { config, log } = settings;
  const feeds = await readFeeds(config);
  const data = await openDataFolder(config.archive.dataFolder, log);
  try {
    if (data.isTemporary && isOnDiscord(config) && config.database.url === null) {
      const { nowhereToKeep } = english.start;
      throw data.mayHeal ? new UnavailableError(nowhereToKeep) : new ConfigError([nowhereToKeep]);
    }
    if (isOnDiscord(config) && isPart(config.discord.shards) && config.database.url === null)
      throw new ConfigError([english.start.shardsNeedDatabase]);
    const lock = await lockFolder(data.folder, settings);
    try {
      return await startFed(data, feeds, settings);
    } finally {
      lock?.release();
    }
  } finally {
    await data.close();
  }
}

/** @returns `null` where SQLite does not load and is not needed: only then two may run on one folder. */
async function lockFolder(folder: string, { config, now, log }: StartSettings): Promise<StartLock | null> {
  const role = config.discord.token === null ? 'playground' : 'bot';
  try {
    return await takeStartLock(folder, role, now());
  } catch (error) {
    if (!(error instanceof ConfigError) || config.database.url === null) throw error;
    log.warn({ err: error }, 'The data folder cannot be locked: see to it that no second process runs on it.');
    return null;
  }
}

/** Starts with the feeds that the archive is fed by, where there are any. */
async function startFed(data: DataFolder, feeds: readonly string[], settings: Stoppable): Promise<number> {
  const root = feedsFolder(settings.config);
  // Whoever writes the cluster fetches for all.
  if (root === undefined || settings.config.search?.role === 'bot')
    return startIn(data.folder, { ...settings, feeding: null });
  const { openFeeding } = await import('./feeds/keep-fetching.ts');
  const canKeep = !data.isTemporary;
  if (!canKeep) settings.log.warn({}, 'Feeds are not fetched: DATELINE_DATA cannot be written to.');
  const feeding = await openFeeding({ ...settings, feeds, root, canKeep, timer: machineTimer });
  try {
    return await startIn(data.folder, { ...settings, feeding });
  } finally {
    await feeding.close();
  }
}

interface Fed extends Stoppable {
  /** `null` where the archive is fed by no feeds. */
  readonly feeding: Feeding | null;
}

async function startIn(dataFolder: string, settings: Fed): Promise<number> {
  const { config, folder, log, writeLine } = settings;
  const isLocal = config.discord.token === null && (config.search ?? CLUSTERLESS).role === 'all';
  if (config.search?.role !== 'bot') writeLine(english.start.indexing(folder));
  // At a terminal, lines between the answers would be in the way.
  const watch = await watchOver(config.health, isLocal ? 'debug' : 'info', log);
  let playground: PlaygroundArchive | null = null;
  try {
    playground = isLocal ? await openPlaygroundArchive(folder, dataFolder, log) : null;
    return await startOver(playground, dataFolder, { ...settings, watch });
  } finally {
    // It follows the original, which would keep a process alive that found no article.
    await playground?.close();
    await watch.close();
  }
}

async function startOver(
  playground: PlaygroundArchive | null,
  dataFolder: string,
  settings: Fed & { readonly watch: Watch },
): Promise<number> {
  const { config, log } = settings;
  const peers = await peersOf(config, log);
  try {
    return await startAmong(peers, playground, dataFolder, settings);
  } finally {
    await peers.close();
  }
}

async function startAmong(
  peers: Peers,
  playground: PlaygroundArchive | null,
  dataFolder: string,
  settings: Fed & { readonly watch: Watch },
): Promise<number> {
  const { config, folder, feeding, now, log, writeLine, progress } = settings;
  const { dataFolder: _, ...reading } = config.archive;
  const dateline = await openDateline({
    ...reading,
    folder: playground?.folder ?? folder,
    feeds: feedsFolder(config),
    feedConditions: async () => feeding?.conditions() ?? [],
    dataFolder,
    watch: true,
    threads: newsroomThreads(),
    search: searchOf(config),
    now,
    log,
    onProgress: progress.show,
    peers,
    openStores: () =>
      isOnDiscord(config)
        ? openStores(databaseLocation(config), now, log, peers)
        : openPlaygroundStores(dataFolder, now),
  }).finally(() => progress.end());
  try {
    settings.watch.dateline(dateline);
    feeding?.begin();
    // Where threads answer, they prepare themselves.
    if (dateline.archive.shared === null) await prepareLanguages(dateline.archive.current().languages);
    for (const line of await announceArchive(dateline.archive)) writeLine(line);
    if (config.search?.role === 'indexer') return await standBy(settings);
    return await runBot({ ...settings, dateline, addArticle: playground?.addArticle ?? null });
  } finally {
    await dateline.close();
  }
}

async function peersOf(config: Config, log: Logger): Promise<Peers> {
  const { url } = config.database;
  if (url === null) return ALONE;
  if (isOnDiscord(config)) return joinPeers(url, claimsOf(config.discord.shards), log);
  return config.search?.role === 'indexer' ? toldFromOutside(url, log) : ALONE;
}

/** Whether this process is a bot on Discord, whose rows are kept: no playground, nor one that only writes a cluster. */
function isOnDiscord({ discord, search }: Config): boolean {
  return discord.token !== null && search?.role !== 'indexer';
}

/** What a process without a cluster does. */
const CLUSTERLESS: Pick<SearchConfig, 'role'> = { role: 'all' };

/** The cluster that the archive is in. The local Discord's articles are not the real ones, and have a place of their own there. */
function searchOf({ search, discord }: Config): Config['search'] {
  if (search?.role !== 'all' || discord.token !== null) return search;
  return { ...search, prefix: `${search.prefix}-local` };
}

/** Answers nobody, until a signal ends it: what is to be done is done as the folder changes. */
async function standBy({ stop, watch, writeLine }: Stoppable & { readonly watch: Watch }): Promise<number> {
  watch.withoutBot();
  writeLine(english.start.indexerRuns);
  stop.up();
  const code = await stop.asked;
  writeLine(english.start.stopping);
  return code;
}

/** Beside the thread that talks to Discord; each costs memory for its code and tables, so that more than a few are not worth it. */
function newsroomThreads(): number {
  return Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
}

const MOST_THREADS = 4;

import { lookup } from 'node:dns';
import { setTimeout as wait } from 'node:timers/promises';

import { ReaderProcess } from '../../archive/apart/reader-process.ts';
import type { Config } from '../../config.ts';
import type { SeedInput, SeedReading } from '../../corpus/seed-reader.ts';
import { UnavailableError } from '../../errors.ts';
import { type FetchedFeed } from '../../feeds/fetch-feed.ts';
import { dueFeeds, fetchFeeds, type Which } from '../../feeds/fetch-round.ts';
import { lengthenFrom } from '../../feeds/full/article-page.ts';
import { Robots } from '../../feeds/full/robots.ts';
import { isHost, isPublic } from '../../feeds/web/reach.ts';
import { WebClient } from '../../feeds/web/web-client.ts';
import { type StartLock, takeStartLock } from '../../storage/start-lock.ts';

/** What fetching feeds takes. */
export interface FetcherSettings {
  readonly config: Pick<Config, 'feeds' | 'archive'>;
  readonly feeds: readonly string[];
  /** Folder of what is kept of them. */
  readonly root: string;
  /** Of this program. */
  readonly version: string;
  readonly now: () => Date;
}

/** Fetches feeds, one round at a time, in this process and every other on the data folder. */
export interface FeedFetcher {
  /**
   * Asks for feeds.
   *
   * @returns What came of those that were asked for; `null` where another process is at it.
   * @throws What the system says where the data folder cannot be written to.
   */
  fetch(which: Which, onFetched?: (fetched: FetchedFeed) => void): Promise<readonly FetchedFeed[] | null>;
  /** Breaks off what is under way: it counts as not asked. */
  close(): Promise<void>;
}

/** Who asks, and whom to write to about it. */
function userAgent(version: string, contact: string | null): string {
  return `Dateline/${version} (${contact === null ? 'self-hosted news archive' : `+${contact}`})`;
}

/** One for all that this process fetches; it is started by the first feed that is read. */
const reader = new ReaderProcess();
const parse = (input: SeedInput): Promise<SeedReading> => reader.read(input);

/** Opens what it takes to fetch feeds; nothing is asked for yet. */
export function openFeedFetcher({ config, feeds, root, version, now }: FetcherSettings): FeedFetcher {
  const ending = new AbortController();
  const { signal } = ending;
  const client = openClient({ config, version, now }, signal);
  const tools = {
    client,
    parse,
    lengthen: config.feeds.full ? lengthenFrom({ client, parse, robots: new Robots(client, now) }) : null,
    now,
    random: Math.random,
    signal,
  };
  return {
    fetch: async (which, onFetched) => {
      const wanted = which === 'all' ? feeds : await dueFeeds(root, feeds, now());
      if (wanted.length === 0) return [];
      const lock = await lockFeeds(config.archive.dataFolder, now());
      if (lock === null) return null;
      try {
        // Another process may have asked for some of them while this one looked.
        const still = which === 'all' ? feeds : await dueFeeds(root, feeds, now());
        return await fetchFeeds(root, feeds, still, tools, onFetched);
      } finally {
        lock.release();
      }
    },
    close: async () => {
      ending.abort();
      await client.close();
    },
  };
}

function openClient(
  { config: { feeds }, version, now }: Pick<FetcherSettings, 'config' | 'version' | 'now'>,
  signal: AbortSignal,
): WebClient {
  return new WebClient({
    userAgent: userAgent(version, feeds.contact),
    mayReach: feeds.mayBePrivate ? isHost : isPublic,
    resolve: lookup,
    pause: (milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
    now,
    signal,
  });
}

/** @returns `null` where another process has it. */
async function lockFeeds(dataFolder: string, now: Date): Promise<StartLock | null> {
  try {
    return await takeStartLock(dataFolder, 'feeds', now);
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}

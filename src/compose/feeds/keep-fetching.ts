import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';

import { listSeeds } from '../../archive/read/list-seeds.ts';
import type { Timer } from '../../command/ports/timer.ts';
import type { FeedCondition } from '../../corpus/feed-condition.ts';
import { conditionOf, feedConditions } from '../../feeds/feed-conditions.ts';
import type { FetchedFeed } from '../../feeds/fetch-feed.ts';
import { english } from '../../texts/en/english.ts';
import { type FetcherSettings, type FeedFetcher, openFeedFetcher } from './feed-fetcher.ts';

/** How often it is looked whether a feed is due. */
const LOOK_MS = 60_000;

/** What keeping an archive fed takes. */
export interface FeedingSettings extends FetcherSettings {
  /** Folder of the archive's other articles. */
  readonly folder: string;
  /** Whether what is fetched can be kept; else nothing is. */
  readonly canKeep: boolean;
  readonly timer: Timer;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly writeLine: (line: string) => void;
}

/** An archive that is fed as long as the process runs. */
export interface Feeding {
  /** How the feeds fare now. */
  conditions(): Promise<readonly FeedCondition[]>;
  /** Begins to fetch what is due, and goes on. */
  begin(): void;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

/**
 * Makes ready to feed an archive. One that has no article yet is fed for the first time before it is opened.
 *
 * @throws {ArchiveError} When its folder cannot be read.
 * @throws What the system says where the folder of the feeds cannot be made.
 */
export async function openFeeding(settings: FeedingSettings): Promise<Feeding> {
  const { folder, feeds, root, canKeep, writeLine } = settings;
  if (canKeep) await mkdir(root, { recursive: true, mode: 0o700 });
  const fetcher = openFeedFetcher(settings);
  const rounds = new Rounds(fetcher, settings);
  if (canKeep && (await listSeeds(folder, root)).seeds.length === 0) {
    writeLine(english.feeds.first(feeds.length));
    await rounds.round();
  }
  return {
    conditions: () => feedConditions(root, feeds),
    begin: () => {
      if (canKeep) rounds.begin();
    },
    close: () => rounds.close(),
  };
}

/** One round of fetching after the other. */
class Rounds {
  readonly #fetcher: FeedFetcher;
  readonly #settings: FeedingSettings;
  #running: Promise<void> = Promise.resolve();
  #cancel: () => void = () => undefined;
  #isClosed = false;

  constructor(fetcher: FeedFetcher, settings: FeedingSettings) {
    this.#fetcher = fetcher;
    this.#settings = settings;
  }

  begin(): void {
    if (this.#isClosed) return;
    this.#running = this.#fetchAndWait();
  }

  async #fetchAndWait(): Promise<void> {
    await this.round();
    if (!this.#isClosed) this.#cancel = this.#settings.timer(LOOK_MS, () => this.begin());
  }

  /** Fetches what is due. Its failures are told of in the log, and the next round tries again. */
  async round(): Promise<void> {
    const { log } = this.#settings;
    try {
      await this.#fetcher.fetch('due', (fetched) => tell(fetched, log));
    } catch (error) {
      log.warn({ err: error }, 'Feeds cannot be fetched.');
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel();
    await this.#fetcher.close();
    await this.#running;
  }
}

/** Tells in the log what is new: a fault once, until another or none takes its place. */
function tell({ before, state, kept }: FetchedFeed, log: FeedingSettings['log']): void {
  const { name: feed, fault, movedTo } = conditionOf(state);
  if (fault !== null && fault.code !== before.fault?.code) log.warn({ feed, ...fault }, 'A feed cannot be fetched.');
  if (fault === null && before.fault !== null) log.info({ feed }, 'A feed can be fetched again.');
  if (movedTo !== null && state.movedTo !== before.movedTo) log.warn({ feed, movedTo }, 'A feed has moved for good.');
  if (kept !== null && kept.added + kept.changed > 0) {
    const { added, changed } = kept;
    log.info({ feed, added, changed }, 'A feed has brought articles.');
  }
}

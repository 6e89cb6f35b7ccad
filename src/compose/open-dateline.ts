import { commands } from '../../commands/index.ts';
import type { ReadProgress } from '../archive/read/seed-progress.ts';
import type { Log } from '../command/ports/log.ts';
import { ALONE, type Peers } from '../command/ports/peers.ts';
import type { Timer } from '../command/ports/timer.ts';
import type { Services } from '../command/model/services.ts';
import type { Stores } from '../command/stores/stores.ts';
import { type Day, dayIn } from '../corpus/day.ts';
import type { FeedCondition } from '../corpus/feed-condition.ts';
import type { RecordFields } from '../corpus/seed-reader.ts';
import type { DiscordPorts } from '../discord/start-bot.ts';
import type { SearchSettings } from './cluster/open-cluster.ts';
import { archiveDesk, createServices } from './create-services.ts';
import { openNewsroom } from './open-newsroom.ts';
import type { OpenNewsroom } from './opened-newsroom.ts';

/** What a process is made of, on Discord or for one call from the command line. */
export interface DatelineSettings {
  /** Folder of the articles. */
  readonly folder: string;
  /** Folder of what is kept of feeds: see `listSeeds`. */
  readonly feeds?: string | undefined;
  /** How the feeds fare that it is fed by. */
  readonly feedConditions: () => Promise<readonly FeedCondition[]>;
  readonly dataFolder: string;
  readonly timeZone: string;
  readonly fields: RecordFields | null;
  readonly watch: boolean;
  /** Answer in so many threads of their own; in this one where that is left out. */
  readonly threads?: number;
  /** As in `NewsroomOptions`. */
  readonly search?: SearchSettings | null;
  readonly now: () => Date;
  readonly log: Log;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly openStores: () => Promise<Stores>;
  /** The processes that it shares its rows with; none by default. */
  readonly peers?: Peers;
}

/** Where its commands are used. */
export interface Surface {
  readonly ports: DiscordPorts;
  /** The server that may do what concerns all servers; `null` for none. */
  readonly adminGuild: string | null;
  readonly timer: Timer;
  /** Least time between two edits of a pin, in milliseconds, where it is not the usual one. */
  readonly pauseMs?: number;
}

/** An open archive, what people said, and the services over both. */
export interface Dateline extends OpenNewsroom {
  readonly stores: Stores;
  readonly peers: Peers;
  readonly dayOf: (instant: Date) => Day;
  readonly feeds: () => Promise<readonly FeedCondition[]>;
  services(surface: Surface): Services;
  close(): Promise<void>;
}

/**
 * Opens an archive and the stores at the same time, since either takes its time to load.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 * @throws {ConfigError} When the database cannot be opened.
 */
export async function openDateline(settings: DatelineSettings): Promise<Dateline> {
  const { folder, timeZone, fields, now, log, openStores, feedConditions: feeds, peers = ALONE, ...rest } = settings;
  const dayOf = (instant: Date): Day => dayIn(timeZone, instant);
  const [opened, stores] = await bothOrNone(
    openNewsroom({ ...rest, folder, log, peers, fields: fields ?? undefined, today: () => dayOf(now()) }),
    openStores(),
  );
  const { archive, newsroom, search } = opened;
  return {
    archive,
    newsroom,
    search,
    stores,
    peers,
    dayOf,
    feeds,
    services: ({ adminGuild, ...surface }) => {
      const desk = archiveDesk(archive, { folder, adminGuild, now, feeds, search });
      return createServices({
        ...surface,
        leads: () => peers.leads(),
        commands,
        newsroom,
        stores,
        desk,
        now,
        dayOf,
        timeZone,
        log,
      });
    },
    close: async () => {
      await opened.close();
      await stores.close();
    },
  };
}

interface Closing {
  close(): Promise<void>;
}

/** Waits for both; where one fails, the other is closed. @throws What the first of them failed with. */
async function bothOrNone<One extends Closing, Other extends Closing>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, Other]> {
  const settled = await Promise.allSettled([one, other]);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed === undefined) return [await one, await other];
  for (const each of settled) if (each.status === 'fulfilled') await each.value.close();
  throw (failed as PromiseRejectedResult).reason;
}

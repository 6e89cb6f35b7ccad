import type { Logger } from 'pino';

import type { InteractionRecord, TakeDown } from '../command/ports/interaction-record.ts';
import type { TellingHealth } from '../command/ports/watch-keeper.ts';
import type { Config } from '../config.ts';
import type { FeedCondition } from '../corpus/feed-condition.ts';
import type { Bot } from '../discord/start-bot.ts';
import { UnavailableError } from '../errors.ts';
import type { Condition, Figures, Lacks, Telling } from '../monitor/condition.ts';
import type { Metrics } from '../monitor/metrics.ts';
import type { OpenDoor } from '../monitor/serve-monitor.ts';
import { english } from '../texts/en/english.ts';
import type { Dateline } from './open-dateline.ts';

/** What is looked at of a bot. */
type Watched = Pick<Bot, 'condition' | 'services'>;

/** What operators are told of a process: a line in the log for each interaction, and figures for monitors where one is let in. */
export interface Watch {
  readonly takeDown: TakeDown;
  /** Is told of what there is to look at, once it is up. */
  readonly dateline: (dateline: Dateline) => void;
  readonly bot: (bot: Watched) => void;
  /** Is told that there will be no bot: the process writes a search cluster, and answers nobody. */
  readonly withoutBot: () => void;
  close(): Promise<void>;
}

/**
 * Begins to watch over a process that is only just starting.
 *
 * @param level - How loud an interaction is told of.
 * @throws {UnavailableError} When monitors cannot be let in where the settings say.
 */
export async function watchOver(
  { host, port }: Config['health'],
  level: 'info' | 'debug',
  log: Logger,
): Promise<Watch> {
  let dateline: Dateline | null = null;
  let bot: Watched | 'none' | null = null;
  let generation = 1;
  const condition: Condition = {
    lacks: () => lacksOf(dateline, bot),
    figures: async () =>
      dateline === null || bot === null || bot === 'none' ? null : figuresOf(dateline, bot, generation),
  };
  const { metrics = null, door = null } = port === null ? {} : await letIn(condition, host, port);
  if (door !== null) log.info({ host, port: door.port }, 'Monitors are let in.');
  return {
    takeDown: (record) => {
      log[level](inWholeMs(record), 'An interaction ended.');
      metrics?.takeDown(record);
    },
    dateline: (opened) => {
      dateline = opened;
      opened.archive.onSwap(() => {
        generation += 1;
      });
    },
    bot: (started) => {
      bot = started;
    },
    withoutBot: () => {
      bot = 'none';
    },
    close: async () => door?.close(),
  };
}

/** Fractions of a millisecond tell nobody anything. */
function inWholeMs({ queuedMs, acknowledgedMs, ms, ...record }: InteractionRecord): InteractionRecord {
  const acknowledged = acknowledgedMs === null ? null : Math.round(acknowledgedMs);
  return { ...record, queuedMs: Math.round(queuedMs), acknowledgedMs: acknowledged, ms: Math.round(ms) };
}

/** Loaded on first use: most processes are watched by nobody. */
async function letIn(
  condition: Condition,
  host: string,
  port: number,
): Promise<{ readonly metrics: Metrics; readonly door: OpenDoor }> {
  const { createMetrics } = await import('../monitor/metrics.ts');
  const { monitorApp } = await import('../monitor/monitor-app.ts');
  const { serveMonitor } = await import('../monitor/serve-monitor.ts');
  const metrics = createMetrics(condition);
  return { metrics, door: await serveMonitor(monitorApp(condition, metrics), host, port) };
}

/** Said in few words of ours: whoever is let in need not know of paths. */
async function lacksOf(dateline: Dateline | null, bot: Watched | 'none' | null): Promise<Lacks> {
  const { notYet, archiveFails, archiveEmpty, databaseFails, databaseAway, searchAway, notConnected } =
    english.start.lacks;
  if (dateline === null) return { archive: notYet, database: notYet, discord: notYet };
  const { articles, failure } = dateline.archive.status;
  const fault = await dateline.stores.fault();
  const database = fault === null ? null : fault.isReached ? databaseFails : databaseAway;
  const archive = failure === null ? (articles === 0 ? archiveEmpty : null) : archiveFails;
  const { search } = dateline;
  const inCluster = search === null ? {} : { search: search.fault() === null ? null : searchAway };
  if (bot === 'none') return { archive, ...inCluster };
  const connected = bot === null ? notYet : notConnected;
  return { archive, database, discord: bot?.condition().connected === true ? null : connected, ...inCluster };
}

async function figuresOf(dateline: Dateline, bot: Watched, generation: number): Promise<Figures> {
  const { archive, stores } = dateline;
  const { articles, passages, building } = archive.status;
  const live = await unlessAway(stores.pins.live(null));
  const telling = await unlessAway(bot.services.watches.health(null));
  return {
    articles,
    passages,
    building,
    problems: archive.problems.length,
    pins: live?.length ?? null,
    watches: telling && tellingFigures(telling.watches),
    digests: telling && tellingFigures(telling.digests),
    generation,
    ...feedFigures(await dateline.feeds()),
    ...bot.condition(),
  };
}

/** What a database says; `null` while it is away: monitors want to know of all else just then. */
async function unlessAway<Said>(said: Promise<Said>): Promise<Said | null> {
  return said.catch((error: unknown) => {
    if (error instanceof UnavailableError) return null;
    throw error;
  });
}

function tellingFigures({ all, waiting, silenced, last }: TellingHealth): Telling {
  const day = last === null ? null : new Date(`${last}T00:00:00Z`);
  return { all: all.length, waiting, failing: silenced.length, last: day };
}

function feedFigures(feeds: readonly FeedCondition[]): Pick<Figures, 'feeds' | 'failingFeeds' | 'feedItems'> {
  return {
    feeds: feeds.length,
    failingFeeds: feeds.filter(({ fault }) => fault !== null).length,
    feedItems: feeds.reduce((sum, { items }) => sum + items, 0),
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { commands } from '../../commands/index.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { Newsroom, WholeNewsroom } from '../../src/answer/newsroom.ts';
import type { Archive } from '../../src/archive/live/archive.ts';
import { readGuildView } from '../../src/command/model/guild-settings.ts';
import type { Log } from '../../src/command/ports/log.ts';
import { ALONE, type Peers } from '../../src/command/ports/peers.ts';
import type { Timer } from '../../src/command/ports/timer.ts';
import type { Services } from '../../src/command/model/services.ts';
import { EVERY_GUILD } from '../../src/command/stores/guild-scope.ts';
import type { Stores } from '../../src/command/stores/stores.ts';
import { archiveDesk, createServices } from '../../src/compose/create-services.ts';
import { openNewsroom } from '../../src/compose/open-newsroom.ts';
import { dayIn, type Day, parseDay } from '../../src/corpus/day.ts';
import type { Shards } from '../../src/discord-facts/shards.ts';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import type { Catalogues } from '../../src/texts/texts.ts';
import { textsFor } from '../../src/texts/texts-for.ts';
import { indexHere } from './indexing.ts';
import { type LiveBot, ManualTimer, startLiveBot } from './live-bot.ts';

const TODAY = parseDay('2024-12-20') as Day;
const dayOf = (instant: Date): Day => dayIn('UTC', instant);
const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The bot with its own commands over a real archive, on a Discord of its own. */
export interface RealBot extends LiveBot {
  readonly newsroom: Newsroom;
  readonly archive: Archive;
  readonly stores: Stores;
  readonly services: Services;
  /** Time that pins wait for. */
  readonly waits: ManualTimer;
}

/** What a test may set. */
export interface RealBotSettings {
  /** What to put in place of the newsroom that commands see. */
  readonly change?: (newsroom: Newsroom) => Newsroom;
  /** A Discord and a data folder that go on over a restart; the test takes them away. */
  readonly local?: LocalDiscord;
  readonly dataFolder?: string;
  readonly now?: () => Date;
  readonly adminGuild?: string;
  /** Those of this bot; all by default. */
  readonly shards?: Shards;
  /** The processes that have the others; the test closes them. */
  readonly peers?: Peers;
  readonly limit?: (userId: string) => number;
  readonly catalogues?: Catalogues;
  /** A PostgreSQL that takes the file's place. */
  readonly databaseUrl?: string;
  /** Is told when the database is out of reach. */
  readonly databaseLog?: Log;
  /** The time that answers take, where it is not that of `patience`. */
  readonly timer?: Timer;
}

/** Opens an archive and starts the bot over it. */
export async function startRealBot(folder: string, settings: RealBotSettings = {}): Promise<RealBot> {
  const { peers = ALONE } = settings;
  const { change = (newsroom) => newsroom, now = () => new Date(`${TODAY}T12:00:00Z`), adminGuild = null } = settings;
  const dataFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'dateline-')));
  const opened = await openNewsroom({
    folder,
    dataFolder,
    today: () => dayOf(now()),
    log: SILENT,
    watch: false,
    // In this thread: starting one for each test takes longer than the work.
    indexer: indexHere,
  });
  const { archive } = opened;
  const newsroom: WholeNewsroom = { seenBy: (view) => change(opened.newsroom.seenBy(view)) };
  const stores = await openStores(
    { file: join(dataFolder, 'dateline.sqlite'), url: settings.databaseUrl ?? null },
    now,
    settings.databaseLog,
    peers,
  );
  const waits = new ManualTimer();
  const live = await startLiveBot({
    commands,
    services: (ports) => {
      const desk = archiveDesk(archive, { folder, adminGuild, now });
      const { timer } = waits;
      const { catalogues } = settings;
      const words = catalogues && { textsFor: (locale: string | null) => textsFor(locale, catalogues) };
      return createServices({
        commands,
        newsroom,
        stores,
        desk,
        ports,
        now,
        dayOf,
        timeZone: 'UTC',
        timer,
        leads: () => peers.leads(),
        log: SILENT,
        ...words,
      });
    },
    states: stores.buttonStates,
    guildSettings: (guildId) => readGuildView({ newsroom, stores }, guildId ?? EVERY_GUILD),
    now,
    ...(settings.local && { local: settings.local }),
    peers,
    ...(settings.shards && { shards: settings.shards }),
    ...(settings.limit && { limit: settings.limit }),
    ...(settings.timer && { timer: settings.timer }),
    ...(settings.catalogues && { catalogues: settings.catalogues }),
  });
  const { services } = live.bot;
  const stop = async (): Promise<void> => {
    await (settings.local === undefined ? live.stop() : live.bot.stop());
    await archive.close();
    await stores.close();
    if (settings.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
  };
  return { ...live, newsroom: opened.newsroom.seenBy(WHOLE_VIEW), archive, stores, services, waits, stop };
}

import { type ButtonStates } from '../../src/command/stores/button-states.ts';
import { memoryButtonStates } from './memory-button-states.ts';
import type { Command } from '../../src/command/model/define-command.ts';
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { buildEdition } from '../../src/compose/engines/build-edition.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { type GuildView } from '../../src/command/model/guild-settings.ts';
import { unmoderated } from './unmoderated.ts';
import type { InteractionRecord } from '../../src/command/ports/interaction-record.ts';
import type { Log } from '../../src/command/ports/log.ts';
import { ALONE, type Peers } from '../../src/command/ports/peers.ts';
import type { Timer } from '../../src/command/ports/timer.ts';
import type { Services } from '../../src/command/model/services.ts';
import { dayIn } from '../../src/corpus/day.ts';
import { type Bot, type DiscordPorts, startBot } from '../../src/discord/start-bot.ts';
import type { Shards } from '../../src/discord-facts/shards.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { CATALOGUES, textsFor } from '../../src/texts/texts-for.ts';
import type { Catalogues } from '../../src/texts/texts.ts';
import { leaksIn } from './log-leaks.ts';
import { schemaFaults } from './rest-schemas.ts';

/** One line that the bot logged. */
export interface LogLine {
  readonly level: keyof Log;
  readonly facts: object;
  readonly message: string;
}

/** Patience that runs out only when told to, so that tests wait for nothing. */
export class ManualTimer {
  readonly #waiting = new Set<() => void>();
  readonly #watchers: (() => void)[] = [];

  readonly timer = (_milliseconds: number, run: () => void): (() => void) => {
    this.#waiting.add(run);
    for (const tell of this.#watchers.splice(0)) tell();
    return () => this.#waiting.delete(run);
  };

  /** Waits until something waits, then lets its time run out. */
  async elapse(): Promise<void> {
    if (this.#waiting.size === 0) await new Promise<void>((resolve) => void this.#watchers.push(resolve));
    const due = [...this.#waiting];
    this.#waiting.clear();
    for (const run of due) run();
  }
}

/** The bot on a Discord of its own, with the real client between them. */
export interface LiveBot {
  readonly local: LocalDiscord;
  readonly bot: Bot;
  readonly patience: ManualTimer;
  readonly logged: readonly LogLine[];
  /** What became of each interaction, as operators are told. */
  readonly records: readonly InteractionRecord[];
  /** Stops both. @throws {TypeError} When the published schemas have something against anything the bot sent, or its log tells what is nobody's business. */
  stop(): Promise<void>;
}

/** What a test may set. */
export interface LiveBotSettings {
  readonly commands: readonly Command[];
  readonly services?: (ports: DiscordPorts) => Services;
  readonly states?: ButtonStates;
  readonly guildId?: string;
  readonly shards?: Shards;
  readonly peers?: Peers;
  readonly local?: LocalDiscord;
  readonly guildSettings?: (guildId: string | null) => Promise<GuildView>;
  readonly limit?: (userId: string) => number;
  readonly serverLimit?: (guildId: string) => number;
  readonly clock?: () => number;
  /** Other timers than those of `patience`. */
  readonly timer?: Timer;
  readonly now?: () => Date;
  readonly catalogues?: Catalogues;
}

/** The archive of tests that need none. */
const EMPTY = createNewsroom({ edition: () => buildEdition([]), analyzer: createAnalyzer() });
/** The day that every test is on. */
const NOW = new Date('2021-11-20T12:00:00Z');

const nothing = async (): Promise<void> => {};
/** Keeps no pin. */
const NO_PINS = { look: nothing, forgetChannel: nothing, refreshAll: nothing, stop: nothing };
/** Watches nothing. */
const NO_WATCHES = { forgetChannel: nothing, catchUp: nothing, stop: nothing };
/** Keeps no row of servers. */
const NO_ROWS = { guilds: { present: nothing, left: nothing, joined: async () => false, deleteLeft: async () => [] } };

/** Starts a local Discord and the bot on it. */
export async function startLiveBot(settings: LiveBotSettings): Promise<LiveBot> {
  const { catalogues = CATALOGUES } = settings;
  const local = settings.local ?? new LocalDiscord({ words: english.playground.discord });
  if (settings.local === undefined) await local.start();
  const patience = new ManualTimer();
  const logged: LogLine[] = [];
  const records: InteractionRecord[] = [];
  let failures = 0;
  const bot = await startBot({
    token: local.token,
    api: local.api,
    guildId: settings.guildId ?? null,
    shards: settings.shards ?? 'auto',
    peers: settings.peers ?? ALONE,
    commands: settings.commands,
    services:
      settings.services ??
      ((ports) => ({ ...ports, keeper: NO_PINS, watches: NO_WATCHES, stores: NO_ROWS }) as unknown as Services),
    states: settings.states ?? memoryButtonStates(),
    texts: english,
    textsFor: (locale) => textsFor(locale, catalogues),
    catalogues,
    now: settings.now ?? (() => NOW),
    dayOf: (instant) => dayIn('UTC', instant),
    guildSettings: settings.guildSettings ?? (async () => unmoderated(EMPTY)),
    clock: settings.clock ?? (() => performance.timeOrigin + performance.now()),
    countCall: async (userId, guildId) => {
      const waitSeconds = settings.limit?.(userId) ?? 0;
      if (waitSeconds > 0) return { who: 'member', waitSeconds };
      const together = guildId === null ? 0 : (settings.serverLimit?.(guildId) ?? 0);
      return together > 0 ? { who: 'server', waitSeconds: together } : null;
    },
    timer: settings.timer ?? patience.timer,
    reference: () => `E${(failures += 1)}`,
    log: recorder(logged),
    takeDown: (record) => void records.push(record),
  });
  const stop = async (): Promise<void> => {
    await bot.stop();
    await local.stop();
    const faults = [...schemaFaults(local.requests), ...leaksIn([...logged, ...records.map(lineOf)], local)];
    if (faults.length > 0) throw new TypeError(faults.join('\n'));
  };
  return { local, bot, patience, logged, records, stop };
}

const lineOf = (facts: InteractionRecord): LogLine => ({ level: 'info', facts, message: 'An interaction.' });

function recorder(lines: LogLine[]): Log {
  const write =
    (level: keyof Log) =>
    (facts: object, message: string): void => {
      lines.push({ level, facts, message });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

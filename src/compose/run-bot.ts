import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

import { commands } from '../../commands/index.ts';
import { WHOLE_VIEW } from '../answer/model/view.ts';
import { readGuildView } from '../command/model/guild-settings.ts';
import { countHere } from '../command/model/count-here.ts';
import type { CallLimits } from '../command/stores/call-limits.ts';
import { EVERY_GUILD } from '../command/stores/guild-scope.ts';
import type { Config } from '../config.ts';
import type { News } from '../command/ports/peers.ts';
import { isPart, type Shards } from '../discord-facts/shards.ts';
import { forgetLeftGuilds } from '../discord/follow-guilds.ts';
import { type Bot, startBot } from '../discord/start-bot.ts';
import { LocalDiscord } from '../local-discord/local-discord.ts';
import type { AddArticle, PageArchive } from '../playground/server/archive-port.ts';
import { mountPage } from '../playground/server/page-server.ts';
import { runPrompt } from '../playground/prompt/prompt.ts';
import { english } from '../texts/en/english.ts';
import { CATALOGUES, textsFor } from '../texts/texts-for.ts';
import { announceCleared, announceRegistration } from './announce.ts';
import { machineTimer } from './machine-timer.ts';
import type { Dateline } from './open-dateline.ts';
import type { StopSignal } from './stop-signal.ts';
import type { Watch } from './watch-over.ts';
import { sampleQuestions } from './sample-questions.ts';

/** What running the bot takes. */
export interface RunSettings {
  readonly config: Config;
  readonly dateline: Dateline;
  /** Takes a file dropped on the page; `null` where nothing can be added. */
  readonly addArticle: AddArticle | null;
  readonly stop: StopSignal;
  /** Is told of the bot, and of each interaction. */
  readonly watch: Watch;
  readonly now: () => Date;
  readonly log: Logger;
  readonly writeLine: (line: string) => void;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

const words = english.start;

/** Nobody is rationed on the local Discord, and a rehearsal must not take ten minutes. */
const LOCAL_PAUSE_MS = 2000;

/**
 * Runs the bot until a signal ends it: on Discord with a token, else on a Discord of its own on this machine.
 *
 * @returns The exit code: 0, or 70 after a bug that nobody caught.
 * @throws {GatewayError} When Discord refuses the login, or ends the session for good.
 */
export async function runBot(settings: RunSettings): Promise<number> {
  const { token } = settings.config.discord;
  return token === null ? runLocally(settings) : runLive(settings, token);
}

async function runLive(settings: RunSettings, token: string): Promise<number> {
  const { writeLine, stop } = settings;
  const { api, guildId, shards, adminGuildId: adminGuild } = settings.config.discord;
  const bot = await connect(settings, { token, api, guildId, shards, adminGuild });
  writeLine(words.live(bot.name, bot.guilds.length));
  writeLine(announceRegistration(bot.registration));
  writeLine(words.invite(bot.inviteUrl));
  void bot.cleared.then((cleared) => cleared.length > 0 && writeLine(announceCleared(cleared)));
  stop.up();
  const lost = Promise.race([bot.ended, settings.dateline.peers.replaced]);
  const code = await Promise.race([stop.asked, lost.then((error) => Promise.reject(error))]);
  writeLine(words.stopping);
  await bot.stop();
  return code;
}

async function runLocally(settings: RunSettings): Promise<number> {
  const { config, writeLine, stop, input, output, dateline, addArticle } = settings;
  const local = new LocalDiscord({ words: english.playground.discord });
  const questions = (): Promise<string[]> =>
    sampleQuestions(dateline.newsroom.seenBy(WHOLE_VIEW), dateline.dayOf(settings.now()));
  const hasPage = mountPage(local, { archive: archiveOf(dateline), addArticle, questions, texts: english });
  const { port } = config.playground;
  if (!(await startOnPort(local, port))) writeLine(words.portTaken(port));
  const bot = await connect(settings, {
    token: local.token,
    api: local.api,
    guildId: null,
    shards: 'auto',
    // Nobody else shares this archive.
    adminGuild: local.guildId,
    pauseMs: LOCAL_PAUSE_MS,
  });
  writeLine(words.noToken);
  writeLine(hasPage ? words.page(local.origin) : words.local(local.origin));
  const [sample] = await questions();
  const interactive = input.isTTY && output.isTTY;
  const { prompt: promptWords } = english.playground;
  const prompt = runPrompt({ local, input, output, interactive, sample: sample ?? null, words: promptWords });
  stop.up();
  let code = await Promise.race([stop.asked, prompt]);
  if (!interactive) {
    writeLine(words.stayingUp);
    code = await stop.asked;
  }
  writeLine(words.stopping);
  await bot.stop();
  await local.stop();
  return code ?? 0;
}

/** The archive as the page sees it. */
function archiveOf({ archive }: Dateline): PageArchive {
  return {
    articles: () => archive.current().articles,
    problems: () => archive.problems,
    onChange: (listener) => archive.onSwap(listener),
  };
}

/** Listens on the port that was asked for, or, where another program has it, on a free one. @returns Whether it was free. */
async function startOnPort(local: LocalDiscord, port: number): Promise<boolean> {
  try {
    await local.start(port);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    await local.start(0);
    return false;
  }
}

/** A bot whose pins are kept true for as long as it is on. */
async function connect(
  { config, dateline, watch, now, log }: RunSettings,
  place: {
    readonly token: string;
    readonly api: string | null;
    readonly guildId: string | null;
    readonly shards: Shards;
    readonly adminGuild: string | null;
    /** Least time between two edits of a pin, where it is not the usual one. */
    readonly pauseMs?: number;
  },
): Promise<Bot> {
  const { stores, peers, dayOf } = dateline;
  const { adminGuild, pauseMs } = place;
  const limits: CallLimits = config.discord;
  const bot = await startBot({
    ...place,
    commands,
    services: (ports) =>
      dateline.services({ ports, adminGuild, timer: machineTimer, ...(pauseMs !== undefined && { pauseMs }) }),
    states: stores.buttonStates,
    peers,
    texts: english,
    textsFor,
    catalogues: CATALOGUES,
    now,
    dayOf,
    guildSettings: (guildId) => readGuildView(dateline, guildId ?? EVERY_GUILD),
    clock: steadyClock,
    // A process that has all shards knows of every call.
    countCall: isPart(place.shards) ? stores.countCalls(limits, countHere(limits, now)) : countHere(limits, now),
    timer: machineTimer,
    reference: () => randomBytes(4).toString('hex'),
    log,
    takeDown: watch.takeDown,
  });
  watch.bot(bot);
  return { ...bot, stop: keepPinsTrue(bot, dateline, { now, log }) };
}

/** Makes pins again, and lets watches speak, when the archive has changed. @returns What stops that, and then the bot. */
function keepPinsTrue(
  bot: Bot,
  { archive, stores, peers }: Dateline,
  { now, log }: Pick<RunSettings, 'now' | 'log'>,
): () => Promise<void> {
  const { keeper, watches } = bot.services;
  const follow = (): void => {
    void keeper.refreshAll();
    void watches.lookAround();
  };
  const stopFollowing = archive.onSwap(follow);
  follow();
  // What came in is recorded by the process that leads, also where the one that did has gone.
  peers.onLead(() => void watches.lookAround());
  const onNews: Record<News, () => unknown> = {
    settings: () => {},
    // Whoever follows editions looks.
    edition: () => {},
    pins: () => keeper.catchUp(),
    arrivals: () => watches.catchUp(),
  };
  peers.onNews((news) => void onNews[news]());
  const rounds = setInterval(() => {
    void keeper.catchUp();
    void watches.catchUp();
    if (peers.leads()) void forgetLeftGuilds(stores.guilds, now(), log);
  }, ROUND_MS);
  rounds.unref();
  return async () => {
    stopFollowing();
    clearInterval(rounds);
    await bot.stop();
  };
}

/** How often it is looked whether the operator's terminal hid something that a pin shows, and whether a watch may speak. */
const ROUND_MS = 30_000;

/** Milliseconds since 1970, counted on from the start: nobody sets it. */
const steadyClock = (): number => performance.timeOrigin + performance.now();

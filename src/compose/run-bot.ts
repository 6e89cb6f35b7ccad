import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Logger } from 'pino';

import { commands } from '../../commands/index.ts';
import { memoryButtonStates } from '../command/button-states.ts';
import type { Config } from '../config.ts';
import { dayIn } from '../corpus/day.ts';
import { type Bot, startBot } from '../discord/start-bot.ts';
import { LocalDiscord } from '../playground/local-discord.ts';
import { runPrompt } from '../playground/prompt.ts';
import { english } from '../texts/english.ts';
import { announceRegistration } from './announce.ts';
import type { OpenNewsroom } from './open-newsroom.ts';
import { sampleQuestions } from './sample-questions.ts';

/** What running the bot takes. */
export interface RunSettings {
  readonly config: Config;
  readonly opened: OpenNewsroom;
  readonly now: () => Date;
  readonly log: Logger;
  readonly writeLine: (line: string) => void;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

const words = english.start;

/**
 * Runs the bot until a signal ends it: on Discord with a token, else on a Discord of its own on this machine.
 *
 * @returns The exit code, 0.
 * @throws {GatewayError} When Discord refuses the login, or ends the session for good.
 */
export async function runBot(settings: RunSettings): Promise<number> {
  const stopped = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
  const { token } = settings.config.discord;
  await (token === null ? runLocally(settings, stopped) : runLive(settings, token, stopped));
  await settings.opened.archive.close();
  return 0;
}

async function runLive(settings: RunSettings, token: string, stopped: Promise<unknown>): Promise<void> {
  const { writeLine } = settings;
  const bot = await connect(settings, { token, api: null, guildId: settings.config.discord.guildId });
  writeLine(words.live(bot.name, bot.guilds.length));
  writeLine(announceRegistration(bot.registration));
  writeLine(words.invite(bot.inviteUrl));
  await Promise.race([stopped, bot.ended.then((error) => Promise.reject(error))]);
  writeLine(words.stopping);
  await bot.stop();
}

async function runLocally(settings: RunSettings, stopped: Promise<unknown>): Promise<void> {
  const { config, writeLine, input, output, opened } = settings;
  const local = new LocalDiscord();
  await local.start();
  const bot = await connect(settings, { token: local.token, api: local.api, guildId: null });
  writeLine(words.noToken);
  writeLine(words.local(local.origin));
  const [sample] = await sampleQuestions(opened.newsroom, dayIn(config.archive.timeZone, settings.now()));
  const interactive = input.isTTY && output.isTTY;
  const prompt = runPrompt({ local, input, output, interactive, sample: sample ?? null });
  await Promise.race([stopped, prompt]);
  if (!interactive) {
    writeLine(words.stayingUp);
    await stopped;
  }
  writeLine(words.stopping);
  await bot.stop();
  await local.stop();
}

function connect(
  { config, opened, now, log }: RunSettings,
  place: { readonly token: string; readonly api: string | null; readonly guildId: string | null },
): Promise<Bot> {
  const hidden = new Set<string>();
  return startBot({
    ...place,
    commands,
    services: (pins) => ({ newsroom: opened.newsroom, pins }),
    states: memoryButtonStates(),
    texts: english,
    now,
    dayOf: (instant) => dayIn(config.archive.timeZone, instant),
    hidden: async () => hidden,
    timer: (milliseconds, run) => {
      const timeout = setTimeout(run, milliseconds);
      return () => clearTimeout(timeout);
    },
    reference: () => randomBytes(4).toString('hex'),
    log,
  });
}

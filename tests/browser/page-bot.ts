import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { mountPage } from '../../src/playground/server/page-server.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { freshPage } from './fresh-page.ts';

const FICTIONAL_ARCHIVE = join(import.meta.dirname, '../fixtures/archive');

/** Two days after the newest article. */
const NOON = Date.UTC(2024, 11, 20, 12);

/** The page with the real bot behind it, over a copy of the fictional archive. */
export interface PageBot {
  readonly local: LocalDiscord;
  readonly bot: RealBot;
  /** Lets minutes pass for pins that wait with an edit. */
  readonly passMinutes: (minutes: number) => Promise<void>;
  /** Logs the bot in again, after it was stopped. */
  readonly restartBot: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts all of it, on a free port of loopback. */
export async function startPageBot(questions: readonly string[]): Promise<PageBot> {
  await freshPage();
  const base = await mkdtemp(join(tmpdir(), 'dateline-page-'));
  const [folder, dataFolder] = [join(base, 'archive'), join(base, 'data')];
  await cp(FICTIONAL_ARCHIVE, folder, { recursive: true });
  const local = new LocalDiscord({ words: english.playground.discord });
  const listeners = new Set<() => void>();
  let bot: RealBot | null = null;
  let now = NOON;
  const running = (): RealBot => {
    if (!bot) throw new TypeError('the bot is not started');
    return bot;
  };
  mountPage(local, {
    archive: {
      articles: () => running().archive.current().articles,
      problems: () => running().archive.problems,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    addArticle: async (name, bytes) => {
      await writeFile(join(folder, name), bytes);
      await running().archive.reindex();
      for (const listener of listeners) listener();
      return { added: true, text: 'written' };
    },
    questions: async () => questions,
    texts: english,
  });
  await local.start();
  const start = async (): Promise<void> => {
    bot = await startRealBot(folder, { local, dataFolder, now: () => new Date(now) });
    const { archive, services } = bot;
    archive.onSwap(() => void services.keeper.refreshAll());
  };
  await start();
  return {
    local,
    get bot() {
      return running();
    },
    passMinutes: async (minutes) => {
      now += minutes * 60_000;
      await running().waits.elapse();
    },
    restartBot: async () => {
      await running().stop();
      await start();
    },
    stop: async () => {
      await running().stop();
      await local.stop();
      await rm(base, { recursive: true, force: true });
    },
  };
}

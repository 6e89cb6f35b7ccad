import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { commands } from '../../commands/index.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import { openNewsroom } from '../../src/compose/open-newsroom.ts';
import type { Log } from '../../src/command/log.ts';
import { type Day, parseDay } from '../../src/corpus/day.ts';
import { type LiveBot, startLiveBot } from './live-bot.ts';

const TODAY = parseDay('2024-12-20') as Day;
const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The bot with its own commands over a real archive, on a Discord of its own. */
export interface RealBot extends LiveBot {
  readonly newsroom: Newsroom;
}

/**
 * Opens an archive and starts the bot over it.
 *
 * @param change - What to put in place of the newsroom that commands see.
 */
export async function startRealBot(
  folder: string,
  change: (newsroom: Newsroom) => Newsroom = (newsroom) => newsroom,
): Promise<RealBot> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const { archive, newsroom } = await openNewsroom({ folder, dataFolder, today: () => TODAY, log: SILENT });
  const live = await startLiveBot({
    commands,
    services: (pins) => ({ newsroom: change(newsroom), pins }),
  });
  const stop = async (): Promise<void> => {
    await archive.close();
    await rm(dataFolder, { recursive: true, force: true });
    await live.stop();
  };
  return { ...live, newsroom, stop };
}

import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import { type RealBot, startRealBot } from './real-bot.ts';
import { makeTownArchive, type TownArchive } from './town-archive.ts';

/** Starts a bot over a town's archive for each test of the file that calls it. @returns What gives the bot of the test that runs. */
export function townBot(): () => RealBot {
  let town: TownArchive;
  let live: RealBot;
  beforeAll(async () => {
    town = await makeTownArchive();
  });
  afterAll(() => town.dispose());
  beforeEach(async () => {
    live = await startRealBot(town.folder);
  });
  afterEach(() => live.stop());
  return () => live;
}

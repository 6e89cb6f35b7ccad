import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MessageType } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { OVERDUE } from '../../src/command/stores/pin-store.ts';
import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { InvariantError } from '../../src/errors.ts';
import { english } from '../../src/texts/en/english.ts';
import { type InstalledProgram, installProgram } from '../support/installed-program.ts';
import { pinIt } from '../support/pin-it.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';

/** How often the bot is killed: a few times in every run, fifty in `npm run test:faults`. */
const KILLS = Number(process.env['DATELINE_KILLS'] ?? 3);
const CHANNELS = ['general', 'news', 'mod-log'] as const;
const TOPICS = ['Harbour bridge', 'ferry', 'grain market'];

let program: InstalledProgram;
beforeAll(async () => {
  program = await installProgram();
});
afterAll(() => program.remove());

let town: TownArchive;
let local: LocalDiscord;
beforeEach(async () => {
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
});
afterEach(async () => {
  await local.stop();
  await town.dispose();
});

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Starts the program that was built, and waits until it says that it is on Discord. */
async function startBot(): Promise<ChildProcess> {
  const env = {
    DISCORD_TOKEN: local.token,
    DISCORD_API_URL: local.api,
    DATELINE_SEEDS: town.folder,
    DATELINE_DATA: town.dataFolder,
    DATELINE_MEMBER_LIMIT: '0',
    DATELINE_SERVER_LIMIT: '0',
    LOG_LEVEL: 'error',
  };
  const main = join(program.folder, 'dist/src/main.js');
  const child = spawn(process.execPath, [main, 'start'], {
    cwd: program.folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(english.start.invite(''))) return child;
  }
  throw new TypeError('The bot ended before it was up.');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  await expect.poll(() => local.connected, { timeout: 5000 }).toBe(false);
}

const isChange = ({ method, path }: LoggedRequest): boolean => method !== 'GET' && path.startsWith('/channels/');
const changes = (): number => local.requests.filter(isChange).length;

/** Rounds that have ended with a kill. */
let over = 0;

/**
 * Pins once there is a preview to be pressed: on a machine that does other things, a bot that has just started may say that
 * it is busy, or nothing in time. `null` where it was killed before.
 */
async function pinInTime(round: number, pin: () => ReturnType<typeof pinIt>): Promise<Outcome | null> {
  try {
    return await pin();
  } catch (error) {
    if (!(error instanceof InvariantError || error instanceof TypeError)) throw error;
    return round < over ? null : pinInTime(round, pin);
  }
}

/** Addresses of the pins that somebody was told of. */
const acknowledged = new Set<string>();

/** What moderators do at once; nobody waits for it. Each round asks since another year: what is pinned already is not pinned again. */
function moderate(random: () => number, round: number): void {
  const mona = local.as('mona');
  const since = String(1900 + round);
  for (const topic of TOPICS) {
    const channel = CHANNELS[Math.floor(random() * CHANNELS.length)] ?? 'news';
    void pinInTime(round, () => pinIt(mona, { topic, since }, { channel })).then((outcome) => {
      const id = /\/(\d+) ·/u.exec(outcome?.message === undefined ? '' : wordsOf(outcome.message))?.[1];
      return id !== undefined && acknowledged.add(id);
    });
  }
  const subcommand = random() < 0.5 ? 'hide' : 'unhide';
  void mona.slash('archive-admin', { title: 'closed' }, { subcommand, channel: 'mod-log' });
}

it(
  `12-kill-between-pin-and-row: after ${KILLS} kills nothing is orphaned and nothing acknowledged is lost`,
  async () => {
    const seed = Number(process.env['DATELINE_SEED'] ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    local.failAlways(isChange, { delayMs: 25 });
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = await startBot();
      const before = changes();
      moderate(random, kill);
      // At a random moment of what follows, however slow the machine is.
      await expect.poll(() => changes() > before, { timeout: 20_000, interval: 5, message: `seed ${seed}` }).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, random() * 400));
      over += 1;
      await end(child, 'SIGKILL');
    }
    const last = await startBot();
    const stores = await openStores({ file: join(town.dataFolder, 'dateline.sqlite'), url: null }, () => new Date());
    const isMended = async (): Promise<boolean> =>
      (await stores.pins.unsettled()).length === 0 &&
      (await stores.pins.live(null)).every(({ dueAt }) => dueAt?.getTime() !== OVERDUE.getTime());
    await expect.poll(isMended, { timeout: 20_000, interval: 200 }).toBe(true);
    await end(last, 'SIGTERM');
    expect(last.exitCode).toBe(0);
    const rows = await stores.pins.live(null);
    const hidden = await stores.hidden.in(local.guildId);
    await stores.close();
    const posted = CHANNELS.flatMap((channel) => local.messages(channel)).filter(
      ({ type, pinned }) => type === MessageType.Default || pinned,
    );
    const facts = posted
      .map(({ id, pinned }) => ({ id, pinned }))
      .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
    const known = rows.map(({ messageId: id }) => ({ id, pinned: true }));
    expect(facts, `seed ${seed}`).toEqual(known.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id))));
    const lost = [...acknowledged].filter((id) => !rows.some(({ messageId }) => messageId === id));
    // A pin whose text had to go may have been posted anew under another id, never lost.
    expect(rows.length, `seed ${seed}`).toBeGreaterThanOrEqual(acknowledged.size);
    if (!hidden.has('closed')) return;
    expect(
      posted.filter((each) => wordsOf(each).includes('cracks')),
      `seed ${seed}, lost ${lost.length}`,
    ).toEqual([]);
  },
  KILLS * 20_000 + 60_000,
);

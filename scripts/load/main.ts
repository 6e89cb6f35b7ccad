// Puts the built bot under load: npm run load -- --rate 100 --seconds 60 [--passages 100000] [--members 1000]
// [--servers 40] [--folder KEPT] [--profile FOLDER]. It runs in its own process; this one is its Discord and its members.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { syntheticArticles } from '../../src/measure/bench/archive/synthetic-archive.ts';
import { writeArchive } from '../../src/measure/bench/archive/write-archive.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';
import type { IndexedArticle } from '../../src/search/indexed-article.ts';
import { english } from '../../src/texts/en/english.ts';
import { BotProcess } from './bot-process.ts';
import { churn } from './churn.ts';
import { Crowd } from './crowd.ts';
import { habitLines, outcomeLines, secondLines } from './figures.ts';
import { Heartbeats } from './heartbeats.ts';
import { pause, Traffic } from './traffic.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
    passages: { type: 'string', default: '100000' },
    members: { type: 'string', default: '1000' },
    servers: { type: 'string', default: '40' },
    /** Kept between runs: the archive, and the bot's data. */
    folder: { type: 'string' },
    /** Takes a CPU profile of each of the bot's threads (`--cpu-prof`), which costs time itself. */
    profile: { type: 'string' },
  },
});
const [rate, seconds, passages] = [Number(values.rate), Number(values.seconds), Number(values.passages)];
const folder = values.folder ?? join(tmpdir(), `dateline-load-${passages}`);
const seeds = join(folder, 'seeds');
/** Stricter than Discord's 41 s, so that a short run sees some. */
const HEARTBEAT_MS = 5000;
const WARM_UP = 300;
/** Interactions whose CPU time is counted, some at a time, while no file changes. */
const COUNTED = 800;
const AT_ONCE = 4;
const PINS = 4;
/** Answered within this, the bot is back to normal. */
const NORMAL_MS = 300;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sample = await archiveOf();
const random = seededRandom(14);
const local = new LocalDiscord({ words: english.playground.discord, heartbeatMs: HEARTBEAT_MS });
const crowd = new Crowd(local, { members: Number(values.members), servers: Number(values.servers) }, random);
const heartbeats = new Heartbeats(local, HEARTBEAT_MS);
await local.start();
const bot = new BotProcess(
  {
    DISCORD_TOKEN: local.token,
    DISCORD_API_URL: local.api,
    DATELINE_SEEDS: seeds,
    DATELINE_DATA: join(folder, 'data'),
    DATELINE_MEMBER_LIMIT: '0',
    LOG_LEVEL: 'warn',
  },
  join(folder, 'bot.log'),
  values.profile ?? null,
);
try {
  await run();
} finally {
  await bot.stop();
  await local.stop();
}

async function run(): Promise<void> {
  // In one piece: the phases of a run, in their order.
  while (!local.connected || local.commands(null).length === 0) {
    if (bot.hasEnded) throw new TypeError(`The bot ended: see ${join(folder, 'bot.log')}`);
    await pause(100);
  }
  say(
    `${passages} passages, ${values.members} members on ${values.servers} servers; ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`,
  );
  for (let pin = 0; pin < PINS; pin++) {
    const topic = sample[pin]!.article.title.split(' ').slice(0, 2).join(' ');
    await local.as('mona').slash('pin', { topic }, { subcommand: 'timeline', channel: 'news' });
  }
  local.disguise = (payload) => crowd.disguise(payload);
  const traffic = new Traffic(local, sample, random);
  await traffic.inTurn(WARM_UP, AT_ONCE);
  await pause(1100);
  const before = bot.cpu;
  await traffic.inTurn(COUNTED, AT_ONCE);
  await pause(1100);
  const each = (ms: number): string => (ms / COUNTED).toFixed(1);
  say(
    `CPU an interaction, ${COUNTED} in turn: ${each(bot.cpu.cpuMs - before.cpuMs)} ms, ` +
      `of which ${each(bot.cpu.mainCpuMs - before.mainCpuMs)} on the thread that talks to Discord`,
  );
  for (const line of habitLines(traffic.seen.splice(0))) say(line);

  const stopChurn = churn(seeds, sample);
  const began = bot.seconds.length;
  say(`-- ${rate} a second for ${seconds} s, files changing, ${PINS} pins`);
  const behindMs = await traffic.keepUp(rate, seconds);
  say(await recovery(traffic));
  await traffic.drained();
  await stopChurn();
  for (const line of outcomeLines(
    traffic.seen.filter(({ habit }) => habit !== 'probe'),
    seconds,
  ))
    say(line);
  for (const line of habitLines(traffic.seen)) say(line);
  for (const line of secondLines(bot.seconds.slice(began))) say(line);
  say(heartbeats.line());
  say(`the members fell at most ${behindMs.toFixed(0)} ms behind; load ${loadavg()[0]!.toFixed(1)}`);
}

/** Asks for something easy until it is answered at once. */
async function recovery(traffic: Traffic): Promise<string> {
  const ended = performance.now();
  for (;;) {
    const at = performance.now() - ended;
    const { kind, acknowledgedMs } = await traffic.probe();
    if (kind === 'answered' && acknowledgedMs !== null && acknowledgedMs < NORMAL_MS)
      return `back to normal ${((at + acknowledgedMs) / 1000).toFixed(2)} s after the end`;
    await pause(100);
  }
}

/** Writes the archive, unless an earlier run has. @returns Some of its articles. */
async function archiveOf(): Promise<readonly IndexedArticle[]> {
  const kept = join(folder, 'sample.json');
  try {
    return JSON.parse(await readFile(kept, 'utf8')) as IndexedArticle[];
  } catch {
    say(`writing ${passages} passages to ${folder}`);
  }
  await mkdir(folder, { recursive: true });
  const written = await writeArchive(syntheticArticles(), passages, { seeds, last: seeds });
  await writeFile(kept, JSON.stringify(written.sample));
  return written.sample;
}

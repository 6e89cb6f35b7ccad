// CPU time of a summary of a topic, of a month's, and of a timeline, over an archive as the bot has it:
// npm run summaries-speed -- [PASSAGES] [TIMES]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/live/archive.ts';
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import { EMBEDDED, embeddedIndexer } from '../../src/compose/engines/embedded.ts';
import { ALL_DAYS, addDays, type Day } from '../../src/corpus/day.ts';
import { syntheticArticles } from '../../src/measure/bench/archive/synthetic-archive.ts';
import { writeArchive } from '../../src/measure/bench/archive/write-archive.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';

const [passages = 300_000, times = 15] = process.argv.slice(2).map(Number);
const FIRST = '2012-01-01' as Day;
const DAYS = 3650;
const TODAY = addDays(FIRST, DAYS);
const LINES = 10;
const silent = (): void => undefined;

const root = await mkdtemp(join(tmpdir(), 'dateline-summaries-'));
try {
  const seeds = join(root, 'seeds');
  const written = await writeArchive(syntheticArticles(), passages, { seeds, last: seeds });
  const titles = written.sample.map(({ article }) => article.title);
  const archive = await openArchive({
    folder: seeds,
    dataFolder: join(root, 'data'),
    today: () => TODAY,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    watch: false,
    indexer: embeddedIndexer,
    engines: EMBEDDED,
  });
  try {
    const newsroom = createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() });
    console.log(
      `${written.passages} passages of ${written.articles} articles, made up; CPU of ${times} runs each, in ms\n`,
    );
    await measureKinds(newsroom.seenBy(WHOLE_VIEW), titles);
  } finally {
    await archive.close();
  }
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measureKinds(newsroom: Newsroom, titles: readonly string[]): Promise<void> {
  /** What is measured, of the run's number. */
  const kinds: readonly (readonly [string, number, (run: number) => Promise<unknown>])[] = [
    ['summary of a topic', 150, (run) => newsroom.summarizeTopic({ ...topicOf(titles, run), lines: LINES })],
    ['timeline of a topic', 150, (run) => newsroom.timeline({ ...topicOf(titles, run), order: 'oldest' })],
    ['summary of a month', 250, (run) => newsroom.summarizePeriod({ range: monthOf(run), lines: LINES })],
  ];
  console.log('| | aim | median | longest |\n| --- | --- | --- | --- |');
  for (const [name, aim, work] of kinds) {
    const took: number[] = [];
    await work(0);
    for (let run = 1; run <= times; run += 1) {
      const before = process.cpuUsage();
      await work(run);
      const { user, system } = process.cpuUsage(before);
      took.push((user + system) / 1000);
    }
    took.sort((a, b) => a - b);
    console.log(`| ${name} | ${aim} | ${took[Math.floor(took.length / 2)]!.toFixed(0)} | ${took.at(-1)!.toFixed(0)} |`);
  }
}

/** Two words of a headline: what many articles may have. */
function topicOf(titles: readonly string[], run: number) {
  const topic = titles[(run * 7919) % titles.length]!.split(' ').slice(0, 2).join(' ');
  return { topic, range: ALL_DAYS, today: TODAY };
}

function monthOf(run: number): { readonly since: Day; readonly until: Day } {
  const since = addDays(FIRST, (run * 211) % (DAYS - 31));
  return { since, until: addDays(since, 30) };
}

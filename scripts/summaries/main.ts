// CPU time of a summary of a topic, of a month's, and of a timeline: npm run summaries-speed -- [PASSAGES] [TIMES]
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import type { Article } from '../../src/corpus/article.ts';
import { ALL_DAYS, addDays, type Day } from '../../src/corpus/day.ts';
import { syntheticArticles } from '../../src/measure/bench/archive/synthetic-archive.ts';
import { splitPassages } from '../../src/passages/passages.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';

const [passages = 300_000, times = 15] = process.argv.slice(2).map(Number);
const FIRST = '2012-01-01' as Day;
const DAYS = 3650;
const LINES = 10;

const articles: Article[] = [];
let count = 0;
for (const article of syntheticArticles()) {
  if (count >= passages) break;
  articles.push(article);
  count += splitPassages(article).length;
}
const edition = buildCompactEdition(articles);
const newsroom = createNewsroom({ edition: () => edition, analyzer: createAnalyzer() }).seenBy(WHOLE_VIEW);
console.log(`${count} passages of ${articles.length} articles, made up; CPU of ${times} runs each, in ms\n`);
console.log('| | aim | median | longest |\n| --- | --- | --- | --- |');

/** What is measured, of the run's number. */
const kinds: readonly (readonly [string, number, (run: number) => Promise<unknown>])[] = [
  ['summary of a topic', 150, (run) => newsroom.summarizeTopic({ ...topicOf(run), lines: LINES })],
  ['timeline of a topic', 150, (run) => newsroom.timeline({ ...topicOf(run), order: 'oldest' })],
  ['summary of a month', 250, (run) => newsroom.summarizePeriod({ range: monthOf(run), lines: LINES })],
];
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

/** Two words of a headline: what many articles may have. */
function topicOf(run: number) {
  const { title } = articles[(run * 7919) % articles.length]!;
  return { topic: title.split(' ').slice(0, 2).join(' '), range: ALL_DAYS, today: addDays(FIRST, DAYS) };
}

function monthOf(run: number): { readonly since: Day; readonly until: Day } {
  const since = addDays(FIRST, (run * 211) % (DAYS - 31));
  return { since, until: addDays(since, 30) };
}

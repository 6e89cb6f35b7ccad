// How many entries of real topics' timelines stand under a wrong day: npm run timelines -- DIR…
// With --sample, topics to judge besides: npm run timelines -- --sample DIR…
import { basename } from 'node:path';
import { seenEdition } from '../../src/answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import { buildTimeline } from '../../src/answer/timeline/build-timeline.ts';
import type { TimelineEntry } from '../../src/answer/timeline/timeline.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import { ALL_DAYS } from '../../src/corpus/day.ts';
import { newestDay } from '../../src/measure/summaries/newest-day.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { hashOfText } from '../judged/kept-text.ts';
import { readJudgedEntries, type JudgedEntry } from './judged-entries.ts';
import { sampleTopics } from './sample-topics.ts';

const TOPICS = 5;
const SEED = 20_261_129;

const words = process.argv.slice(2);
const folders = words.filter((word) => !word.startsWith('--'));
const judged = readJudgedEntries();
const counts = { right: 0, wrong: 0, notJudged: 0, ofItsArticle: 0 };
const wrong: string[] = [];
for (const folder of folders) {
  const set = basename(folder);
  const { articles } = await readArchive(folder);
  if (words.includes('--sample')) {
    const topics = sampleTopics(
      articles,
      TOPICS,
      SEED,
      judged.map(({ topic }) => topic.toLowerCase()),
    );
    console.log(`${set}: ${topics.join(', ')}`);
  }
  const seen = seenEdition(buildCompactEdition(articles), WHOLE_VIEW, createAnalyzer());
  const today = await newestDay(seen.articles);
  for (const topic of new Set(judged.filter((each) => each.set === set).map((each) => each.topic))) {
    const request = { topic, range: ALL_DAYS, today, order: 'oldest' } as const;
    for (const entry of (await buildTimeline(seen, request)).entries) count(entry, set, topic);
  }
}
console.log('| entries | says its own day, right | wrong | not judged | under its article’s day, marked so |');
console.log('| --- | --- | --- | --- | --- |');
console.log(`| | ${counts.right} | ${counts.wrong} | ${counts.notJudged} | ${counts.ofItsArticle} |`);
for (const line of wrong) console.log(line);

function count({ article, start, text, when, dated }: TimelineEntry, set: string, topic: string): void {
  if (dated === 'reported' || dated === 'undated') counts.ofItsArticle += 1;
  else {
    const hash = hashOfText(text);
    const same = (each: JudgedEntry): boolean => each.article === article.id && each.hash === hash;
    const verdict = judged.find(same);
    if (verdict === undefined) counts.notJudged += 1;
    else if (verdict.when?.[0] === when.since && verdict.when?.[1] === when.until) counts.right += 1;
    else {
      counts.wrong += 1;
      wrong.push(`${set}, ${topic}: ${article.id} at ${start} under ${when.since}`);
    }
  }
}

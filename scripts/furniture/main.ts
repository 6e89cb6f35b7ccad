// How much of archives is furniture, and how well it is marked: npm run furniture -- DIR…
// With --blind, some of the lines for a second judge, without what the first found: npm run furniture -- --blind DIR…
// With --disagreed, what the two readers found otherwise besides.
// With --sample, new lines to judge, without their texts: npm run furniture -- --sample DIR…
import { basename } from 'node:path';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import type { Article } from '../../src/corpus/article.ts';
import { reportOnArchive } from '../../src/corpus/archive-report.ts';
import { markArticles } from '../../src/passages/furniture/mark-articles.ts';
import { check } from '../../src/texts/en/operators/check.ts';
import { keptIn } from '../judged/kept-text.ts';
import { scoreRow } from '../judged/score-row.ts';
import { forSecondJudge } from '../judged/second-judge.ts';
import { blindLine } from './blind-lines.ts';
import { agreementLine, agreementOf } from '../judged/agreement.ts';
import { disagreements, readByTwo, readJudgedLines, readSecondLines, readTwice } from './judged-lines.ts';
import { sampleLines } from './sample-lines.ts';
import { scoreLines } from './score.ts';

const LINES = 100;
const SEED = 20_261_128;

const words = process.argv.slice(2);
const sampling = words.includes('--sample');
const blind = words.includes('--blind');
const folders = words.filter((word) => !word.startsWith('--'));
const judged = readJudgedLines();
const found = new Map<string, Article>();
for (const folder of folders) {
  const set = basename(folder);
  const { articles } = await readArchive(folder);
  if (sampling) {
    for (const line of sampleLines(set, articles, LINES, SEED)) console.log(JSON.stringify(line));
    continue;
  }
  if (blind) {
    for (const article of articles) found.set(article.id, article);
    continue;
  }
  const marked = markArticles(articles);
  for (const article of marked) found.set(article.id, article);
  const report = reportOnArchive({ articles: marked, problems: [], files: 1 });
  console.log(`${set}: ${check.furniture(report).join('')}`);
}
if (blind) {
  for (const line of keptIn(forSecondJudge(judged), found)) console.log(blindLine(line, found.get(line.article)!));
} else if (!sampling) {
  const lines = keptIn(judged, found);
  const both = readSecondLines(judged);
  console.log(`\n${agreementLine('lines read twice by the first reader', agreementOf(readTwice(judged)))}`);
  console.log(agreementLine('lines read by a second too', agreementOf(readByTwo(both))));
  console.log(`${lines.length} of them are in these archives\n`);
  console.log('| lines | precision | recall | right | wrong | missed |\n| --- | --- | --- | --- | --- | --- |');
  console.log(scoreRow('all', scoreLines(lines, found)));
  for (const half of ['tuned', 'held'] as const) {
    const some = lines.filter((line) => line.half === half);
    console.log(scoreRow(half === 'tuned' ? 'tuned on' : 'held back', scoreLines(some, found)));
  }
  for (const stratum of ['short', 'all'] as const) {
    const some = lines.filter((line) => line.stratum === stratum);
    console.log(
      scoreRow(stratum === 'short' ? 'drawn from short lines' : 'drawn from all lines', scoreLines(some, found)),
    );
  }
  for (const reader of ['first', 'second'] as const) {
    const some = both.map((each) => each[reader]);
    console.log(scoreRow(`read by both, by the ${reader}`, scoreLines(keptIn(some, found), found)));
  }
  if (words.includes('--disagreed')) console.log(`\n${disagreements(both, found).join('\n')}`);
}

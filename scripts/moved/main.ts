// How many of the pairs of numbers that /changes shows have moved: npm run moved -- DIR…
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { movementsBetween, statementsIn } from '../../src/answer/changes/claims.ts';
import type { Statement } from '../../src/answer/changes/statement.ts';
import type { Article } from '../../src/corpus/article.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { keptIn, type KeptText } from '../judged/kept-text.ts';
import { scoreRow } from '../judged/score-row.ts';

/** Two sentences that a build of 28 November 2026 paired, and whether the same quantity of the same thing moved between them. */
interface JudgedPair {
  /** Drawn by a seed from all 143 of two archives, and what pairing was tightened on; or of those left, judged afterwards. */
  readonly part: 'drawn' | 'left';
  readonly from: KeptText;
  readonly to: KeptText;
  /** Where the later quantity begins in its article. */
  readonly at: number;
  readonly moved: boolean;
}

const analyzer = createAnalyzer();
const articles = new Map<string, Article>();
for (const folder of process.argv.slice(2)) {
  for (const article of (await readArchive(folder)).articles) articles.set(article.id, article);
}
const lines = readFileSync(join(import.meta.dirname, 'judged-pairs.jsonl'), 'utf8')
  .trim()
  .split('\n');
const judged = lines.map((line) => JSON.parse(line) as JudgedPair);
const here = judged.filter(({ from, to }) => keptIn([from, to], articles).length === 2);

function statementsOf({ article, start, end }: KeptText): Statement[] {
  return statementsIn(articles.get(article)!, { start, end }, analyzer);
}

function isPaired({ from, to, at }: JudgedPair): boolean {
  return movementsBetween(statementsOf(from), statementsOf(to)).some(({ to: { quantity } }) => quantity.start === at);
}

console.log(`${here.length} of ${judged.length} judged pairs are in these archives, judged by one reader\n`);
console.log('| pairs | precision | recall | right | wrong | missed |\n| --- | --- | --- | --- | --- | --- |');
for (const [part, name] of [
  ['drawn', 'drawn, tightened on'],
  ['left', 'left, judged afterwards'],
] as const) {
  const some = here.filter((pair) => pair.part === part);
  const shown = some.filter(isPaired);
  const right = shown.filter(({ moved }) => moved).length;
  const missed = some.filter(({ moved }) => moved).length - right;
  console.log(scoreRow(name, { right, wrong: shown.length - right, missed }));
}

// How often footnotes for relative dates are right on judged sentences of real news: npm run footnotes -- DIR…
// With --sample, new sentences to judge, without their texts: npm run footnotes -- --sample DIR…
// With --blind, half of them for a second judge, without what the first found: npm run footnotes -- --blind DIR…
// With --disagreed, what the two readers found otherwise; with --wrong or --missed, those of the tuned half besides: npm run footnotes -- --wrong DIR…
import { basename } from 'node:path';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import type { Article } from '../../src/corpus/article.ts';
import { keptIn } from '../judged/kept-text.ts';
import { scoreRow } from '../judged/score-row.ts';
import { forSecondJudge } from '../judged/second-judge.ts';
import { blindSentence } from './blind-sentences.ts';
import { agreementLine, agreementOf } from '../judged/agreement.ts';
import {
  disagreements,
  readByTwo,
  readJudgedSentences,
  readSecondSentences,
  readTwice,
  type JudgedSentence,
} from './judged-sentences.ts';
import { sampleSentences } from './sample-sentences.ts';
import { countsOf, scoreSentences } from './score.ts';

const SENTENCES = 150;
const SEED = 20_261_128;

const words = process.argv.slice(2);
const flags = new Set(words.filter((word) => word.startsWith('--')));
const folders = words.filter((word) => !word.startsWith('--'));
const articles = new Map<string, Article>();
for (const folder of folders) {
  const read = await readArchive(folder);
  for (const article of read.articles) articles.set(article.id, article);
  if (!flags.has('--sample')) continue;
  for (const sentence of sampleSentences(basename(folder), read.articles, SENTENCES, SEED)) {
    console.log(JSON.stringify(sentence));
  }
}
if (flags.has('--blind')) {
  for (const each of keptIn(forSecondJudge(readJudgedSentences()), articles))
    console.log(blindSentence(each, articles.get(each.article)!));
} else if (!flags.has('--sample')) {
  const judged = readJudgedSentences();
  const both = readSecondSentences(judged);
  const here = keptIn(judged, articles);
  console.log(`${judged.length} sentences judged by one reader, ${both.length} of them by a second`);
  console.log(agreementLine('expressions read twice by the first', agreementOf(readTwice(judged))));
  console.log(agreementLine('expressions read by both', agreementOf(readByTwo(both))));
  console.log(`${here.length} of the sentences are in these archives\n`);
  console.log('| sentences | precision | recall | right | wrong | missed |\n| --- | --- | --- | --- | --- | --- |');
  const score = (name: string, some: readonly JudgedSentence[]): void =>
    console.log(scoreRow(name, countsOf(scoreSentences(some, articles))));
  const tuned = here.filter(({ half }) => half === 'tuned');
  score('all', here);
  score('tuned on', tuned);
  score(
    'held back',
    here.filter(({ half }) => half === 'held'),
  );
  const seen = (reader: 'first' | 'second'): JudgedSentence[] =>
    keptIn(
      both.map((each) => each[reader]),
      articles,
    );
  score('read by both, by the first', seen('first'));
  score('read by both, by the second', seen('second'));
  const { wrong, missed } = scoreSentences(tuned, articles);
  if (flags.has('--wrong')) console.log(`\nWrong of the tuned half:\n${wrong.join('\n')}`);
  if (flags.has('--missed')) console.log(`\nMissed of the tuned half:\n${missed.join('\n')}`);
  if (flags.has('--disagreed')) console.log(`\n${disagreements(both, articles).join('\n')}`);
}

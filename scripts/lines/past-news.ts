// Archives of the news of 2023 and 2024, to draw lines of: npm run past-news -- REPOSITORY OUT rtqa22 rtqa25
// REPOSITORY is a git directory of github.com/realtimeqa/realtimeqa_public, OUT gets a folder for each year. The articles are
// those that its weekly questions were searched for with, but for those that the other sets named have. Nothing of it is kept here.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Found {
  readonly url: string;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly publish_date?: string | null;
}

/** A text with fewer characters is what was left of a page that was not read. */
const SHORTEST = 200;
const YEARS = ['2023', '2024'];

const [repository = '', out = '', ...others] = process.argv.slice(2);
const known = new Set(
  others
    .flatMap((set) => linesOf<{ metadata: { url?: string } }>(readFileSync(join(set, 'corpus.jsonl'), 'utf8')))
    .map(({ metadata }) => metadata.url),
);
const files = git('ls-tree', '-r', '--name-only', 'HEAD').split('\n').toSorted();
for (const year of YEARS) {
  const set = `rtqa${year.slice(2)}`;
  const articles: string[] = [];
  for (const file of files.filter((name) => name.startsWith(`past/${year}/`) && name.endsWith('_gcs.jsonl'))) {
    for (const { search_result: results } of linesOf<{ search_result: readonly Found[] }>(
      git('show', `HEAD:${file}`),
    )) {
      for (const { url, title, text, publish_date: published } of results) {
        if (known.has(url) || (text ?? '').length < SHORTEST) continue;
        known.add(url);
        const date = /^\d{4}\/\d\d\/\d\d$/u.test(published ?? '') ? { date: published!.replaceAll('/', '-') } : {};
        const id = `${set}-${createHash('sha256').update(url).digest('hex').slice(0, 10)}`;
        articles.push(JSON.stringify({ _id: id, title: title ?? '', text, metadata: { ...date, url } }));
      }
    }
  }
  mkdirSync(join(out, set), { recursive: true });
  writeFileSync(join(out, set, 'corpus.jsonl'), `${articles.join('\n')}\n`);
  console.log(`${set}: ${articles.length} articles`);
}

function git(...words: readonly string[]): string {
  return execFileSync('git', ['-C', repository, ...words], { encoding: 'utf8', maxBuffer: 1 << 30 });
}

function linesOf<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}

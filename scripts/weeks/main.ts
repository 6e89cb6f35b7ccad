// Digests of weeks of real news, to judge: npm run weeks -- DIR… prints what judges say of their lines and how far they agree.
// npm run weeks -- --blank DIR… > FILE prints the lines without verdicts; npm run weeks -- --take FILE --judge NAME DIR… keeps them.
import { basename } from 'node:path';
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import { addDays, type Day } from '../../src/corpus/day.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { type DrawnLine, foldersIn, judgeLines } from '../judged/line-verdicts.ts';
import { drawWeeks } from './draw-weeks.ts';

/** Weeks of each folder, and the sentences of a digest unless told. */
const WEEKS = 5;
const LINES = 8;
const SEED = 20_261_129;

const words = process.argv.slice(2);
const lines: DrawnLine[] = [];
const titles = new Map<string, readonly string[]>();
for (const folder of foldersIn(words)) {
  const set = basename(folder);
  const { articles } = await readArchive(folder);
  const edition = buildCompactEdition(articles);
  const newsroom = createNewsroom({ edition: () => edition, analyzer: createAnalyzer() }).seenBy(WHOLE_VIEW);
  for (const monday of drawWeeks(articles, WEEKS, SEED)) {
    const part = titles.size % 2 === 0 ? 'tuned' : 'held';
    const range = { since: monday, until: addDays(monday, 6) };
    const { headers } = await newsroom.articles.list({ range, order: 'newest', offset: 0, limit: 5000 });
    const of = `${set}, week of ${monday}`;
    titles.set(of, headers.map(({ title }) => title).toSorted());
    const digest = await newsroom.digest(
      headers.map(({ id }) => id),
      LINES,
    );
    for (const { article, start, end, text, lead, reports, sources } of digest.lines) {
      const shown = lead === null ? text : `${lead.text} ${text}`;
      const days = `${article.day ?? ('' as Day)} · ${sources} sources, ${reports + 1} reports`;
      lines.push({ set, of, part, article, start, end, text: shown, days });
    }
  }
}
const questions = ['a sentence of news', 'stands alone', 'one of the week’s main stories'];
judgeLines(words, { folder: import.meta.dirname, questions, lines }, (of) => {
  console.log(`\n## ${of}\nHeadlines of that week:\n${(titles.get(of) ?? []).map((title) => `- ${title}`).join('\n')}`);
});

// Digests of weeks of real news, to judge: npm run weeks -- DIR… prints what judges say of their lines and how far they agree.
// npm run weeks -- --weeks SEED DIR… draws other weeks.
// npm run weeks -- --months SEED DIR… takes summaries of months that the seed draws, three of each folder, in place of the digests.
// npm run weeks -- --blank DIR… > FILE prints the lines without verdicts; npm run weeks -- --take FILE --judge NAME DIR… keeps them.
import { basename } from 'node:path';
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import type { SummaryLine } from '../../src/answer/summary/summary.ts';
import type { Article } from '../../src/corpus/article.ts';
import { addDays, type Day, type DayRange } from '../../src/corpus/day.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { type DrawnLine, foldersIn, judgeLines, valueOf } from '../judged/line-verdicts.ts';
import { drawMonths, drawWeeks } from './draw-weeks.ts';

/** Weeks of each folder, and the sentences of a digest unless told; months, and the lines of a pin. */
const WEEKS = 5;
const LINES = 8;
const SEED = 20_261_129;
const MONTHS = 3;
const LINES_OF_MONTH = 10;

/** A week or a month, what is told of it, and what it is called. */
interface Drawn {
  readonly of: string;
  readonly range: DayRange;
  readonly told: (newsroom: Newsroom, ids: readonly string[]) => Promise<readonly SummaryLine[]>;
}

const words = process.argv.slice(2);
const [weeks, months] = ['--weeks', '--months'].map((option) => valueOf(words, option));
const lines: DrawnLine[] = [];
const titles = new Map<string, readonly string[]>();
for (const folder of foldersIn(words)) {
  const set = basename(folder);
  const { articles } = await readArchive(folder);
  const edition = buildCompactEdition(articles);
  const newsroom = createNewsroom({ edition: () => edition, analyzer: createAnalyzer() }).seenBy(WHOLE_VIEW);
  const drawn = months === undefined ? weeksOf(set, articles) : monthsOf(set, articles, Number(months));
  for (const { of, range, told } of drawn) {
    const part = months === undefined && titles.size % 2 === 0 ? 'tuned' : 'held';
    const { headers } = await newsroom.articles.list({ range, order: 'newest', offset: 0, limit: 5000 });
    titles.set(of, headers.map(({ title }) => title).toSorted());
    const ids = headers.map(({ id }) => id);
    for (const { article, start, end, text, lead, reports, sources } of await told(newsroom, ids)) {
      const shown = lead === null ? text : `${lead.text} ${text}`;
      const days = `${article.day ?? ('' as Day)} · ${sources} sources, ${reports + 1} reports`;
      lines.push({ set, of, part, article, start, end, text: shown, days });
    }
  }
}
const questions = [
  'a sentence of news',
  'stands alone',
  `one of the ${months === undefined ? 'week' : 'month'}’s main stories`,
];
judgeLines(words, { folder: import.meta.dirname, questions, lines }, (of) => {
  console.log(`\n## ${of}\nHeadlines of that time:\n${(titles.get(of) ?? []).map((title) => `- ${title}`).join('\n')}`);
});

function weeksOf(set: string, articles: readonly Article[]): Drawn[] {
  return drawWeeks(articles, WEEKS, Number(weeks ?? SEED)).map((monday) => ({
    of: `${set}, week of ${monday}`,
    range: { since: monday, until: addDays(monday, 6) },
    told: async (newsroom, ids) => (await newsroom.digest(ids, LINES)).lines,
  }));
}

function monthsOf(set: string, articles: readonly Article[], seed: number): Drawn[] {
  return drawMonths(articles, MONTHS, seed).map((range) => ({
    of: `${set}, month of ${range.since}`,
    range,
    told: async (newsroom) => (await newsroom.summarizePeriod({ range, lines: LINES_OF_MONTH })).lines,
  }));
}

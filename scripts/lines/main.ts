// Forty lines of summaries and timelines of real topics, to judge: npm run lines -- DIR… prints what judges say of them.
// npm run lines -- --blank DIR… > FILE prints the lines without verdicts; npm run lines -- --take FILE --judge NAME DIR… keeps them.
import { basename } from 'node:path';
import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import type { SummaryLine } from '../../src/answer/summary/summary.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';
import { type DrawnLine, foldersIn, judgeLines } from '../judged/line-verdicts.ts';
import { sampleTopics } from '../timelines/sample-topics.ts';

/** Topics of each folder, lines of a summary, and lines drawn of each kind in each folder. */
const TOPICS = 10;
const LINES = 10;
const DRAWN = 10;
const SEED = 20_261_130;

const words = process.argv.slice(2);
const random = seededRandom(SEED);
const lines: DrawnLine[] = [];
for (const folder of foldersIn(words)) {
  const set = basename(folder);
  const { articles } = await readArchive(folder);
  const edition = buildCompactEdition(articles);
  const newsroom = createNewsroom({ edition: () => edition, analyzer: createAnalyzer() }).seenBy(WHOLE_VIEW);
  const today = (await newsroom.articles.coverage()).to ?? ('2000-01-01' as Day);
  const topics = sampleTopics(articles, TOPICS, SEED, []);
  const kinds = { summary: [] as DrawnLine[], timeline: [] as DrawnLine[] };
  for (const [at, topic] of topics.entries()) {
    const drawn = { set, part: at % 2 === 0 ? 'tuned' : 'held' } as const;
    kinds.summary.push(...(await summaryOf(newsroom, topic, today)).map((line) => ({ ...line, ...drawn })));
    kinds.timeline.push(...(await timelineOf(newsroom, topic, today)).map((line) => ({ ...line, ...drawn })));
  }
  lines.push(...draw(kinds.summary), ...draw(kinds.timeline));
}
const questions = ['a sentence of news', 'stands alone', 'on topic', 'right day'];
judgeLines(words, { folder: import.meta.dirname, questions, lines }, (of) => console.log(`\n## ${of}`));

type Line = Omit<DrawnLine, 'set' | 'part'>;

async function summaryOf(newsroom: Newsroom, topic: string, today: Day): Promise<Line[]> {
  const summary = await newsroom.summarizeTopic({ topic, range: ALL_DAYS, today, lines: LINES });
  return summary.lines.map((line) => ({ ...shownOf(line), of: `summary of ${topic}`, days: line.article.day ?? '' }));
}

/** Its main entries: what stands on the first page. */
async function timelineOf(newsroom: Newsroom, topic: string, today: Day): Promise<Line[]> {
  const { entries, main } = await newsroom.timeline({ topic, range: ALL_DAYS, today, order: 'oldest' });
  return entries.slice(0, main).map((entry) => {
    const { since, until } = entry.when;
    const days = `${since ?? ''}${until === since ? '' : ` to ${until ?? ''}`} (${entry.dated}; article of ${entry.article.day ?? 'no day'})`;
    return { ...shownOf(entry), of: `timeline of ${topic}`, days };
  });
}

function shownOf({ article, start, end, text, lead }: Omit<SummaryLine, 'sources'>): Omit<Line, 'of' | 'days'> {
  return { article, start, end, text: lead === null ? text : `${lead.text} ${text}` };
}

function draw(all: readonly DrawnLine[]): DrawnLine[] {
  const left = [...all];
  const drawn: DrawnLine[] = [];
  while (drawn.length < DRAWN && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn.toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0));
}

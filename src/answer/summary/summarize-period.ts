import type { ArchivedArticle } from '../../corpus/article.ts';
import { splitParagraphs } from '../../passages/paragraphs.ts';
import { articleParts } from '../sentences/article-parts.ts';
import { chooseSentences, type SummarySentence } from './choose-sentences.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { inDateOrder, summaryLine } from './summary-line.ts';
import type { PeriodRequest, Summary } from './summary.ts';

/** Articles that are read of a period with more: every so-manieth, by day. */
const READ = 120;
/** News begins with what is new: the first sentences of each article, and how much less the later ones count. */
const SENTENCES = 2;
const LATER = 0.6;
/** The first sentences stand in the first characters. */
const BEGINNING = 4000;

/**
 * Summarises what happened in a period, as far as the archive tells: opening sentences of its articles, stories that many
 * articles tell first, one for each story before any gives a second, in the order of their days. Undated articles lie in
 * no period.
 */
export async function summarizePeriod(
  { articles: store, analyzer }: SeenEdition,
  { range, lines }: PeriodRequest,
): Promise<Summary> {
  const list = { range, order: 'oldest', offset: 0, limit: READ, spread: true } as const;
  const { total, headers } = await store.list(list);
  const read = await store.read(headers.map(({ id }) => id));
  const articles = read.filter((article) => article !== undefined);
  const reports = new Map(articles.map((article) => [article.id, article.reports]));
  const sentences = articles.flatMap(opening);
  return {
    range,
    lines: inDateOrder(
      chooseSentences(sentences, lines, analyzer).map(({ kept, others }) => {
        const same = new Set([...others.map(({ article }) => article.id), ...(reports.get(kept.article.id) ?? [])]);
        same.delete(kept.article.id);
        return summaryLine(kept.article, kept, [], same.size);
      }),
    ),
    articles: total,
    coverage: await store.coverage(),
  };
}

/** The first sentences of an article. */
function opening(article: ArchivedArticle): SummarySentence[] {
  const { reports, language, furniture } = article;
  const beginning = article.body.slice(0, BEGINNING);
  // A paragraph that the limit cuts in two could end in half a sentence.
  const first = beginning.length < BEGINNING ? undefined : splitParagraphs({ body: beginning, furniture })[0];
  const whole = beginning.slice(0, first?.end);
  // The same story under several headlines goes by the smallest of their ids.
  const story = [article.id, ...reports].reduce((a, b) => (a < b ? a : b));
  const told = 1 + Math.log(1 + reports.length);
  return articleParts({ body: whole, language, furniture })
    .filter(({ kind }) => kind === 'sentence')
    .slice(0, SENTENCES)
    .map(({ start, end }, at) => ({ article, start, end, story, relevance: told * (at === 0 ? 1 : LATER) }));
}

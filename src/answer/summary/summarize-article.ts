import type { Article } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { articleParts } from '../sentences/article-parts.ts';
import { leadAmong, leansBack } from '../sentences/lead-in.ts';
import { chooseSentences, type SummarySentence } from './choose-sentences.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { areAlike } from '../sentences/near-duplicates.ts';
import { carriersOf, inDateOrder, summaryLine } from './summary-line.ts';
import type { Summary } from './summary.ts';

/** How much more the first sentence counts than one far down, and how many sentences it takes to fall to a third of that. */
const BEGINNING = 0.5;
const BEGINNING_SENTENCES = 4;
/** Near-duplicate articles that are compared sentence by sentence. */
const COMPARED_REPORTS = 20;

/** An article to summarise. */
export interface ArticleSummaryRequest {
  readonly id: string;
  /** At most so many sentences. */
  readonly lines: number;
}

/**
 * Summarises one article by sentences of its own, in its order.
 *
 * @throws {QueryError} `unknown-article`.
 */
export async function summarizeArticle(
  { articles, analyzer }: SeenEdition,
  { id, lines }: ArticleSummaryRequest,
): Promise<Summary> {
  const [article] = await articles.read([id]);
  if (article === undefined) throw new QueryError({ code: 'unknown-article', title: id, suggestions: [] });
  const parts = articleParts(article);
  const sentences = [...parts.entries()]
    .filter(([, { kind }]) => kind === 'sentence')
    .map(([part, { start, end, text }], at): SummarySentence => ({
      article,
      start,
      end,
      lead: leansBack(text, article.language) ? leadAmong(article, parts, part) : null,
      story: String(start),
      relevance: 1 + BEGINNING * Math.exp(-at / BEGINNING_SENTENCES),
    }));
  const chosen = chooseSentences(sentences, lines, analyzer);
  const others = (await articles.read(article.reports.slice(0, COMPARED_REPORTS))).filter((each) => each !== undefined);
  const carriers = carriersAmong(others, analyzer);
  return {
    range: article.day === null ? ALL_DAYS : { since: article.day, until: article.day },
    lines: inDateOrder(
      chosen.map(({ kept }) => {
        const words = new Set(analyzer.contentTerms(article.body.slice(kept.start, kept.end), article.language));
        return summaryLine(article, kept, [], carriersOf(article, carriers(words)));
      }),
    ),
    thin: false,
    articles: 1,
    coverage: await articles.coverage(),
  };
}

/** Finds which of some articles have a sentence like one that has these words. */
function carriersAmong(
  others: readonly Article[],
  analyzer: Analyzer,
): (words: ReadonlySet<string>) => readonly Article[] {
  const read = others.map((other) => ({
    other,
    parts: articleParts(other).map(({ text }) => new Set(analyzer.contentTerms(text, other.language))),
  }));
  return (words) => read.filter(({ parts }) => parts.some((each) => areAlike(each, words))).map(({ other }) => other);
}

import { type ArticleHeader, compareArticles, headerOf } from '../../corpus/article.ts';
import { addDays } from '../../corpus/day.ts';
import { articlesAbout } from '../summary/about/articles-about.ts';
import type { Changes, ChangesRequest } from './changes.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { namesFirstSeen } from './first-seen.ts';
import { movedNumbers } from './moved-numbers.ts';

/** New articles that are read; the newest. */
const READ = 60;
/** An article whose title does not say the topic is about it when it begins with so much of the topic's words. */
const ABOUT = 0.6;
const BEGINNING = 600;
/** Without a day asked for, so many last days of the archive are new. */
const LAST_DAYS = 7;

/**
 * Finds what is new in the archive since a day: articles, names in them that none before had, and numbers that earlier
 * ones stated otherwise. It pairs quotes and gives no verdict.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function findChanges(seen: SeenEdition, request: ChangesRequest): Promise<Changes> {
  const { topic, today } = request;
  const coverage = await seen.articles.coverage();
  const since = request.since ?? (coverage.to === null ? null : addDays(coverage.to, 1 - LAST_DAYS));
  if (since === null) return { since, total: 0, articles: [], moved: [], coverage };
  const range = { since, until: null };
  let headers: readonly ArticleHeader[];
  let total: number;
  if (topic === null) {
    const list = { range, order: 'newest', offset: 0, limit: READ } as const;
    ({ headers, total } = await seen.articles.list(list));
  } else {
    const about = await articlesAbout(seen, { topic, range, today });
    headers = about.articles
      .filter(({ titled, topicIn }) => titled || topicIn({ start: 0, end: BEGINNING }) >= ABOUT)
      .map(({ article }) => article)
      .toSorted(compareArticles);
    total = headers.length;
  }
  const read = await seen.articles.read(headers.slice(0, READ).map(({ id }) => id));
  const articles = read.filter((article) => article !== undefined);
  const names = await namesFirstSeen(seen, articles.toReversed(), since);
  return {
    since,
    total,
    articles: articles.map((article) => ({ article: headerOf(article), names: names.get(article.id) ?? [] })),
    moved: await movedNumbers(seen, articles),
    coverage,
  };
}

import { type ArticleHeader, compareArticles, headerOf } from '../../corpus/article.ts';
import { addDays } from '../../corpus/day.ts';
import { passagesAbout } from '../summary/about-topic.ts';
import type { Changes, ChangesRequest } from './changes.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { namesFirstSeen } from './first-seen.ts';
import { movedNumbers } from './moved-numbers.ts';

/** New articles that are read; the newest. */
const READ = 60;
/** Passages about a topic that are looked at. */
const PASSAGES = 150;
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
    const { passages } = await passagesAbout(seen, { topic, range, today, limit: PASSAGES });
    const byId = new Map(passages.map(({ article }) => [article.id, article as ArticleHeader] as const));
    headers = [...byId.values()].toSorted(compareArticles);
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

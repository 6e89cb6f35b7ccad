import type { ArticleStore } from '../corpus/article-store.ts';
import type { Edition } from './edition.ts';

/** The articles of whichever edition is current at the call. */
export function liveArticles(edition: () => Edition): ArticleStore {
  return {
    coverage: (hidden) => edition().articles.coverage(hidden),
    list: (request) => edition().articles.list(request),
    headers: (ids) => edition().articles.headers(ids),
    read: (ids) => edition().articles.read(ids),
    titled: (typed, limit, hidden) => edition().articles.titled(typed, limit, hidden),
    countByDay: (hidden) => edition().articles.countByDay(hidden),
  };
}

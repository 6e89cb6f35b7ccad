import type { ArticleStore } from '../corpus/article-store.ts';
import type { Edition } from './edition.ts';

/** The articles of whichever edition is current at the call. */
export function liveArticles(edition: () => Edition): ArticleStore {
  return {
    coverage: (hidden) => edition().articles.coverage(hidden),
    list: (request) => edition().articles.list(request),
    header: (id) => edition().articles.header(id),
    read: (ids) => edition().articles.read(ids),
    countByDay: (hidden) => edition().articles.countByDay(hidden),
    reports: (id) => edition().articles.reports(id),
  };
}

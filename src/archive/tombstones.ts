import type { Edition } from '../answer/edition.ts';
import type { ArticleStore } from '../corpus/article-store.ts';
import type { PassageIndex } from '../search/passage-index.ts';

/**
 * An edition that does not show some of its articles: those whose files have gone or changed since it was built.
 *
 * @param dead - Their ids. Ids added later count from that moment on.
 */
export function withoutDead(edition: Edition, dead: ReadonlySet<string>): Edition {
  return {
    articles: livingArticles(edition.articles, dead),
    passages: livingPassages(edition.passages, dead),
    languages: edition.languages,
  };
}

function livingArticles(store: ArticleStore, dead: ReadonlySet<string>): ArticleStore {
  return {
    coverage: (hidden) => store.coverage(union(hidden, dead)),
    list: (request) => store.list({ ...request, hidden: union(request.hidden, dead) }),
    header: async (id) => (dead.has(id) ? undefined : store.header(id)),
    read: async (ids) => {
      const articles = await store.read(ids);
      // Asked after reading: what died meanwhile is not shown either.
      return articles.map((article) => (article === undefined || dead.has(article.id) ? undefined : article));
    },
    countByDay: (hidden) => store.countByDay(union(hidden, dead)),
    reports: async (id) => (await store.reports(id)).filter((other) => !dead.has(other)),
  };
}

function livingPassages(index: PassageIndex, dead: ReadonlySet<string>): PassageIndex {
  return {
    search: (request) => index.search({ ...request, hidden: union(request.hidden, dead) }),
    suggest: (word, limit) => index.suggest(word, limit),
    topics: (prefix, limit) => index.topics(prefix, limit),
  };
}

function union(hidden: ReadonlySet<string>, dead: ReadonlySet<string>): ReadonlySet<string> {
  if (dead.size === 0) return hidden;
  return new Set([...hidden, ...dead]);
}

import type { Edition } from '../../answer/edition.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import type { PassageIndex, SearchRequest, SearchResult, Suggestion } from '../../search/passage-index.ts';

/** So many dead articles are left out by the index itself. */
const FEW = 1000;
/** How many times more is asked for where there are more of them. */
const WIDER = 3;

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
  // An index does not tell which articles hold a word; but when more hold it than are dead, a living one does.
  const isAlive = ({ articles }: Suggestion): boolean => articles > dead.size;
  return {
    search: async (request) => {
      const among = dead.size > FEW ? await searchAmong(index, request, dead) : null;
      return among ?? index.search({ ...request, hidden: union(request.hidden, dead) });
    },
    suggest: async (word, limit) => (await index.suggest(word, limit)).filter(isAlive),
    topics: async (prefix, limit) => (await index.topics(prefix, limit)).filter(isAlive),
  };
}

/**
 * Searches with the dead among the living, and leaves them out afterwards: looking each of very many up would keep the
 * thread busy longer than the search.
 *
 * @returns `null` when so many of the best are dead that living ones are missing.
 */
async function searchAmong(
  index: PassageIndex,
  request: SearchRequest,
  dead: ReadonlySet<string>,
): Promise<SearchResult | null> {
  const limit = request.limit * WIDER;
  const found = await index.search({ ...request, limit });
  const hits = found.hits.filter(({ articleId }) => !dead.has(articleId)).slice(0, request.limit);
  if (hits.length < request.limit && found.hits.length === limit) return null;
  // How many of the others are dead is not known.
  return { ...found, hits, total: hits.length };
}

function union(hidden: ReadonlySet<string>, dead: ReadonlySet<string>): ReadonlySet<string> {
  if (dead.size === 0) return hidden;
  return new Set([...hidden, ...dead]);
}

import type { Edition } from '../../answer/model/edition.ts';
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
    readings: edition.readings,
  };
}

function livingArticles(store: ArticleStore, dead: ReadonlySet<string>): ArticleStore {
  return {
    coverage: (hidden) => store.coverage(union(hidden, dead)),
    list: (request) => store.list({ ...request, hidden: union(request.hidden, dead) }),
    headers: async (ids) => {
      const headers = await store.headers(ids);
      // Asked after reading: what died meanwhile is not shown either.
      return headers.map((header) => (header === undefined || dead.has(header.id) ? undefined : header));
    },
    read: async (ids) => {
      const articles = await store.read(ids);
      return articles.map((article) => {
        if (article === undefined || dead.has(article.id)) return undefined;
        return { ...article, reports: article.reports.filter((other) => !dead.has(other)) };
      });
    },
    titled: async (typed, limit, hidden) => {
      const headers = await store.titled(typed, limit, union(hidden, dead));
      return headers.filter(({ id }) => !dead.has(id));
    },
    countByDay: (hidden) => store.countByDay(union(hidden, dead)),
  };
}

function livingPassages(index: PassageIndex, dead: ReadonlySet<string>): PassageIndex {
  // An index does not tell which articles hold a word; but when more hold it than are dead, a living one does.
  const isAlive = ({ articles }: Suggestion): boolean => articles > dead.size;
  return {
    searchAll: async (requests) => {
      const found = dead.size > FEW ? await searchAmong(index, requests, dead) : requests.map(() => null);
      const again = requests.filter((_, at) => found[at] === null);
      const left = again.map((request) => ({ ...request, hidden: union(request.hidden, dead) }));
      const others = [...(left.length === 0 ? [] : await index.searchAll(left))];
      return found.map((each): SearchResult => {
        const result = each ?? others.shift()!;
        return { ...result, suggestions: result.suggestions.map((near) => near.filter(isAlive)) };
      });
    },
    topics: async (prefix, limit) => (await index.topics(prefix, limit)).filter(isAlive),
  };
}

/**
 * Searches with the dead among the living, and leaves them out afterwards: looking each of very many up would keep the
 * thread busy longer than the search.
 *
 * @returns `null` for each search of which so many of the best are dead that living ones are missing.
 */
async function searchAmong(
  index: PassageIndex,
  requests: readonly SearchRequest[],
  dead: ReadonlySet<string>,
): Promise<(SearchResult | null)[]> {
  const wider = requests.map((request) => ({ ...request, limit: request.limit * WIDER }));
  const results = await index.searchAll(wider);
  return results.map((found, at) => {
    const { limit } = requests[at]!;
    const hits = found.hits.filter(({ articleId }) => !dead.has(articleId)).slice(0, limit);
    if (hits.length < limit && found.hits.length === limit * WIDER) return null;
    // How many of the others are dead is not known.
    return { ...found, hits, total: hits.length };
  });
}

function union(hidden: ReadonlySet<string>, dead: ReadonlySet<string>): ReadonlySet<string> {
  if (dead.size === 0) return hidden;
  return new Set([...hidden, ...dead]);
}

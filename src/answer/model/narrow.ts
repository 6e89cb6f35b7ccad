import { compareArticles } from '../../corpus/article.ts';
import { type ListRequest, placesListed } from '../../corpus/article-store.ts';
import { inRange } from '../../corpus/day.ts';
import type { SeenArticles, SeenEdition } from './seen-edition.ts';

/**
 * An edition of which some articles alone are searched and listed, as though there were no others. How rare words are, what
 * the archive covers, and which articles report the same, stay those of the whole.
 */
export function narrowTo(seen: SeenEdition, ids: readonly string[]): SeenEdition {
  const only = new Set(ids);
  const { articles, passages } = seen;
  return {
    ...seen,
    articles: { ...articles, list: (request) => listAmong(articles, ids, request) },
    passages: { ...passages, searchAll: (requests) => passages.searchAll(requests.map((each) => ({ ...each, only }))) },
  };
}

async function listAmong(
  articles: SeenArticles,
  ids: readonly string[],
  request: Omit<ListRequest, 'hidden'>,
): ReturnType<SeenArticles['list']> {
  const headers = (await articles.headers(ids)).filter((header) => header !== undefined);
  const listed = headers.filter(({ day }) => inRange(day, request.range)).toSorted(compareArticles);
  // Undated articles come last in both orders.
  const turned = [
    ...listed.filter(({ day }) => day !== null).toReversed(),
    ...listed.filter(({ day }) => day === null),
  ];
  const ordered = request.order === 'newest' ? listed : turned;
  const places = placesListed({ ...request, hidden: new Set() }, ordered.length);
  return { total: ordered.length, headers: places.map((place) => ordered[place]!) };
}

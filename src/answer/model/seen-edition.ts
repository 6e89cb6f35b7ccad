import type { ArticleStore, Coverage, ListRequest } from '../../corpus/article-store.ts';
import type { ArchivedArticle, ArticleHeader } from '../../corpus/article.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { PassageIndex, SearchRequest, SearchResult } from '../../search/passage-index.ts';
import type { Edition } from './edition.ts';
import type { View } from './view.ts';

/** The articles of an edition without those that are hidden: not listed, not read, not counted, no reports of others. */
export interface SeenArticles extends Pick<ArticleStore, 'headers' | 'read'> {
  coverage(): Promise<Coverage>;
  list(request: Omit<ListRequest, 'hidden'>): ReturnType<ArticleStore['list']>;
  titled(typed: string, limit: number): Promise<readonly ArticleHeader[]>;
  countByDay(): ReturnType<ArticleStore['countByDay']>;
}

/** A search among the articles that are not hidden. */
export interface SeenSearch extends Omit<SearchRequest, 'hidden'> {
  /** One more article to leave out, if any. */
  readonly besides?: string;
}

/** The passages of an edition without those of hidden articles. */
export interface SeenPassages {
  searchAll(requests: readonly SeenSearch[]): Promise<readonly SearchResult[]>;
  /** As the index has them: those of hidden articles count. */
  topics: PassageIndex['topics'];
}

/** An edition as somebody sees it, with what reads questions and texts: what every answer is made of. */
export interface SeenEdition {
  readonly articles: SeenArticles;
  readonly passages: SeenPassages;
  /** As {@link Edition.languages}. */
  readonly languages: readonly string[];
  readonly view: View;
  /** The analyzer that the edition is indexed with. */
  readonly analyzer: Analyzer;
}

/** Looks at an edition through a view. Nothing that goes through it can show what is hidden, or forget to hide it. */
export function seenEdition(edition: Edition, view: View, analyzer: Analyzer): SeenEdition {
  const { passages, languages } = edition;
  const { hidden } = view;
  return {
    articles: seenArticles(edition.articles, hidden),
    passages: {
      searchAll: (requests) =>
        passages.searchAll(
          requests.map(({ besides, ...request }) => ({
            ...request,
            hidden: besides === undefined ? hidden : new Set([...hidden, besides]),
          })),
        ),
      topics: (prefix, limit) => passages.topics(prefix, limit),
    },
    languages,
    view,
    analyzer,
  };
}

function seenArticles(store: ArticleStore, hidden: ReadonlySet<string>): SeenArticles {
  return {
    coverage: () => store.coverage(hidden),
    list: (request) => store.list({ ...request, hidden }),
    headers: async (ids) => (await store.headers(ids)).map((header) => unlessHidden(header, hidden)),
    read: async (ids) =>
      (await store.read(ids)).map((article): ArchivedArticle | undefined => {
        const seen = unlessHidden(article, hidden);
        return seen && { ...seen, reports: seen.reports.filter((id) => !hidden.has(id)) };
      }),
    titled: (typed, limit) => store.titled(typed, limit, hidden),
    countByDay: () => store.countByDay(hidden),
  };
}

function unlessHidden<Known extends ArticleHeader>(
  article: Known | undefined,
  hidden: ReadonlySet<string>,
): Known | undefined {
  return article === undefined || hidden.has(article.id) ? undefined : article;
}

/** Makes one search. */
export async function searchSeen({ passages }: SeenEdition, request: SeenSearch): Promise<SearchResult> {
  const [result] = await passages.searchAll([request]);
  return result!;
}

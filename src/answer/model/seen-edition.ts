import type { ArticleStore, Coverage, ListRequest } from '../../corpus/article-store.ts';
import type { ArchivedArticle, ArticleHeader } from '../../corpus/article.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { PassageIndex, SearchRequest, SearchResult } from '../../search/passage-index.ts';
import type { Readings } from '../../search/readings/article-reading.ts';
import type { Edition } from './edition.ts';
import { furnishedArticles, type Marks, type MarkWords } from './furnished-articles.ts';
import { countSeen } from './count-seen.ts';
import { articlesBySource, hiddenFrom, unseenArticles } from './unseen-articles.ts';
import type { View } from './view.ts';

/** A source, and how many of its articles are seen. */
export interface SeenSource {
  readonly name: string;
  readonly articles: number;
}

/** The articles of an edition without those that are hidden: not listed, not read, not counted, no reports of others. */
export interface SeenArticles extends Pick<ArticleStore, 'headers' | 'read'> {
  coverage(): Promise<Coverage>;
  list(request: Omit<ListRequest, 'hidden'>): ReturnType<ArticleStore['list']>;
  titled(typed: string, limit: number): Promise<readonly ArticleHeader[]>;
  countByDay(): ReturnType<ArticleStore['countByDay']>;
  /** Those with most articles first. */
  sources(): Promise<readonly SeenSource[]>;
  /** Ids of the newest articles with furniture whose words may be those that are wanted; and whether there are no others. */
  furnished(
    mark: MarkWords,
    mayFit: (marks: Marks) => boolean,
  ): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }>;
}

/** A search among the articles that are not hidden. */
export interface SeenSearch extends Omit<SearchRequest, 'hidden'> {
  /** One more article to leave out, if any. */
  readonly besides?: string;
}

/** The passages of an edition without those of hidden articles. */
export interface SeenPassages {
  searchAll(requests: readonly SeenSearch[]): Promise<readonly SearchResult[]>;
  /** As the index has them, those of hidden articles counted; counted anew where only some sources are seen. */
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
  /** As {@link Edition.readings}. */
  readonly readings?: Readings | undefined;
}

/** Gives the articles that are not there for whoever looks. */
type Unseen = () => Promise<ReadonlySet<string>>;

/** Looks at an edition through a view. Nothing that goes through it can show what is hidden, or forget to hide it. */
export function seenEdition(edition: Edition, view: View, analyzer: Analyzer): SeenEdition {
  const { languages, readings } = edition;
  const unseen: Unseen = () => unseenArticles(edition.articles, view);
  return {
    articles: seenArticles(edition.articles, view, unseen),
    passages: seenPassages(edition, view, { unseen, analyzer }),
    languages,
    view,
    analyzer,
    readings,
  };
}

/** So many times more topics are asked for where those of other sources fall away. */
const WIDER = 4;

function seenPassages(
  { passages, languages: [language = 'en'] }: Edition,
  { sources }: View,
  { unseen, analyzer }: { readonly unseen: Unseen; readonly analyzer: Analyzer },
): SeenPassages {
  const counted = async (found: Parameters<typeof countSeen>[1]) =>
    countSeen(passages, found, { hidden: await unseen(), terms: (word) => analyzer.terms(word, language) });
  return {
    searchAll: async (requests) => {
      const hidden = await unseen();
      const results = await passages.searchAll(
        requests.map(({ besides, ...request }) => ({
          ...request,
          hidden: besides === undefined ? hidden : new Set([...hidden, besides]),
        })),
      );
      if (sources === null) return results;
      return Promise.all(
        results.map(async (result) => ({
          ...result,
          suggestions: await Promise.all(result.suggestions.map((near) => counted(near))),
        })),
      );
    },
    topics: async (prefix, limit) =>
      sources === null
        ? passages.topics(prefix, limit)
        : (await counted(await passages.topics(prefix, limit * WIDER))).slice(0, limit),
  };
}

function seenArticles(store: ArticleStore, view: View, unseen: Unseen): SeenArticles {
  // Looked at once more where it is read: a set that was made while files changed may lack an article.
  const isHidden = hiddenFrom(view);
  const shown = <Known extends ArticleHeader>(article: Known | undefined): Known | undefined =>
    article === undefined || isHidden(article) ? undefined : article;
  const allShown = (headers: readonly ArticleHeader[]): ArticleHeader[] => headers.filter((each) => !isHidden(each));
  return {
    coverage: async () => store.coverage(await unseen()),
    list: async (request) => {
      const { total, headers } = await store.list({ ...request, hidden: await unseen() });
      return { total, headers: allShown(headers) };
    },
    headers: async (ids) => (await store.headers(ids)).map(shown),
    read: async (ids) => {
      const hidden = await unseen();
      return (await store.read(ids)).map((article): ArchivedArticle | undefined => {
        const seen = shown(article);
        return seen && { ...seen, reports: seen.reports.filter((id) => !hidden.has(id)) };
      });
    },
    titled: async (typed, limit) => allShown(await store.titled(typed, limit, await unseen())),
    countByDay: async () => store.countByDay(await unseen()),
    furnished: async (mark, mayFit) => {
      const { articles, complete } = await furnishedArticles(store, mark);
      const hidden = await unseen();
      const fitting = articles.filter(({ id, marks }) => !hidden.has(id) && mayFit(marks));
      return { ids: fitting.map(({ id }) => id), complete };
    },
    sources: async () => {
      const hidden = await unseen();
      const seen = [...(await articlesBySource(store)).values()]
        .map(({ name, ids }): SeenSource => ({ name, articles: ids.filter((id) => !hidden.has(id)).length }))
        .filter(({ name, articles }) => name !== '' && articles > 0);
      return seen.toSorted((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
    },
  };
}

/** Makes one search. */
export async function searchSeen({ passages }: SeenEdition, request: SeenSearch): Promise<SearchResult> {
  const [result] = await passages.searchAll([request]);
  return result!;
}

import { type ArticleStore, type Coverage, type ListRequest, placesListed } from './article-store.ts';
import { type ArchivedArticle, compareArticles, headerOf, type Article, type ArticleHeader } from './article.ts';
import { inRange, type Day } from './day.ts';
import { ArticleTitles } from './article-titles.ts';

/** An article store over an array, for archives that fit in memory and for tests. Its answers never change. */
export class MemoryArticleStore implements ArticleStore {
  readonly #newest: readonly Article[];
  readonly #oldest: readonly Article[];
  readonly #byId: ReadonlyMap<string, Article>;
  readonly #reports: ReadonlyMap<string, readonly string[]>;
  readonly #titles: ArticleTitles;

  /**
   * @param articles - In any order; of two with one id the later is found by it.
   * @param reports - For an article's id, the ids of its near-duplicates, newest first, as `findNearDuplicates` gives them.
   */
  constructor(articles: readonly Article[], reports: ReadonlyMap<string, readonly string[]> = new Map()) {
    const newest = articles.toSorted(compareArticles);
    this.#newest = newest;
    this.#titles = new ArticleTitles(this, {
      size: newest.length,
      idAt: (place) => newest[place]!.id,
      titles: [
        { of: newest, size: newest.length, titleAt: (place) => newest[place]!.title, placeOf: (number) => number },
      ],
    });
    this.#oldest = articles.toSorted(compareOldest);
    this.#byId = new Map(articles.map((article) => [article.id, article]));
    this.#reports = reports;
  }

  async coverage(hidden: ReadonlySet<string>): Promise<Coverage> {
    const seen = this.#newest.filter((article) => !hidden.has(article.id));
    const dated = seen.filter((article) => article.day !== null);
    return {
      articles: seen.length,
      undated: seen.length - dated.length,
      from: dated.at(-1)?.day ?? null,
      to: dated.at(0)?.day ?? null,
    };
  }

  async list(request: ListRequest): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }> {
    const articles = (request.order === 'newest' ? this.#newest : this.#oldest).filter(
      (article) => inRange(article.day, request.range) && !request.hidden.has(article.id),
    );
    const places = placesListed(request, articles.length);
    return { total: articles.length, headers: places.map((place) => headerOf(articles[place]!)) };
  }

  async headers(ids: readonly string[]): Promise<readonly (ArticleHeader | undefined)[]> {
    return ids.map((id) => {
      const article = this.#byId.get(id);
      return article === undefined ? undefined : headerOf(article);
    });
  }

  async read(ids: readonly string[]): Promise<readonly (ArchivedArticle | undefined)[]> {
    return ids.map((id) => {
      const article = this.#byId.get(id);
      if (article === undefined) return undefined;
      return { ...article, furniture: article.furniture ?? [], reports: this.#reports.get(id) ?? [] };
    });
  }

  titled(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]> {
    return this.#titles.find(typed, limit, hidden);
  }

  async countByDay(hidden: ReadonlySet<string>): Promise<readonly { readonly day: Day; readonly count: number }[]> {
    const counts = new Map<Day, number>();
    for (const { id, day } of this.#oldest) {
      if (day !== null && !hidden.has(id)) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return [...counts].map(([day, count]) => ({ day, count }));
  }
}

function compareOldest(a: ArticleHeader, b: ArticleHeader): number {
  if (a.day === b.day || a.day === null || b.day === null) return compareArticles(a, b);
  return a.day < b.day ? -1 : 1;
}

import type { ArticleStore } from './article-store.ts';
import type { ArticleHeader } from './article.ts';
import { ALL_DAYS } from './day.ts';
import { type TitledArticle, TitleIndex } from './title-index.ts';

/** Articles read at a time: a few milliseconds' work, so that nothing else waits long. */
const AT_ONCE = 1000;

/** Finds the articles of an embedded store by title: all titles are read when the first is asked for, a few at a time. */
export class ArticleTitles {
  readonly #articles: Pick<ArticleStore, 'list' | 'headers'>;
  #index: Promise<TitleIndex> | null = null;

  constructor(articles: Pick<ArticleStore, 'list' | 'headers'>) {
    this.#articles = articles;
  }

  /** As {@link ArticleStore.titled} has it. */
  async find(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]> {
    const index = this.#titles();
    // Where suggestions are opened, nothing is typed yet: the newest are there at once, and the titles by the next key.
    if (typed.trim() === '') {
      return (await this.#articles.list({ range: ALL_DAYS, order: 'newest', hidden, offset: 0, limit })).headers;
    }
    const headers = await this.#articles.headers((await index).find(typed, limit, hidden));
    return headers.filter((header) => header !== undefined);
  }

  #titles(): Promise<TitleIndex> {
    if (this.#index === null) {
      this.#index = this.#read();
      // Whoever waits for it hears of a failure; the next one tries again.
      this.#index.catch(() => (this.#index = null));
    }
    return this.#index;
  }

  async #read(): Promise<TitleIndex> {
    const entries: TitledArticle[] = [];
    const request = { range: ALL_DAYS, order: 'newest', hidden: new Set<string>(), limit: AT_ONCE } as const;
    for (let offset = 0, total = 1; offset < total; offset += AT_ONCE) {
      const page = await this.#articles.list({ ...request, offset });
      for (const { id, title } of page.headers) entries.push({ id, title });
      total = page.total;
      // Lets what waits have its turn.
      if (offset + AT_ONCE < total) await new Promise((resolve) => void setTimeout(resolve, 0));
    }
    return new TitleIndex(entries);
  }
}

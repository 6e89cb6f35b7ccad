import type { ArticleStore } from './article-store.ts';
import type { ArticleHeader } from './article.ts';
import { ALL_DAYS } from './day.ts';
import { type TitledArticle, TitleIndex } from './title-index.ts';

/** Articles read at a time: a few milliseconds' work, so that nothing else waits long. */
const AT_ONCE = 1000;

/** The titles of a store's articles, newest first. */
export interface StoredTitles {
  readonly size: number;
  /** The title of the article at a place. */
  titledAt(place: number): TitledArticle;
}

/** Finds the articles of an embedded store by title: all titles are read when the first is asked for, a few at a time. */
export class ArticleTitles {
  readonly #articles: Pick<ArticleStore, 'list' | 'headers'>;
  readonly #titles: StoredTitles;
  #index: Promise<TitleIndex> | null = null;

  constructor(articles: Pick<ArticleStore, 'list' | 'headers'>, titles: StoredTitles) {
    this.#articles = articles;
    this.#titles = titles;
  }

  /** As {@link ArticleStore.titled} has it. */
  async find(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]> {
    const index = this.#read();
    // Where suggestions are opened, nothing is typed yet: the newest are there at once, and the titles by the next key.
    if (typed.trim() === '') {
      return (await this.#articles.list({ range: ALL_DAYS, order: 'newest', hidden, offset: 0, limit })).headers;
    }
    const headers = await this.#articles.headers((await index).find(typed, limit, hidden));
    return headers.filter((header) => header !== undefined);
  }

  #read(): Promise<TitleIndex> {
    if (this.#index === null) {
      this.#index = indexOf(this.#titles);
      // Whoever waits for it hears of a failure; the next one tries again.
      this.#index.catch(() => (this.#index = null));
    }
    return this.#index;
  }
}

async function indexOf(titles: StoredTitles): Promise<TitleIndex> {
  const entries: TitledArticle[] = [];
  while (entries.length < titles.size) {
    const end = Math.min(entries.length + AT_ONCE, titles.size);
    while (entries.length < end) entries.push(titles.titledAt(entries.length));
    // Lets what waits have its turn.
    if (end < titles.size) await new Promise((resolve) => void setTimeout(resolve, 0));
  }
  return new TitleIndex(entries);
}

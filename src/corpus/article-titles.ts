import type { ArticleStore } from './article-store.ts';
import type { ArticleHeader } from './article.ts';
import { ALL_DAYS } from './day.ts';
import { foldTitle, type TitledArticles, type TitledPart, TitleIndex } from './title-index.ts';
import { TitleLines } from './title-lines.ts';

/** Articles read at a time: a few milliseconds' work, so that nothing else waits long. */
const AT_ONCE = 1000;

/** The titles of some of a store's articles, by number. */
export interface StoredTitles extends Pick<TitledPart, 'placeOf'> {
  /** The same object for the same titles, whichever store they are of: they are read once for it. */
  readonly of: object;
  readonly size: number;
  titleAt(number: number): string;
}

/** The articles of a store by place, newest first, and their titles. */
export interface TitledStore extends TitledArticles {
  readonly titles: readonly StoredTitles[];
}

/** Titles that were read, or are being read. */
const known = new WeakMap<object, Promise<TitleLines>>();

/** Finds the articles of an embedded store by title: titles are read when the first is asked for, a few at a time. */
export class ArticleTitles {
  readonly #articles: Pick<ArticleStore, 'list' | 'headers'>;
  readonly #store: TitledStore;

  constructor(articles: Pick<ArticleStore, 'list' | 'headers'>, store: TitledStore) {
    this.#articles = articles;
    this.#store = store;
  }

  /** As {@link ArticleStore.titled} has it. */
  async find(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]> {
    const parts = Promise.all(this.#store.titles.map(partOf));
    // Where suggestions are opened, nothing is typed yet: the newest are there at once, and the titles by the next key.
    if (typed.trim() === '') {
      // Whoever waits for them hears of a failure.
      parts.catch(() => {});
      return (await this.#articles.list({ range: ALL_DAYS, order: 'newest', hidden, offset: 0, limit })).headers;
    }
    const index = new TitleIndex(await parts, this.#store);
    const headers = await this.#articles.headers(index.find(typed, limit, hidden));
    return headers.filter((header) => header !== undefined);
  }
}

async function partOf(titles: StoredTitles): Promise<TitledPart> {
  let lines = known.get(titles.of);
  if (lines === undefined) {
    lines = linesOf(titles);
    known.set(titles.of, lines);
    // The next one tries again.
    lines.catch(() => known.delete(titles.of));
  }
  return { lines: await lines, placeOf: (number) => titles.placeOf(number) };
}

async function linesOf(titles: StoredTitles): Promise<TitleLines> {
  const folded: string[] = [];
  while (folded.length < titles.size) {
    const end = Math.min(folded.length + AT_ONCE, titles.size);
    while (folded.length < end) folded.push(foldTitle(titles.titleAt(folded.length)));
    // Lets what waits have its turn.
    if (end < titles.size) await new Promise((resolve) => void setTimeout(resolve, 0));
  }
  return new TitleLines(folded);
}

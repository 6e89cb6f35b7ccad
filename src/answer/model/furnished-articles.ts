import type { ArticleStore } from '../../corpus/article-store.ts';
import { ALL_DAYS } from '../../corpus/day.ts';

/** Which words a text may hold. */
export interface Marks {
  /** Whether a word may be there. @param hashes - Of its pieces. */
  mayHold(hashes: readonly number[]): boolean;
}

/** Reads which words a text holds. Always the same one: what it made of an edition is kept. */
export type MarkWords = (text: string) => Marks;

/** The newest articles that have furniture, and which words each may hold. */
interface FurnishedArticles {
  readonly articles: readonly { readonly id: string; readonly marks: Marks }[];
  /** Whether there are no others. */
  readonly complete: boolean;
  /** Articles that were there when they were read. */
  readonly total: number;
}

/** Articles that are looked at, the newest: furniture is not indexed. */
const READ = 2000;
/** Articles read at a time, so that nothing keeps the thread busy for long. */
const AT_ONCE = 50;
const REQUEST = { range: ALL_DAYS, order: 'newest', hidden: new Set<string>() } as const;

const known = new WeakMap<ArticleStore, Promise<FurnishedArticles>>();

/**
 * The articles of a store that have furniture. Read once, and again where articles have come back to it or gone.
 *
 * @returns Hidden ones too: whoever asks leaves them out.
 */
export async function furnishedArticles(store: ArticleStore, mark: MarkWords): Promise<FurnishedArticles> {
  const { total } = await store.list({ ...REQUEST, offset: 0, limit: 1 });
  const before = known.get(store);
  if (before !== undefined && (await before).total === total) return before;
  const reading = readFurnished(store, mark);
  known.set(store, reading);
  reading.catch(() => known.delete(store));
  return reading;
}

async function readFurnished(store: ArticleStore, mark: MarkWords): Promise<FurnishedArticles> {
  const articles: { readonly id: string; readonly marks: Marks }[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const { total, headers } = await store.list({ ...REQUEST, offset, limit: AT_ONCE });
    for (const article of await store.read(headers.map(({ id }) => id)))
      if (article !== undefined && article.furniture.length > 0)
        articles.push({ id: article.id, marks: mark(article.body) });
    if (offset + AT_ONCE >= total || offset + AT_ONCE >= READ)
      return { articles, complete: offset + AT_ONCE >= total, total };
  }
}

import type { Article, ArticleHeader } from './article.ts';
import type { Day, DayRange } from './day.ts';

/** What the archive covers, undated articles included in `articles`. */
export interface Coverage {
  readonly articles: number;
  readonly undated: number;
  /** Oldest and newest day; `null` when no article is dated. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Which articles to list. */
export interface ListRequest {
  readonly range: DayRange;
  readonly order: 'newest' | 'oldest';
  /** Articles to leave out: hidden ones. */
  readonly hidden: ReadonlySet<string>;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Read access to the indexed articles of one edition. A bigger installation puts its own store behind it.
 * Order is that of `compareArticles` ("newest") or, for "oldest", by day ascending, then id, undated last.
 */
export interface ArticleStore {
  coverage(hidden: ReadonlySet<string>): Promise<Coverage>;
  /** One page of headers and how many there are in all. */
  list(request: ListRequest): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }>;
  header(id: string): Promise<ArticleHeader | undefined>;
  /** Headers and texts, in the order asked; `undefined` for an id that the edition does not hold. */
  read(ids: readonly string[]): Promise<readonly (Article | undefined)[]>;
  /** Articles a day, oldest day first; undated ones are left out. */
  countByDay(hidden: ReadonlySet<string>): Promise<readonly { readonly day: Day; readonly count: number }[]>;
  /** Ids of the articles that tell the same story as `id` (near-duplicates), itself left out, newest first. */
  reports(id: string): Promise<readonly string[]>;
}

import type { ArchivedArticle, ArticleHeader } from './article.ts';
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
  /** Whether those listed are spread evenly over all, where there are more than `limit`, and not the first behind `offset`. */
  readonly spread?: boolean;
}

/** The places among `total` that a request lists, ascending. */
export function placesListed({ offset, limit, spread = false }: ListRequest, total: number): number[] {
  if (spread && total > limit) return Array.from({ length: limit }, (_, place) => Math.floor((place * total) / limit));
  return Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, place) => offset + place);
}

/**
 * Read access to the indexed articles of one edition. A bigger installation puts its own store behind it, where each call
 * but `coverage` costs a way there and back: what is read together is asked for together.
 * Order is that of `compareArticles` ("newest") or, for "oldest", by day ascending, then id, undated last.
 */
export interface ArticleStore {
  /** Known without asking: it changes with the edition alone, so that a store across a network keeps it. */
  coverage(hidden: ReadonlySet<string>): Promise<Coverage>;
  /** One page of headers and how many there are in all. */
  list(request: ListRequest): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }>;
  /** In the order asked; `undefined` for an id that the edition does not hold. */
  headers(ids: readonly string[]): Promise<readonly (ArticleHeader | undefined)[]>;
  /** Headers, texts and reports, in the order asked; `undefined` for an id that the edition does not hold. */
  read(ids: readonly string[]): Promise<readonly (ArchivedArticle | undefined)[]>;
  /**
   * Articles by title as somebody types it: every word typed begins a word of the title, whatever its case and accents.
   * The very title first, then titles that begin so, then the rest, newest first each; the newest where nothing is typed.
   */
  titled(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]>;
  /** Articles a day, oldest day first; undated ones are left out. */
  countByDay(hidden: ReadonlySet<string>): Promise<readonly { readonly day: Day; readonly count: number }[]>;
}

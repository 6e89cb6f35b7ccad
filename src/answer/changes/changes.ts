import type { Coverage } from '../../corpus/article-store.ts';
import type { ArticleHeader } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import type { Quote, ResolvedDate } from '../model/quote.ts';
import type { Statement } from './statement.ts';

/** What to look for changes in. */
export interface ChangesRequest {
  /** The first day that counts as new; `null` for the last 7 days that have articles. */
  readonly since: Day | null;
  /** Only articles about it; `null` for all. */
  readonly topic: string | null;
  readonly today: Day;
}

/** An article of the days asked for. */
export interface NewArticle {
  readonly article: ArticleHeader;
  /** Names in it that no dated article before had, in the order of its text: exact slices of the body. */
  readonly names: readonly Quote[];
}

/** A sentence that states a quantity, as it is quoted. */
export interface QuotedStatement extends Statement {
  /** Its relative dates that are certain in its article. Offsets index the body. */
  readonly dates: readonly ResolvedDate[];
}

/** Two sentences that state different values of one quantity, the earlier first. */
export interface QuotedMovement {
  readonly from: QuotedStatement;
  readonly to: QuotedStatement;
}

/** What an archive has since a day that it did not have before. */
export interface Changes {
  /** The first new day; `null` where no article is dated. */
  readonly since: Day | null;
  /** New articles in all. */
  readonly total: number;
  /** The newest of them, newest first. */
  readonly articles: readonly NewArticle[];
  /** New sentences with earlier ones that state another value of the same kind about the same names; newest first. */
  readonly moved: readonly QuotedMovement[];
  readonly coverage: Coverage;
}

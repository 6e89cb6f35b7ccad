import type { Coverage } from '../../corpus/article-store.ts';
import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { Quote, ResolvedDate } from '../ask/answer.ts';

/** One sentence of a summary, word for word. */
export interface SummaryLine extends Quote {
  readonly article: ArticleHeader;
  readonly highlights: readonly Span[];
  readonly dates: readonly ResolvedDate[];
  /** Other articles that carry a near-identical sentence. */
  readonly reports: number;
}

/** Sentences that stand for an article or a topic, in date order, then in the article's own. */
export interface Summary {
  readonly range: DayRange;
  /** Empty when nothing matches. */
  readonly lines: readonly SummaryLine[];
  /** Articles the lines were chosen from. */
  readonly articles: number;
  readonly coverage: Coverage;
}

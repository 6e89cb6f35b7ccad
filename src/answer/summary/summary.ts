import type { Coverage } from '../../corpus/article-store.ts';
import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import type { Quote, ResolvedDate } from '../model/quote.ts';

/** A topic to summarise: sentences of the articles about it. */
export interface TopicRequest {
  readonly topic: string;
  readonly range: DayRange;
  readonly today: Day;
  /** How many lines, 1-10. */
  readonly lines: number;
}

/** A period to summarise: what its articles begin with. */
export interface PeriodRequest {
  readonly range: DayRange;
  /** How many lines, 1-10. */
  readonly lines: number;
}

/** One sentence of a summary, word for word. */
export interface SummaryLine extends Quote {
  readonly article: ArticleHeader;
  /** The sentence right before it, where it leans on that. */
  readonly lead: Quote | null;
  readonly highlights: readonly Span[];
  readonly dates: readonly ResolvedDate[];
  /** Other articles that carry a near-identical sentence. */
  readonly reports: number;
  /** Sources that it and those others are of: 0 where none of them names one. */
  readonly sources: number;
  /** What an earlier article said of the same, where this has the latest word. */
  readonly replaced: (Quote & { readonly article: ArticleHeader }) | null;
}

/** Sentences that stand for an article or a topic, in date order, then in the article's own. */
export interface Summary {
  readonly range: DayRange;
  /** Empty when nothing matches. */
  readonly lines: readonly SummaryLine[];
  /** Whether nothing was found that tells much: the few lines are the best there is. */
  readonly thin: boolean;
  /** Articles the lines were chosen from. */
  readonly articles: number;
  readonly coverage: Coverage;
}

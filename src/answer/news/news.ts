import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import type { QuotedMovement } from '../changes/changes.ts';
import type { Quote, ResolvedDate } from '../model/quote.ts';

/** A sentence of an article, by its place. */
export interface SentencePlace extends Span {
  readonly articleId: string;
}

/** What to look for in articles that have come in. */
export interface NewsRequest {
  /** A topic that they may be about, or a question that they may answer. */
  readonly about: { readonly kind: 'topic' | 'question'; readonly text: string };
  /** The articles that have come in: nothing else is quoted, but for earlier numbers. */
  readonly ids: readonly string[];
  /** What was quoted before: nothing that says the same is quoted again. */
  readonly told: readonly SentencePlace[];
  readonly range: DayRange;
  readonly today: Day;
  /** At most so many sentences, 1-10. */
  readonly most: number;
}

/** A sentence that is news. */
export interface NewsUnit {
  readonly article: ArticleHeader;
  readonly quote: Quote;
  /** The sentence before it, where the quote leans on it. */
  readonly lead: Quote | null;
  readonly highlights: readonly Span[];
  readonly dates: readonly ResolvedDate[];
  /** Other articles that report the same. */
  readonly reports: number;
}

/** What is new about something. */
export interface News {
  /** Whether it answers, or is about the topic (`answer`); may answer (`maybe`); or there is none (`nothing`). */
  readonly kind: 'answer' | 'maybe' | 'nothing';
  /** The most telling first; empty for nothing. */
  readonly units: readonly NewsUnit[];
  /** How many stories there were to choose from. */
  readonly stories: number;
  /** Numbers of the new articles with what earlier ones stated. */
  readonly moved: readonly QuotedMovement[];
}

/** That there is nothing. */
export const NO_NEWS: News = { kind: 'nothing', units: [], stories: 0, moved: [] };

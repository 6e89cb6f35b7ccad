import type { ArticleHeader } from '../corpus/article.ts';
import type { Day } from '../corpus/day.ts';
import type { Suggestion } from '../search/passage-index.ts';
import type { Answer, AskRequest } from './ask/answer.ts';
import type { FurtherAnswer, FurtherRequest } from './ask/further.ts';
import type { ReadArticle } from './browse/read-article.ts';
import type { RelatedArticle } from './browse/related-articles.ts';
import type { Changes, ChangesRequest } from './changes/changes.ts';
import type { Quote } from './model/quote.ts';
import type { News, NewsRequest } from './news/news.ts';
import type { SeenArticles } from './model/seen-edition.ts';
import type { View } from './model/view.ts';
import type { QuoteCheck } from './quote/quote-check.ts';
import type { PeriodRequest, Summary, TopicRequest } from './summary/summary.ts';
import type { Timeline, TimelineRequest } from './timeline/timeline.ts';

/** The archive before it is known who looks at it. */
export interface WholeNewsroom {
  /** The archive as somebody sees it. The view cannot be left out, and nothing that commands call can show past it. */
  seenBy(view: View): Newsroom;
}

/** The archive as somebody sees it: every result quotes articles word for word, with their days. */
export interface Newsroom {
  /** The articles of the current edition. */
  readonly articles: SeenArticles;
  /** @throws {QueryError} `no-words` when nothing of the question is left to look up, not even a time. */
  ask(request: AskRequest): Promise<Answer>;
  /** A question that goes on from another. @throws {QueryError} `no-words`. */
  askFurther(request: FurtherRequest): Promise<FurtherAnswer>;
  /** One article with its text; `undefined` where there is none to see. */
  read(id: string): Promise<ReadArticle | undefined>;
  /** The first sentence of each article, in the order asked; `null` where there is none. */
  ledes(ids: readonly string[]): Promise<readonly (Quote | null)[]>;
  /** The newest articles of those that answer a search for `topic`, and how many those are. */
  latestAbout(
    topic: string,
    count: number,
    today: Day,
  ): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }>;
  /** @param lines - At most so many. @throws {QueryError} `unknown-article`. */
  summarizeArticle(id: string, lines: number): Promise<Summary>;
  /** @throws {QueryError} `no-words` when nothing of the topic is left to look up. */
  summarizeTopic(request: TopicRequest): Promise<Summary>;
  /** @throws {QueryError} `no-words` when nothing of the topic is left to look up. */
  timeline(request: TimelineRequest): Promise<Timeline>;
  summarizePeriod(request: PeriodRequest): Promise<Summary>;
  /** @throws {QueryError} `no-words`. */
  checkQuote(text: string): Promise<QuoteCheck>;
  /**
   * The articles that share most names and rare words with one; at most `limit`.
   *
   * @throws {QueryError} `unknown-article`.
   */
  related(id: string, limit: number): Promise<readonly RelatedArticle[]>;
  /** Names and frequent phrases that begin with `prefix`; none that only hidden articles have. */
  topics(prefix: string, limit: number): Promise<readonly Suggestion[]>;
  /** @throws {QueryError} `no-words` when nothing of the topic is left to look up. */
  changes(request: ChangesRequest): Promise<Changes>;
  /** @throws {QueryError} `no-words` when nothing of the topic or the question is left to look up. */
  news(request: NewsRequest): Promise<News>;
  /** What some articles tell, the stories that most report first. @param lines - At most so many. */
  digest(ids: readonly string[], lines: number): Promise<Summary>;
  /** Articles whose title fits what was typed: newest when empty, then exact, title, and text matches; at most `limit`. */
  suggestArticles(typed: string, limit: number): Promise<readonly ArticleHeader[]>;
}

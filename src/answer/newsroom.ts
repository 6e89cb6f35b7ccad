import type { ArticleStore } from '../corpus/article-store.ts';
import type { Article, ArticleHeader } from '../corpus/article.ts';
import type { Day, DayRange } from '../corpus/day.ts';
import type { Suggestion } from '../search/passage-index.ts';
import type { Answer, AnswerOrder, Quote } from './ask/answer.ts';
import type { QuoteCheck, QuoteRequest } from './quote/quote-check.ts';
import type { RelatedArticle } from './browse/related-articles.ts';
import type { Changes, ChangesRequest } from './changes/changes.ts';
import type { Summary } from './summary/summary.ts';
import type { Timeline, TimelineOrder } from './timeline/timeline.ts';
import type { Synonym } from './ask/other-wordings.ts';

/** How a question is put. */
export interface AskRequest {
  readonly question: string;
  /** From the command's own date options; the question's words may narrow it further. */
  readonly range: DayRange;
  readonly order: AnswerOrder;
  /** "Today" for the question's relative dates. */
  readonly today: Day;
  readonly hidden: ReadonlySet<string>;
  /** Wordings that count as each other here. */
  readonly aliases?: readonly Synonym[];
  /** At most so many passages, 1-100. */
  readonly limit: number;
}

/** A topic to summarise: sentences of the articles about it. */
export interface TopicRequest {
  readonly topic: string;
  readonly range: DayRange;
  readonly today: Day;
  readonly hidden: ReadonlySet<string>;
  /** Wordings that count as each other here. */
  readonly aliases?: readonly Synonym[];
  /** How many lines, 1-10. */
  readonly lines: number;
}

/** A period to summarise: what its articles begin with. */
export interface PeriodRequest {
  readonly range: DayRange;
  readonly hidden: ReadonlySet<string>;
  /** How many lines, 1-10. */
  readonly lines: number;
}

/** A topic, and in which direction its line runs. */
export interface TimelineRequest extends Omit<TopicRequest, 'lines'> {
  /** The days of what is told; articles of a month before and after are looked at. */
  readonly range: DayRange;
  readonly order: TimelineOrder;
}

/** One piece of an article to read: a whole sentence, or a subhead. Offsets index the body. */
export interface ArticlePart extends Quote {
  readonly kind: 'sentence' | 'subhead';
  /** Whether a paragraph begins with it. */
  readonly opens: boolean;
}

/** An article cut into parts that cover its text. */
export interface ReadArticle {
  readonly article: Article;
  readonly parts: readonly ArticlePart[];
}

/** The archive as commands see it: every result quotes articles word for word, with their days. */
export interface Newsroom {
  /** The articles of the current edition. */
  readonly articles: ArticleStore;
  /** @throws {QueryError} `no-words` when nothing of the question is left to look up. */
  ask(request: AskRequest): Promise<Answer>;
  /** One article with its text; `undefined` where the edition does not hold it. */
  read(id: string): Promise<ReadArticle | undefined>;
  /** The first sentence of each article, in the order asked; `null` where there is none. */
  ledes(ids: readonly string[]): Promise<readonly (Quote | null)[]>;
  /** The newest articles of those that answer a search for `topic`, and how many those are. */
  latestAbout(
    topic: string,
    count: number,
    where: Pick<AskRequest, 'hidden' | 'today' | 'aliases'>,
  ): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }>;
  /** @param hidden - Articles left out of what is counted. @throws {QueryError} `unknown-article`. */
  summarizeArticle(id: string, lines: number, hidden?: ReadonlySet<string>): Promise<Summary>;
  summarizeTopic(request: TopicRequest): Promise<Summary>;
  /** @throws {QueryError} `no-words` when nothing of the topic is left to look up. */
  timeline(request: TimelineRequest): Promise<Timeline>;
  summarizePeriod(request: PeriodRequest): Promise<Summary>;
  /** @throws {QueryError} `no-words`. */
  checkQuote(request: QuoteRequest): Promise<QuoteCheck>;
  /**
   * The articles that share most names and rare words with one; at most `limit`.
   *
   * @throws {QueryError} `unknown-article`.
   */
  related(id: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly RelatedArticle[]>;
  /** Names and frequent phrases that begin with `prefix`; none that only hidden articles have. */
  topics(prefix: string, limit: number, hidden?: ReadonlySet<string>): Promise<readonly Suggestion[]>;
  /** @throws {QueryError} `no-words` when nothing of the topic is left to look up. */
  changes(request: ChangesRequest): Promise<Changes>;
  /** Articles whose title fits what was typed: newest when empty, then exact, title, and text matches; at most `limit`. */
  suggestArticles(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]>;
}

import { ALL_DAYS } from '../corpus/day.ts';
import type { ArticleHeader } from '../corpus/article.ts';
import { splitParagraphs } from '../passages/paragraphs.ts';
import type { Analyzer } from '../search/analyzer/analyzer.ts';
import { type QueryTerm, searchOne } from '../search/passage-index.ts';
import { questionLanguage } from './question/question-language.ts';
import { articleParts } from './sentences/article-parts.ts';
import { checkQuote } from './quote/check-quote.ts';
import type { Edition } from './edition.ts';
import { liveArticles } from './live-articles.ts';
import type { ArticlePart, Newsroom } from './newsroom.ts';
import { relatedArticles } from './browse/related-articles.ts';
import { summarizePeriod } from './summary/summarize-period.ts';

/** What a newsroom is made of. */
export interface NewsroomParts extends Pick<
  Newsroom,
  'ask' | 'summarizeArticle' | 'summarizeTopic' | 'timeline' | 'changes'
> {
  /** The current edition. Each call takes it once and keeps to it. */
  readonly edition: () => Edition;
  readonly analyzer: Analyzer;
}

/** How far into a list of passages "about a topic" is looked for its newest articles. */
const TOPIC_PASSAGES = 100;
/** Characters typed for a title that are looked up in texts. */
const MAX_TYPED = 120;
/** A lede is looked for in the first paragraphs only. */
const LEDE_CHARACTERS = 4000;

/** Makes the newsroom that commands talk to. */
export function createNewsroom(parts: NewsroomParts): Newsroom {
  const { edition, analyzer, ask, summarizeArticle, summarizeTopic, timeline, changes } = parts;
  return {
    articles: liveArticles(edition),
    ask,
    summarizeArticle,
    summarizeTopic,
    timeline,
    summarizePeriod: (request) => summarizePeriod(edition(), request, analyzer),
    checkQuote: (request) => checkQuote(edition(), request, analyzer),
    related: (id, limit, hidden) => relatedArticles(edition(), { id, limit, hidden }, analyzer),
    changes,

    async read(id) {
      const [article] = await edition().articles.read([id]);
      return article === undefined ? undefined : { article, parts: articleParts(article) };
    },

    async ledes(ids) {
      const articles = await edition().articles.read(ids);
      return articles.map((article) => {
        if (article === undefined) return null;
        const beginning = article.body.slice(0, LEDE_CHARACTERS);
        const first = splitParagraphs(beginning).find(({ kind }) => kind === 'text');
        if (first === undefined) return null;
        const paragraph = { body: beginning.slice(0, first.end), language: article.language };
        return articleParts(paragraph).find(({ kind }: ArticlePart) => kind === 'sentence') ?? null;
      });
    },

    async latestAbout(topic, count, where) {
      const { hidden, today, aliases = [] } = where;
      const request = { question: topic, range: ALL_DAYS, today, hidden, aliases, limit: TOPIC_PASSAGES };
      const answer = await ask({ ...request, order: 'newest' });
      const headers = new Map<string, ArticleHeader>();
      for (const { article } of answer.passages) headers.set(article.id, article);
      return { total: headers.size, headers: [...headers.values()].slice(0, count) };
    },

    async topics(prefix, limit, hidden = new Set()) {
      const current = edition();
      const topics = await current.passages.topics(prefix.slice(0, MAX_TYPED), limit);
      // When more articles hold one than are hidden, one that is not holds it; the others are looked up.
      const doubtful = topics.filter(({ articles }) => articles <= hidden.size);
      if (doubtful.length === 0) return topics;
      const searches = doubtful.map(({ word }) => {
        const terms = queryTerms(analyzer.terms(word, current.languages[0] ?? 'en'));
        return { terms, range: ALL_DAYS, hidden, limit: 1 };
      });
      const results = await current.passages.searchAll(searches);
      const unseen = new Set(
        doubtful.filter((_, at) => results[at]?.hits[0]?.article.matched.length !== searches[at]?.terms.length),
      );
      return topics.filter((topic) => !unseen.has(topic));
    },

    async suggestArticles(typed, limit, hidden) {
      const current = edition();
      const byTitle = await current.articles.titled(typed, limit, hidden);
      if (byTitle.length >= limit || typed.trim().length < 3) return byTitle;
      const language = await questionLanguage(typed, current.languages);
      const byText = await articlesHolding(current, analyzer.terms(typed.slice(0, MAX_TYPED), language), limit, hidden);
      const known = new Set(byTitle.map(({ id }) => id));
      return [...byTitle, ...byText.filter(({ id }) => !known.has(id))].slice(0, limit);
    },
  };
}

function queryTerms(words: readonly string[]): QueryTerm[] {
  return [...new Set(words)].map((word) => ({ word, forms: [{ term: word, weight: 1 }] }));
}

/** The articles whose passages hold most of the words, best first. */
async function articlesHolding(
  edition: Edition,
  words: readonly string[],
  limit: number,
  hidden: ReadonlySet<string>,
): Promise<ArticleHeader[]> {
  if (words.length === 0) return [];
  const request = { terms: queryTerms(words), range: ALL_DAYS, hidden, limit: limit * 2 };
  const { hits } = await searchOne(edition.passages, request);
  const ids = [...new Set(hits.map(({ articleId }) => articleId))].slice(0, limit);
  return (await edition.articles.headers(ids)).filter((header) => header !== undefined);
}

import { ALL_DAYS } from '../corpus/day.ts';
import type { ArticleHeader } from '../corpus/article.ts';
import { splitParagraphs } from '../passages/paragraphs.ts';
import type { Analyzer } from '../search/analyzer/analyzer.ts';
import type { QueryTerm } from '../search/passage-index.ts';
import { questionLanguage } from './question/question-language.ts';
import { articleParts } from './sentences/article-parts.ts';
import { checkQuote } from './quote/check-quote.ts';
import type { Edition } from './edition.ts';
import { liveArticles } from './live-articles.ts';
import type { ArticlePart, Newsroom } from './newsroom.ts';
import { relatedArticles } from './browse/related-articles.ts';
import { summarizePeriod } from './summary/summarize-period.ts';
import { TitleIndex } from './browse/title-index.ts';

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
  const titles = new WeakMap<Edition, Promise<TitleIndex>>();
  const titlesOf = (current: Edition): Promise<TitleIndex> => {
    let index = titles.get(current);
    if (index === undefined) {
      index = TitleIndex.of(current.articles);
      titles.set(current, index);
      // Whoever waits for it hears of a failure; the next one tries again.
      index.catch(() => titles.delete(current));
    }
    return index;
  };

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
      const shown = await Promise.all(
        topics.map(async ({ word, articles }) => {
          if (articles > hidden.size) return true;
          const terms = queryTerms(analyzer.terms(word, current.languages[0] ?? 'en'));
          const { hits } = await current.passages.search({ terms, range: ALL_DAYS, hidden, limit: 1 });
          return hits[0]?.article.matched.length === terms.length;
        }),
      );
      return topics.filter((_, at) => shown[at] === true);
    },

    async suggestArticles(typed, limit, hidden) {
      const current = edition();
      const index = titlesOf(current);
      // Where suggestions are opened, nothing is typed yet: the newest are there at once, and the titles by the next key.
      if (typed.trim() === '') return newest(current, limit, hidden);
      const found = (await index).find(typed, limit, hidden);
      const byTitle = await headersOf(current, found);
      if (found.length >= limit || typed.trim().length < 3) return byTitle;
      const language = await questionLanguage(typed, current.languages);
      const byText = await articlesHolding(current, analyzer.terms(typed.slice(0, MAX_TYPED), language), limit, hidden);
      const known = new Set(found);
      return [...byTitle, ...byText.filter(({ id }) => !known.has(id))].slice(0, limit);
    },
  };
}

async function newest({ articles }: Edition, limit: number, hidden: ReadonlySet<string>) {
  return (await articles.list({ range: ALL_DAYS, order: 'newest', hidden, offset: 0, limit })).headers;
}

async function headersOf({ articles }: Edition, ids: readonly string[]): Promise<ArticleHeader[]> {
  const headers = await Promise.all(ids.map((id) => articles.header(id)));
  return headers.filter((header) => header !== undefined);
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
  const { hits } = await edition.passages.search({
    terms: queryTerms(words),
    range: ALL_DAYS,
    hidden,
    limit: limit * 2,
  });
  const ids = [...new Set(hits.map(({ articleId }) => articleId))].slice(0, limit);
  return headersOf(edition, ids);
}

import type { Analyzer } from '../search/analyzer/analyzer.ts';
import { ask } from './ask/ask.ts';
import { askFurther } from './ask/further.ts';
import { latestAbout } from './ask/latest-about.ts';
import { readArticle, readLedes } from './browse/read-article.ts';
import { relatedArticles } from './browse/related-articles.ts';
import { suggestArticles, suggestTopics } from './browse/suggestions.ts';
import { findChanges } from './changes/find-changes.ts';
import type { Edition } from './model/edition.ts';
import { type SeenArticles, type SeenEdition, seenEdition } from './model/seen-edition.ts';
import { digestOf } from './news/digest-of.ts';
import { findNews } from './news/find-news.ts';
import type { Newsroom, WholeNewsroom } from './newsroom.ts';
import { checkQuote } from './quote/check-quote.ts';
import { summarizeArticle } from './summary/summarize-article.ts';
import { summarizePeriod } from './summary/summarize-period.ts';
import { summarizeTopic } from './summary/summarize-topic.ts';
import { buildTimeline } from './timeline/build-timeline.ts';

/** What a newsroom is made of. */
export interface NewsroomParts {
  /** The current edition; each call takes it once and keeps to it. */
  readonly edition: () => Edition;
  /** The analyzer that the editions are indexed with. */
  readonly analyzer: Analyzer;
}

/** Makes the newsroom. */
export function createNewsroom({ edition, analyzer }: NewsroomParts): WholeNewsroom {
  return { seenBy: (view) => newsroomOver(() => seenEdition(edition(), view, analyzer)) };
}

function newsroomOver(seen: () => SeenEdition): Newsroom {
  return {
    articles: liveArticles(seen),
    ask: async (request) => (await ask(seen(), request)).answer,
    askFurther: (request) => askFurther(seen(), request),
    read: (id) => readArticle(seen(), id),
    ledes: (ids) => readLedes(seen(), ids),
    latestAbout: (topic, count, today) => latestAbout(seen(), topic, count, today),
    summarizeArticle: (id, lines) => summarizeArticle(seen(), { id, lines }),
    summarizeTopic: (request) => summarizeTopic(seen(), request),
    timeline: (request) => buildTimeline(seen(), request),
    summarizePeriod: (request) => summarizePeriod(seen(), request),
    checkQuote: (text) => checkQuote(seen(), text),
    related: (id, limit) => relatedArticles(seen(), id, limit),
    topics: (prefix, limit) => suggestTopics(seen(), prefix, limit),
    changes: (request) => findChanges(seen(), request),
    digest: (ids, lines) => digestOf(seen(), ids, lines),
    news: (request) => findNews(seen(), request),
    suggestArticles: (typed, limit) => suggestArticles(seen(), typed, limit),
  };
}

/** The articles of whichever edition is current at the call. */
function liveArticles(seen: () => SeenEdition): SeenArticles {
  return {
    coverage: () => seen().articles.coverage(),
    list: (request) => seen().articles.list(request),
    headers: (ids) => seen().articles.headers(ids),
    read: (ids) => seen().articles.read(ids),
    titled: (typed, limit) => seen().articles.titled(typed, limit),
    countByDay: () => seen().articles.countByDay(),
    sources: () => seen().articles.sources(),
    furnished: (mark, mayFit) => seen().articles.furnished(mark, mayFit),
  };
}

import type { SeenEdition } from '../model/seen-edition.ts';
import { type ArticlesAbout, articlesAbout } from './articles-about.ts';
import { chooseTellings } from './choose-tellings.ts';
import { inDateOrder, summaryLine } from './summary-line.ts';
import type { Summary, TopicRequest } from './summary.ts';
import { openingTellings, type Telling } from './telling.ts';

/** Sentences looked at of each article: what comes later is seldom news. */
const OPENING = 6;
/** A sentence of an article whose headline does not say the topic must have this much of its words. */
const MENTIONS = 0.5;

/**
 * Summarises what the archive has about a topic: the sentences with which its articles begin, those that most of them tell
 * first, each as unlike those before it as may be, in the order of their days. A time in the topic's words ("harbour,
 * November 2021") narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function summarizeTopic(seen: SeenEdition, request: TopicRequest): Promise<Summary> {
  const { about, tellings } = await tellingsAbout(seen, request);
  const { articles, range, coverage } = about;
  const found = new Map(articles.map((each) => [each.article.id, each]));
  return {
    range,
    lines: inDateOrder(
      chooseTellings(tellings, { count: request.lines, analyzer: seen.analyzer }).map(({ telling, others }) =>
        summaryLine(telling.article, telling, found.get(telling.article.id)!.wordsIn(telling), others.length),
      ),
    ),
    articles: articles.length,
    coverage,
  };
}

/**
 * The sentences that a summary of a topic is chosen from.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function tellingsAbout(
  seen: SeenEdition,
  request: Omit<TopicRequest, 'lines'>,
): Promise<{ readonly about: ArticlesAbout; readonly tellings: readonly Telling[] }> {
  const about = await articlesAbout(seen, request);
  const tellings = about.articles.flatMap(({ article, titled, topicIn }) =>
    openingTellings(article, OPENING, topicIn, seen.analyzer).filter(({ topic }) => titled || topic >= MENTIONS),
  );
  return { about, tellings };
}

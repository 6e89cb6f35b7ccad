import { yearsIn } from '../../dates/years-in.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { type ArticleAbout, type ArticlesAbout, articlesAbout, MENTIONS } from './about/articles-about.ts';
import type { SummaryFit } from '../evidence/fitted.ts';
import { FITTED } from '../evidence/weights.ts';
import { chooseTellings, shorterFirst } from './choose-tellings.ts';
import { costOfStraying, logLikelihood, oddsOnTopic } from './about/on-topic.ts';
import { inOneMessage } from './one-message.ts';
import { inDateOrder, summaryLine, withReplaced } from './summary-line.ts';
import type { Summary, TopicRequest } from './summary.ts';
import { openingTellings, type Telling } from './telling.ts';

/** Sentences looked at of each article: what comes later is seldom news. Where there are few articles, more of each. */
const OPENING = 6;
const OPENING_OF_FEW = 30;
const SENTENCES = 100;
/** What is told of years so far back behind the first sentences of an article is no news: in log odds. */
const LONG_AGO = 1.5;
const YEARS_AGO = 3;
const FIRST = 2;
/** So many lines are told, the others while they are worth it; only so many where none is worth it. */
const ALWAYS = 4;
const OF_LITTLE = 3;

/**
 * Summarises what the archive has about a topic: the sentences with which its articles begin, those that most of them tell
 * first, each as unlike those before it as may be, in the order of their days. A time in the topic's words ("harbour,
 * November 2021") narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function summarizeTopic(
  seen: SeenEdition,
  request: TopicRequest,
  fitted: SummaryFit = FITTED,
): Promise<Summary> {
  const { straying, leastOnTopic, leastLine: least } = fitted.costs;
  const { about, tellings } = await tellingsAbout(seen, request);
  const { articles, range, coverage } = about;
  const found = new Map(articles.map((each) => [each.article.id, each]));
  const sure = { first: ALWAYS, least };
  const told = chooseTellings(tellings, {
    count: request.lines,
    analyzer: seen.analyzer,
    fitted,
    sure,
    known: wordsOfTopic(request.topic),
    resort: (telling, evidence) => {
      const odds = oddsOnTopic(telling, evidence, found.get(telling.article.id)!, fitted);
      return costOfStraying(odds, leastOnTopic) - straying * logLikelihood(odds) + (isLongAgo(telling) ? LONG_AGO : 0);
    },
    more: (telling) => shorterFirst(telling, fitted),
  });
  const thin = told.every(({ telling, value }) => value < least || !isMainly(telling, found.get(telling.article.id)!));
  const chosen = thin ? told.slice(0, OF_LITTLE) : told;
  return {
    range,
    lines: inDateOrder(
      inOneMessage(
        chosen.map(({ telling, others, sources, replaced }) => {
          const { wordsIn } = found.get(telling.article.id)!;
          const carriers = { reports: others.length, sources };
          return withReplaced(summaryLine(telling.article, telling, wordsIn(telling), carriers), replaced);
        }),
      ),
    ),
    thin,
    articles: articles.length,
    coverage,
  };
}

/** Whether a sentence behind the first ones of its article names years, and none that is near the article's day. */
function isLongAgo({ article: { body, day }, start, end, place }: Telling): boolean {
  if (place < FIRST || day === null) return false;
  const years = yearsIn(body.slice(start, end));
  return years.length > 0 && Math.max(...years) <= Number(day.slice(0, 4)) - YEARS_AGO;
}

/** The words of a topic as they are typed, in small letters. */
export function wordsOfTopic(topic: string): ReadonlySet<string> {
  return new Set(topic.toLowerCase().split(/[^\p{L}’'-]+/u));
}

/** Whether a sentence is of an article that is about the topic, and not further down in one that only comes to speak of it. */
export function isMainly({ place }: Telling, { titled }: ArticleAbout): boolean {
  return titled || place < OPENING;
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
  const share = Math.ceil(SENTENCES / Math.max(1, about.articles.length));
  const opening = Math.min(OPENING_OF_FEW, Math.max(OPENING, share));
  const tellings = about.articles.flatMap(({ article, titled, topicIn }) =>
    openingTellings(article, opening, topicIn, seen.analyzer, (topic) => titled || topic >= MENTIONS),
  );
  return { about, tellings };
}

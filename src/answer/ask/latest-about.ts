import type { ArticleHeader } from '../../corpus/article.ts';
import { ALL_DAYS, type Day } from '../../corpus/day.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import { research } from './research.ts';

/** How far into a list of passages "about a topic" is looked for its newest articles. */
const TOPIC_PASSAGES = 100;

/**
 * The newest articles of those that answer a search for a topic, at most `count`, and how many there are.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function latestAbout(
  seen: SeenEdition,
  topic: string,
  count: number,
  today: Day,
): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }> {
  const request = {
    question: topic,
    range: ALL_DAYS,
    today,
    order: 'newest',
    limit: TOPIC_PASSAGES,
    inFull: 0,
  } as const;
  const { units } = await research(seen, request);
  const articles = new Map(units.map(({ kept: { article } }) => [article.id, article]));
  return { total: articles.size, headers: [...articles.values()].slice(0, count).map(quotedHeader) };
}

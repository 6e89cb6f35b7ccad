import { dayNumber } from '../../corpus/day.ts';
import { weigh } from '../evidence/weigh.ts';
import { FITTED } from '../evidence/weights.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { chooseTellings } from '../summary/choose-tellings.ts';
import { wordsOfTopic } from '../summary/summarize-topic.ts';
import { lineOf, resortInTime, timelineTellings, type WeighedInTime } from './tellings-in-time.ts';
import type { Timeline, TimelineEntry, TimelineRequest } from './timeline.ts';
import { inEventOrder } from './timeline-entry.ts';

/** Entries at most, and how many of them are the main ones. */
const ENTRIES = 30;
const MAIN = 10;
/** The others are told while they are worth it, in log odds. */
const LEAST = -4;
/** What another entry of one article costs: one tells of many days. */
const SAME_ARTICLE = 0.5;
/** What each entry costs another one of its day, and one of the day before or after: there is more to tell of other days. */
const SAME_DAY = 1;
const NEXT_DAY = 0.5;

/**
 * Makes the timeline of a topic: one sentence an event, on the day it tells of, else on that of the article that begins with
 * it. What most articles tell comes first, as the main entries. A time in the topic's words narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function buildTimeline(seen: SeenEdition, request: TimelineRequest): Promise<Timeline> {
  const { about, tellings } = await timelineTellings(seen, request);
  const { range, cut, coverage } = about;
  const { intercept, weights } = FITTED.inTime;
  const chosen = chooseTellings(tellings, {
    count: ENTRIES,
    analyzer: seen.analyzer,
    again: SAME_ARTICLE,
    oneStory: costOfDay,
    sure: { first: MAIN, least: LEAST },
    dayOf: ({ entry }) => entry.when.since,
    known: wordsOfTopic(request.topic),
    resort: resortInTime,
    more: ({ inTime }) => intercept + weigh(inTime, weights),
  });
  const entries = chosen.map(({ telling, others, replaced }) => ({
    ...telling.entry,
    ...lineOf(telling),
    reports: others.length,
    replaced: replaced && earlierWord(replaced),
  }));
  return {
    range,
    order: request.order,
    entries: [
      ...inEventOrder(entries.slice(0, MAIN), request.order),
      ...inEventOrder(entries.slice(MAIN), request.order),
    ],
    main: Math.min(MAIN, entries.length),
    articles: new Set(tellings.map(({ article }) => article.id)).size,
    cut,
    coverage,
  };
}

/** What an entry said that another one has a later word on. */
function earlierWord({ entry: { article, start, end, text } }: WeighedInTime): NonNullable<TimelineEntry['replaced']> {
  return { article, start, end, text };
}

/** What an entry that was chosen costs another one, by their days. */
function costOfDay({ entry }: WeighedInTime, { entry: chosen }: WeighedInTime): number {
  if (entry.when.since === null || chosen.when.since === null) return 0;
  const days = Math.abs(dayNumber(entry.when.since) - dayNumber(chosen.when.since));
  return days === 0 ? SAME_DAY : days === 1 ? NEXT_DAY : 0;
}

import { dayNumber } from '../../corpus/day.ts';
import type { SummaryFit } from '../evidence/fitted.ts';
import type { SummaryCosts } from '../evidence/summary-costs.ts';
import { oddsOf } from '../evidence/weigh.ts';
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
/** So many are told always, the others while they are worth it. */
const ALWAYS = 6;

/**
 * Makes the timeline of a topic: one sentence an event, on the day it tells of, else on that of the article that begins with
 * it. What most articles tell comes first, as the main entries. A time in the topic's words narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function buildTimeline(
  seen: SeenEdition,
  request: TimelineRequest,
  fitted: SummaryFit = FITTED,
): Promise<Timeline> {
  const { about, tellings } = await timelineTellings(seen, request);
  const { range, cut, coverage } = about;
  const { inTime, costs } = fitted;
  const chosen = chooseTellings(tellings, {
    count: ENTRIES,
    analyzer: seen.analyzer,
    fitted,
    alike: costs.entryLikeness,
    again: costs.entry,
    oneStory: (telling, other) => costOfDay(telling, other, costs),
    sure: { first: ALWAYS, least: costs.leastEntry },
    dayOf: ({ entry }) => entry.when.since,
    known: wordsOfTopic(request.topic),
    resort: resortInTime(fitted),
    more: (telling) => oddsOf(telling.inTime, inTime) - (telling.chronicled === true ? costs.chronicled : 0),
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
function costOfDay(
  { entry }: WeighedInTime,
  { entry: chosen }: WeighedInTime,
  { sameDay, nextDay }: SummaryCosts,
): number {
  if (entry.when.since === null || chosen.when.since === null) return 0;
  const days = Math.abs(dayNumber(entry.when.since) - dayNumber(chosen.when.since));
  return days === 0 ? sameDay : days === 1 ? nextDay : 0;
}

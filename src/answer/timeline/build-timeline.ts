import { addDays, type DayRange } from '../../corpus/day.ts';
import { daysNamed, weekdaysNamed } from '../../dates/days-named.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { pause } from '../sentences/pause.ts';
import { type ArticleAbout, articlesAbout, MENTIONS } from '../summary/articles-about.ts';
import { chooseTellings } from '../summary/choose-tellings.ts';
import { strays, TOUCHES, wordsOfTopic } from '../summary/summarize-topic.ts';
import { summaryLine } from '../summary/summary-line.ts';
import type { SummaryLine } from '../summary/summary.ts';
import { openingTellings, type Telling } from '../summary/telling.ts';
import type { Timeline, TimelineEntry, TimelineRequest } from './timeline.ts';
import { happensIn, inEventOrder, timelineEntry } from './timeline-entry.ts';

/** What happened in the days asked for is told in articles so many days around them. */
const AROUND = 31;
/** Sentences looked at of each article: those that say a day of their own may stand further down. */
const OPENING = 30;
/** Further down, sentences must have much of the topic's words even where the headline says it. */
const TITLED = 6;
/** Entries at most, and how many of them are the main ones. */
const ENTRIES = 30;
const MAIN = 10;
/** The others are told while they are worth it, in log odds. */
const LEAST = -3;
/** What a day of its own is worth, in log odds, one that still lay ahead, and each sentence before one without a day. */
const OWN_DAY = 0.8;
const LAY_AHEAD = -3;
const LATER = -0.8;
/** What a sentence loses that would stand under its article's day and names another. */
const OTHER_DAY = -1.5;
/** What another entry of one article costs: one tells of many days. */
const SAME_ARTICLE = 0.5;
/** What strays from the topic is worth less by this, in log odds. */
const STRAYS = 1.5;
/** What is to come is no last resort where it stands on its own day, marked as announced: in log odds. */
const ANNOUNCED = 1.5;
/** So many sentences at the beginning of an article may tell what is new on its day. */
const NEW = 3;

/** A sentence with its place in time. */
interface TellingInTime extends Telling {
  readonly entry: TimelineEntry;
  readonly about: ArticleAbout;
}

/**
 * Makes the timeline of a topic: one sentence an event, on the day it tells of, else on that of the article that begins with
 * it. What most articles tell comes first, as the main entries. A time in the topic's words narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function buildTimeline(seen: SeenEdition, request: TimelineRequest): Promise<Timeline> {
  const { articles, range, cut, coverage } = await articlesAbout(seen, { ...request, widened });
  const tellings: TellingInTime[] = [];
  for (const about of articles) {
    tellings.push(...tellingsInTime(about, seen).filter(({ entry }) => happensIn(entry, range)));
    await pause();
  }
  const chosen = chooseTellings(tellings, {
    count: ENTRIES,
    analyzer: seen.analyzer,
    again: SAME_ARTICLE,
    sure: { first: MAIN, least: LEAST },
    dayOf: ({ entry }) => entry.when.since,
    known: wordsOfTopic(request.topic),
    resort: (telling, evidence) =>
      (strays(telling, evidence, telling.about) ? STRAYS : 0) - (telling.entry.dated === 'ahead' ? ANNOUNCED : 0),
    more: (telling) => inTime(telling) - (telling.about.touches ? TOUCHES : 0),
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

function lineOf(telling: Telling & { readonly about: ArticleAbout }): SummaryLine {
  return summaryLine(telling.article, telling, telling.about.wordsIn(telling));
}

/** What the place of a sentence in time is worth, in log odds. */
function inTime({ place, entry }: TellingInTime): number {
  const { dated, when } = entry;
  if (dated === 'ahead') return LAY_AHEAD;
  if (dated === 'told') return when.since === when.until ? OWN_DAY : place * LATER;
  return place * LATER + (namesAnotherDay(entry) ? OTHER_DAY : 0);
}

/** Whether a sentence names days, and not the one of its article, under which it would stand. */
function namesAnotherDay({ article: { day, language }, text, dates }: TimelineEntry): boolean {
  if (day === null) return false;
  const days = dates.flatMap(({ from, to }) => (from === to ? [from] : []));
  const all = [...days, ...daysNamed(text, day, language), ...weekdaysNamed(text, day, language)];
  return all.length > 0 && !all.includes(day);
}

/** What an entry said that another one has a later word on. */
function earlierWord({ entry: { article, start, end, text } }: TellingInTime): NonNullable<TimelineEntry['replaced']> {
  return { article, start, end, text };
}

function widened({ since, until }: DayRange): DayRange {
  return { since: since && addDays(since, -AROUND), until: until && addDays(until, AROUND) };
}

/** The sentences of an article that can stand in a timeline. Without a day of its own, it must be one of the first. */
function tellingsInTime(about: ArticleAbout, { analyzer }: SeenEdition): TellingInTime[] {
  const { article, titled, topicIn } = about;
  const mayTell = (topic: number, place: number): boolean => topic >= MENTIONS || (titled && place < TITLED);
  return openingTellings(article, OPENING, topicIn, analyzer, mayTell)
    .map((telling) => ({ ...telling, about, entry: timelineEntry(lineOf({ ...telling, about })) }))
    .filter(({ entry, place }) => entry.dated === 'told' || entry.dated === 'ahead' || place < NEW);
}

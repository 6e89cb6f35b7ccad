import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { addDays, type Day, dayNumber, type DayRange } from '../../corpus/day.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { Occurrence } from '../ranking/occurrences.ts';
import { within } from '../ranking/rank-passages.ts';
import { type AboutTopic, type PassageAbout, passagesAbout } from '../summary/about-topic.ts';
import { contentTerms, fitness, particulars } from '../summary/choose-sentences.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { foldReports } from './fold-reports.ts';
import { pause } from '../sentences/pause.ts';
import { summaryLine } from '../summary/summary-line.ts';
import type { Timeline, TimelineEntry, TimelineRequest } from './timeline.ts';
import { happensIn, inEventOrder, timelineEntry } from './timeline-entry.ts';

/** Passages that the sentences are taken from. */
const PASSAGES = 150;
/** What happened in the days asked for is told in articles so many days around them. */
const AROUND = 31;
/** A sentence speaks of the topic itself when it holds this much of its words. */
const MENTIONS = 0.5;
/** How much the place in the article, and a day of its own, count beside what a sentence says of the topic. */
const EARLY = 0.6;
const EARLY_CHARACTERS = 600;
const DATED = 0.2;
const PARTICULARS = 0.15;
/** What a sentence of an article about the topic counts that has none of its words. */
const WITHOUT_WORDS = 0.25;
/** A second sentence of an article stands on its own when it tells of a day so far from the first's. */
const ANOTHER_DAY = 2;
/** Sentences that lean on others or are no whole ones do not stand for themselves. */
const STANDS_ALONE = 1;

/**
 * Makes the timeline of a topic: for each article about it the sentence that tells most, and further ones that tell of
 * another day. Near-identical reports within 3 days are one entry. A time in the topic's words narrows the range.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function buildTimeline(seen: SeenEdition, request: TimelineRequest): Promise<Timeline> {
  const about = await passagesAbout(seen, { ...request, limit: PASSAGES, widened });
  const told = articlesOf(about);
  const entries: TimelineEntry[] = [];
  for (const article of told) {
    entries.push(...entriesOf(article, about.shareIn));
    await pause();
  }
  const inRange = entries.filter((entry) => happensIn(entry, about.range));
  const reportsOf = new Map(told.map(({ article: { id, reports } }) => [id, reports]));
  return {
    range: about.range,
    order: request.order,
    entries: inEventOrder(fold(inRange, reportsOf, seen.analyzer), request.order),
    articles: new Set(inRange.map(({ article }) => article.id)).size,
    cut: about.cut,
    coverage: about.coverage,
  };
}

function widened({ since, until }: DayRange): DayRange {
  return { since: since && addDays(since, -AROUND), until: until && addDays(until, AROUND) };
}

/** An article about a topic, with the sentences of its passages that were found. */
interface ToldArticle {
  readonly article: ArchivedArticle;
  readonly titled: boolean;
  readonly sentences: readonly Span[];
  readonly occurrences: readonly Occurrence[];
}

function articlesOf({ passages }: AboutTopic): ToldArticle[] {
  const byArticle = new Map<string, PassageAbout[]>();
  for (const passage of passages) {
    const known = byArticle.get(passage.article.id);
    if (known === undefined) byArticle.set(passage.article.id, [passage]);
    else known.push(passage);
  }
  return [...byArticle.values()].flatMap((found): ToldArticle[] => {
    const [first] = found;
    if (first === undefined) return [];
    const sentences = new Map(found.flatMap((each) => each.sentences).map((span) => [span.start, span] as const));
    return [
      {
        article: first.article,
        titled: first.titled,
        sentences: [...sentences.values()].toSorted((a, b) => a.start - b.start),
        occurrences: found.flatMap(({ occurrences }) => occurrences),
      },
    ];
  });
}

/** The entries that an article gives: the sentence that tells most of the topic, then those of other days. */
function entriesOf(
  { article, titled, sentences, occurrences }: ToldArticle,
  shareIn: (found: readonly Occurrence[]) => number,
): TimelineEntry[] {
  const scored = sentences.flatMap((span) => {
    const found = within(occurrences, span);
    const share = shareIn(found);
    if (share < MENTIONS && !titled) return [];
    const entry = timelineEntry(summaryLine(article, span, found, 0));
    const told = entry.dated === 'told' || entry.dated === 'ahead';
    const sentence = { ...span, article, story: article.id, relevance: 1 };
    const fit = fitness(sentence);
    const worth =
      WITHOUT_WORDS +
      (1 - WITHOUT_WORDS) * share +
      EARLY * Math.exp(-span.start / EARLY_CHARACTERS) +
      PARTICULARS * particulars(sentence) +
      (told ? DATED : 0);
    return [{ entry, told, share, fit, score: worth * fit }];
  });
  const [main, ...rest] = scored.toSorted((a, b) => b.score - a.score);
  if (main === undefined) return [];
  const kept = [main.entry];
  for (const { entry, told, share, fit } of rest) {
    const alone = told && share >= MENTIONS && fit >= STANDS_ALONE;
    if (alone && kept.every((other) => areApart(entry.when, other.when))) kept.push(entry);
  }
  return kept;
}

function areApart(a: DayRange, b: DayRange): boolean {
  return isLongBefore(a.until, b.since) || isLongBefore(b.until, a.since);
}

function isLongBefore(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && dayNumber(other) - dayNumber(day) > ANOTHER_DAY;
}

/** Folds what is told alike; the first to tell it is quoted, and the articles that tell it too are counted. */
function fold(
  entries: readonly TimelineEntry[],
  reportsOf: ReadonlyMap<string, readonly string[]>,
  analyzer: Analyzer,
): TimelineEntry[] {
  const first = new Map<string, number>();
  const reports = entries.map((entry) => {
    const { article } = entry;
    const nth = first.get(article.id) ?? 0;
    first.set(article.id, nth + 1);
    const alike = [article.id, ...(reportsOf.get(article.id) ?? [])];
    // Only what an article tells first goes by its story; another day's sentence goes by its words.
    const story = nth === 0 ? alike.reduce((a, b) => (a < b ? a : b)) : `${article.id} ${nth}`;
    return { entry, day: article.day, story, words: wordsOf(entry, analyzer) };
  });
  const earliest = reports.toSorted(
    (a, b) => compareDays(a.day, b.day) || (a.entry.article.id < b.entry.article.id ? -1 : 1),
  );
  return foldReports(earliest).map(({ kept, others }) => {
    const alike = new Set(others.map(({ entry }) => entry.article.id));
    alike.delete(kept.entry.article.id);
    return { ...kept.entry, reports: alike.size };
  });
}

const compareDays = (a: Day | null, b: Day | null): number => {
  if (a === b) return 0;
  return (a ?? '~') < (b ?? '~') ? -1 : 1;
};

function wordsOf({ article, start, end, text }: TimelineEntry, analyzer: Analyzer): ReadonlySet<string> {
  const offset = { article: { ...article, body: text }, start: 0, end: end - start };
  return new Set(contentTerms(offset, analyzer));
}

import type { ArticleKind } from '../../corpus/kinds/article-kind.ts';
import { addDays, type DayRange, dayNumber } from '../../corpus/day.ts';
import type { SummaryFit } from '../evidence/fitted.ts';
import type { InTimeEvidence } from '../evidence/in-time-evidence.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { chronologyOf } from '../sentences/chronology-of.ts';
import { pause } from '../sentences/pause.ts';
import { type ArticleAbout, type ArticlesAbout, articlesAbout, MENTIONS } from '../summary/about/articles-about.ts';
import type { Choosing } from '../summary/choose-tellings.ts';
import { costOfStraying, oddsOnTopic } from '../summary/about/on-topic.ts';
import { summaryLine } from '../summary/summary-line.ts';
import type { SummaryLine } from '../summary/summary.ts';
import { openingTellings, type Telling } from '../summary/telling.ts';
import type { TimelineRequest } from './timeline.ts';
import { chronologyTellings } from './chronology.ts';
import { happensIn, timelineEntry } from './timeline-entry.ts';
import { NEW, type TellingInTime, weighInTime } from './weigh-in-time.ts';

/** What happened in the days asked for is told in articles so many days around them. */
const AROUND = 31;
/** Sentences looked at of each article: those that say a day of their own may stand further down. */
const OPENING = 30;
/** Further down, sentences must have much of the topic's words even where the headline says it. */
const TITLED = 6;
/** What happened in a matter that is no name is often told without its words: it is enough if that is likelier than not. */
const UNNAMED = 0;
/** What is to come is no last resort where it stands on its own day, marked as announced: in log odds. Hours and programmes are. */
const ANNOUNCED = 1.5;
const PROGRAMMES: ReadonlySet<ArticleKind> = new Set(['service', 'preview', 'list']);
/** What says no day of its own in a text that was written on for more than a day may be of any of the days since: in log odds. */
const REWRITTEN = 1.5;
const A_DAY = 1;
/** What names another day than it would stand under mostly happened then, though it does not say so plainly: in log odds. */
const OTHER_DAY = 1.5;

/** A sentence that a timeline is chosen from, and what its place in time says for it. */
export interface WeighedInTime extends TellingInTime {
  readonly inTime: InTimeEvidence;
}

/**
 * The sentences that a timeline is chosen from.
 *
 * @throws {QueryError} `no-words` when nothing of the topic is left to look up.
 */
export async function timelineTellings(
  seen: SeenEdition,
  request: Omit<TimelineRequest, 'order'>,
): Promise<{ readonly about: ArticlesAbout; readonly tellings: readonly WeighedInTime[] }> {
  const about = await articlesAbout(seen, { ...request, widened });
  const tellings: TellingInTime[] = [];
  for (const each of about.articles) {
    tellings.push(...tellingsOf(each, seen).filter(({ entry }) => happensIn(entry, about.range)));
    await pause();
  }
  const evidence = weighInTime(tellings);
  return { about, tellings: tellings.map((telling, at) => ({ ...telling, inTime: evidence[at]! })) };
}

/** What makes a sentence a last resort of a timeline. */
export function resortInTime(fitted: SummaryFit): NonNullable<Choosing<WeighedInTime>['resort']> {
  return (telling, evidence) => {
    const { about, entry, inTime } = telling;
    const odds = oddsOnTopic(telling, evidence, about, fitted);
    return (
      costOfStraying(odds, about.isNamed ? fitted.costs.leastOnTopic : UNNAMED) +
      (isOfAnyDay(telling) ? REWRITTEN : 0) +
      (inTime.otherDay > 0 ? OTHER_DAY : 0) -
      (entry.dated === 'ahead' && !PROGRAMMES.has(telling.kind) ? ANNOUNCED : 0)
    );
  };
}

function isOfAnyDay({
  entry: {
    dated,
    article: { day, updated },
  },
}: WeighedInTime): boolean {
  return dated === 'reported' && day !== null && updated !== undefined && dayNumber(updated) - dayNumber(day) > A_DAY;
}

/** The line that shows a sentence. */
export function lineOf(telling: Telling & { readonly about: ArticleAbout }): SummaryLine {
  return summaryLine(telling.article, telling, telling.about.wordsIn(telling));
}

function widened({ since, until }: DayRange): DayRange {
  return { since: since && addDays(since, -AROUND), until: until && addDays(until, AROUND) };
}

/** The sentences of an article that can stand in a timeline. Without a day of its own, it must be one of the first. */
function tellingsOf(about: ArticleAbout, { analyzer }: SeenEdition): TellingInTime[] {
  const { article, titled, topicIn } = about;
  const chronicled = chronologyTellings(about, analyzer);
  const first = chronologyOf(article)[0]?.start ?? Infinity;
  const mayTell = (topic: number, place: number): boolean => topic >= MENTIONS || (titled && place < TITLED);
  const others = openingTellings(article, OPENING, topicIn, analyzer, mayTell)
    .filter(({ start }) => start < first)
    .map((telling) => {
      const entry = timelineEntry(lineOf({ ...telling, about }));
      return { ...telling, about, entry, ownDay: entry.dated === 'told' || entry.dated === 'ahead' };
    })
    .filter(({ entry, place }) => entry.dated === 'told' || entry.dated === 'ahead' || place < NEW);
  return [...others, ...chronicled];
}

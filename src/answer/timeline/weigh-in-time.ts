import { type Day, dayNumber } from '../../corpus/day.ts';
import { daysNamed, beginsBefore, weekdaysNamed } from '../../dates/days-named.ts';
import { findExactDates } from '../../dates/exact-dates.ts';
import type { InTimeEvidence } from '../evidence/in-time-evidence.ts';
import type { ArticleAbout } from '../summary/about/articles-about.ts';
import { storyOf, type Telling } from '../summary/telling.ts';
import type { TimelineEntry } from './timeline.ts';

/** A sentence with its place in time. */
export interface TellingInTime extends Telling {
  readonly entry: TimelineEntry;
  readonly about: ArticleAbout;
}

/** So many sentences at the beginning of an article may tell what is new on its day. */
export const NEW = 3;
/** What an article without a day in its first sentence tells of is often of the days before it. */
const DAYS_BEFORE = 7;
/** What happened longer before its article is background. */
const YEAR = 366;
const DECADE = 3653;

/** What speaks for each of the sentences of a timeline, by its place in time, compared with the others. */
export function weighInTime(tellings: readonly TellingInTime[]): readonly InTimeEvidence[] {
  const stories = tellings.map(({ article }) => storyOf(article));
  const said = new Carriers(stories);
  const reported = new Carriers(stories);
  const daysTold = new Map<string, number[]>();
  for (const [at, { entry, article }] of tellings.entries()) {
    const day = oneDayOf(entry);
    if (article.day !== null) for (const after of [0, 1]) reported.add(dayNumber(article.day) - after, stories[at]!);
    if (day === null || !saysDays(entry)) continue;
    said.add(dayNumber(day), stories[at]!);
    daysTold.set(article.id, [...(daysTold.get(article.id) ?? []), dayNumber(day)]);
  }
  return tellings.map(({ entry, entry: { article }, place, about }, at): InTimeEvidence => {
    const day = oneDayOf(entry);
    const says = saysDays(entry);
    const named = says ? 'none' : dayNamed(entry);
    const number = day === null ? null : dayNumber(day);
    const ago = number === null || article.day === null ? 0 : Math.max(0, dayNumber(article.day) - number);
    const before = says || named !== 'none' || article.day === null ? [] : (daysTold.get(article.id) ?? []);
    return {
      told: entry.dated === 'told' && day !== null ? 1 : 0,
      span: entry.dated === 'told' && day === null ? 1 : 0,
      ahead: entry.dated === 'ahead' ? 1 : 0,
      ownDay: named === 'own' ? 1 : 0,
      otherDay: named === 'other' ? 1 : 0,
      dayBefore: before.some((each) => isShortlyBefore(each, dayNumber(article.day!))) ? 1 : 0,
      place: says ? 0 : place,
      saidBy: number === null ? 0 : said.share(number, stories[at]!),
      reportedBy: number === null ? 0 : reported.share(number, stories[at]!),
      ago: Math.log(1 + Math.min(ago, YEAR)) / Math.log(1 + YEAR),
      decades: ago > DECADE ? 1 : 0,
      updated: article.updated === undefined ? 0 : 1,
      touches: about.touches ? 1 : 0,
    };
  });
}

function saysDays({ dated }: TimelineEntry): boolean {
  return dated === 'told' || dated === 'ahead';
}

function oneDayOf({ when: { since, until }, dated }: TimelineEntry): Day | null {
  return dated !== 'undated' && since === until ? since : null;
}

function isShortlyBefore(day: number, of: number): boolean {
  return day < of && of - day <= DAYS_BEFORE;
}

/** Whether a sentence names the day under which it stands, though it does not say that it happened then, or only other times. */
function dayNamed({ article: { day, language }, text, dates, when }: TimelineEntry): 'own' | 'other' | 'none' {
  if (day === null) return 'none';
  const days = dates.flatMap(({ from, to }) => (from === to ? [from] : []));
  const all = [...days, ...daysNamed(text, day, language), ...weekdaysNamed(text, day, language)];
  if (all.includes(when.since!)) return 'own';
  const isOther =
    all.length > 0 ||
    beginsBefore(text, language) ||
    findExactDates(text, language).some(({ to }) => dayNumber(day) - dayNumber(to) > DECADE);
  return isOther ? 'other' : 'none';
}

/** Which stories carry a day, by its number. */
class Carriers {
  readonly #of = new Map<number, Set<string>>();
  readonly #most: number;

  constructor(stories: readonly string[]) {
    this.#most = Math.log(1 + new Set(stories).size);
  }

  add(day: number, story: string): void {
    const known = this.#of.get(day);
    if (known === undefined) this.#of.set(day, new Set([story]));
    else known.add(story);
  }

  /** How many other stories than one carry a day: 0-1, on a logarithmic scale. */
  share(day: number, story: string): number {
    const carriers = this.#of.get(day);
    if (carriers === undefined) return 0;
    return Math.log(1 + carriers.size - (carriers.has(story) ? 1 : 0)) / this.#most;
  }
}

import { type Day, dayNumber } from '../../corpus/day.ts';
import type { ArchivedArticle } from '../../corpus/article.ts';
import type { ArticleKind } from '../../corpus/kinds/article-kind.ts';
import { findExactDates } from '../../dates/exact-dates.ts';
import { tellsOfPast } from '../../dates/tense.ts';
import { yearsIn } from '../../dates/years-in.ts';
import { OPENERS } from '../../languages/quotation-marks.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { namesIn } from '../../search/terms/names.ts';
import type { TellingEvidence } from '../evidence/telling-evidence.ts';
import { findQuantities } from '../sentences/quantities.ts';
import { Likeness } from './likeness.ts';
import {
  goesOnTalking,
  isAttributed,
  isHollow,
  isPersonal,
  looksAhead,
  namesDay,
  opensWithCircumstances,
  saysWhatHappened,
  speaksOfLongBefore,
  withoutWhatIsToCome,
} from './narration.ts';
import { storyOf, type Telling } from './telling.ts';

/** Sentences that share so much tell much the same. */
export const MUCH_THE_SAME = 0.25;
/** Sentences before one after which being early counts a third. */
const EARLY = 3;
const MANY_NAMES = 5;
/** A sentence with the one before it that it leans on stands alone, but two are more to read than one. */
const LED = 0.5;

/** What was photographed so many days before, or after, may stand in a report. */
const MONTH = 31;
const ENDS_WITH_YEAR = /\d{4}[.”"]{0,2}$/u;
const ASKS = /[?？؟]["”’»]?$/u;
const SPEECH = new RegExp(`^[${OPENERS}]`, 'u');

/**
 * What speaks for each of the sentences from which a summary is chosen, compared with the others.
 *
 * @param likeness - Of the terms of the same sentences, in their order.
 */
export function weighTellings(
  tellings: readonly Telling[],
  likeness: Likeness,
  analyzer: Analyzer,
): readonly TellingEvidence[] {
  const headlines = new Headlines(tellings, analyzer);
  const central = againstMost(likeness.toCentre(tellings.map(() => 1)));
  const shares = againstMost(Float64Array.from(tellings, (telling) => headlines.share(telling)));
  const burst = burstOf(tellings);
  const stories = tellings.map(({ article }) => storyOf(article));
  const nearest = nearestHeadlines(tellings, stories, analyzer);
  const about = mostOfTopic(tellings);
  const toldBy = countTellers(stories, likeness);
  return tellings.map((telling, at): TellingEvidence => {
    const own = ownEvidence(telling);
    const headline = headlines.ownShare(telling);
    return {
      ...own,
      central: central[at]!,
      toldBy: Math.log(1 + toldBy[at]!),
      headlines: shares[at]!,
      headline,
      lede: headline * own.early,
      otherHeadline: nearest[at]!,
      about: about.get(telling.article.id)!,
      burst: burst(telling.article.day),
    };
  });
}

/** Each value as a share of the largest. */
function againstMost(values: Float64Array): Float64Array {
  const most = values.reduce((best, each) => Math.max(best, each), Number.MIN_VALUE);
  return values.map((each) => each / most);
}

/** What is told by a sentence among others, and not by itself. */
type AmongOthers = 'central' | 'toldBy' | 'headlines' | 'headline' | 'lede' | 'otherHeadline' | 'about' | 'burst';

/** What can be seen of a sentence alone. */
function ownEvidence(telling: Telling): Omit<TellingEvidence, AmongOthers> {
  const { article, kind, start, end, place, topic, words, leans, lead, ownDay } = telling;
  const text = article.body.slice(start, end);
  const { language } = article;
  const years = yearsIn(text);
  const dated = namesDay(text, language);
  return {
    early: Math.exp(-place / EARLY),
    topic,
    length: Math.log(words),
    quantity: findQuantities(text).length > 0 ? 1 : 0,
    names: Math.min(MANY_NAMES, namesIn(text).size) / MANY_NAMES,
    happened: saysWhatHappened(text, language) ? 1 : 0,
    dated: dated ? 1 : 0,
    leans: leans ? (lead === null ? 1 : LED) : 0,
    hollow: isHollow(text, language) ? 1 : 0,
    asks: ASKS.test(text) ? 1 : 0,
    speech: SPEECH.test(text) ? 1 : 0,
    personal: isPersonal(text, language) ? 1 : 0,
    ahead: looksAhead(text, language) ? 1 : 0,
    event: (dated || years.length > 0) && mayTellOfPast(text, language) ? 1 : 0,
    attributed: isAttributed(text, language) ? 1 : 0,
    yearsBack: areYearsBack(years, article.day) ? 1 : 0,
    longBefore: speaksOfLongBefore(text, language) ? 1 : 0,
    ownDay: ownDay === true ? 1 : 0,
    caption: endsWithDay(text, article) ? 1 : 0,
    circumstances: opensWithCircumstances(text, language) ? 1 : 0,
    talk: goesOnTalking(text, language) ? 1 : 0,
    ...kindEvidence(kind),
  };
}

function kindEvidence(kind: ArticleKind): Pick<TellingEvidence, 'live' | 'guide' | 'preview' | 'feature' | 'list'> {
  const is = (other: ArticleKind): number => (kind === other ? 1 : 0);
  return { live: is('live'), guide: is('guide'), preview: is('preview'), feature: is('feature'), list: is('list') };
}

/** Whether a sentence ends with a date with its year that is of the days before its article: who reads the paper knows the year. */
function endsWithDay(text: string, { day, language }: Pick<ArchivedArticle, 'day' | 'language'>): boolean {
  if (day === null || !ENDS_WITH_YEAR.test(text)) return false;
  return findExactDates(text, language).some(
    ({ from, to, end }) => from === to && Math.abs(dayNumber(day) - dayNumber(to)) <= MONTH && text.length - end <= 2,
  );
}

/** Whether a sentence names years, and all of them are before that of its article. */
function areYearsBack(years: readonly number[], day: Day | null): boolean {
  return day !== null && years.length > 0 && Math.max(...years) < Number(day.slice(0, 4));
}

/** Whether a sentence tells of a past, as far as that is known of its language. */
function mayTellOfPast(text: string, language: string): boolean {
  return tellsOfPast(withoutWhatIsToCome(text, language), language) !== false;
}

/** For each sentence how many other stories' articles have one that tells much the same. */
function countTellers(stories: readonly string[], likeness: Likeness): number[] {
  const toAll = new Float64Array(stories.length);
  return stories.map((story, at) => {
    const tellers = new Set<string>();
    likeness.toAll(at, toAll);
    // By place: two million pairs of a month are looked at, and entries() makes an array of each.
    for (let other = 0; other < toAll.length; other += 1) {
      if (toAll[other]! > MUCH_THE_SAME) tellers.add(stories[other]!);
    }
    tellers.delete(story);
    return tellers.size;
  });
}

/** In how many headlines the words of sentences stand. */
class Headlines {
  readonly #termsOf = new Map<string, ReadonlySet<string>>();
  readonly #counts = new Map<string, number>();

  constructor(tellings: readonly Telling[], analyzer: Analyzer) {
    for (const { article } of tellings) {
      if (this.#termsOf.has(article.id)) continue;
      const terms = new Set(analyzer.terms(article.title, article.language));
      this.#termsOf.set(article.id, terms);
      for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
    }
  }

  share({ terms }: Telling): number {
    const different = new Set(terms);
    let sum = 0;
    for (const term of different) sum += Math.log(1 + (this.#counts.get(term) ?? 0));
    return sum / Math.sqrt(1 + different.size);
  }

  ownShare({ article, terms }: Telling): number {
    const own = this.#termsOf.get(article.id) ?? new Set<string>();
    return new Set(terms.filter((term) => own.has(term))).size / Math.max(1, own.size);
  }
}

/** For each sentence its likeness to the headline that is nearest to it, of those of other stories. */
function nearestHeadlines(tellings: readonly Telling[], stories: readonly string[], analyzer: Analyzer): Float64Array {
  const articles = [...new Map(tellings.map(({ article }) => [article.id, article])).values()];
  const titles = articles.map(({ title, language }) => analyzer.contentTerms(title, language));
  const likeness = new Likeness([...tellings.map(({ terms }) => terms), ...titles]);
  const nearest = new Float64Array(tellings.length);
  const toAll = new Float64Array(tellings.length + articles.length);
  for (const [place, article] of articles.entries()) {
    const story = storyOf(article);
    likeness.toAll(tellings.length + place, toAll);
    for (let at = 0; at < nearest.length; at += 1) {
      if (toAll[at]! > nearest[at]! && stories[at] !== story) nearest[at] = toAll[at]!;
    }
  }
  return nearest;
}

/** For each article the most that one of its sentences has of the topic. */
function mostOfTopic(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { article, topic } of tellings) most.set(article.id, Math.max(topic, most.get(article.id) ?? 0));
  return most;
}

/** How much of all was written within a day of a day. */
function burstOf(tellings: readonly Telling[]): (day: Day | null) => number {
  const days = [...new Map(tellings.map(({ article: { id, day } }) => [id, day])).values()];
  const counts = new Map<number, number>();
  for (const day of days) {
    if (day === null) continue;
    for (const near of [-1, 0, 1]) counts.set(dayNumber(day) + near, (counts.get(dayNumber(day) + near) ?? 0) + 1);
  }
  const most = Math.log(1 + days.length);
  return (day) => (day === null ? 0 : Math.log(1 + (counts.get(dayNumber(day)) ?? 0)) / most);
}

import { type Day, dayNumber } from '../../corpus/day.ts';
import { sourceOf } from '../../corpus/source-of.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { TellingEvidence } from '../evidence/telling-evidence.ts';
import { oddsOf } from '../evidence/weigh.ts';
import type { SummaryFit } from '../evidence/fitted.ts';
import { FITTED } from '../evidence/weights.ts';
import { isLastResort, isNews, LEANING, lastResort } from './last-resort.ts';
import { Likeness } from './likeness.ts';
import { References } from './references.ts';
import { countTheSame, overtakes } from './last-word.ts';
import { MUCH_THE_SAME, weighTellings } from './weigh-tellings.ts';
import { looksForward, storyOf, type Telling } from './telling.ts';

const NOTHING: ReadonlySet<string> = new Set();
/** Sentences so much alike that tell of days so far apart at most tell one story. */
const ONE_STORY = 0.2;
const ONE_STORY_DAYS = 2;
/** Characters that are read at a glance. */
const AT_A_GLANCE = 200;
/** Sentences so much alike are the same, and the earliest of them is the one that was news; not one that it was to come. */
const THE_SAME = 0.85;

/** A sentence chosen to tell a story. */
export interface Told<T extends Telling> {
  readonly telling: T;
  /** Other articles that tell much the same, near-identical ones included. */
  readonly others: readonly string[];
  /** Sources of it and of those others, as far as they are among those that were chosen from. */
  readonly sources: number;
  /** What an earlier article said of the same, where this has the latest word. */
  readonly replaced: T | null;
  /** How likely it was to be worth telling beside those chosen before, in log odds. */
  readonly value: number;
}

/** How to choose. */
export interface Choosing<T extends Telling> {
  /** At most so many. */
  readonly count: number;
  readonly analyzer: Analyzer;
  /** What sentences are weighed by. */
  readonly fitted?: Pick<SummaryFit, 'tellings' | 'news' | 'costs'>;
  /** After so many, only what is likelier than not to be worth it by this much, in log odds, is chosen. */
  readonly sure?: { readonly first: number; readonly least: number };
  /** What the same words as a line chosen before cost, in log odds; what they cost in a summary, unless given. */
  readonly alike?: number;
  /** What another line of an article that has one costs, in log odds; what it costs in a summary, unless given. */
  readonly again?: number;
  /** The day a sentence tells of: its article's, unless given. */
  readonly dayOf?: (telling: T) => Day | null;
  /** Words, in small letters, of what the lines are about: who reads them knows these. */
  readonly known?: ReadonlySet<string>;
  /** What a sentence of the same story as one chosen before costs, in log odds: nothing, unless given. */
  readonly oneStory?: (telling: T, chosen: T) => number;
  /** What a sentence is worth beside what all sentences are weighed by, in log odds: nothing, unless given. */
  readonly more?: (telling: T) => number;
  /** What makes a sentence a last resort beside what does so to any, in log odds: nothing, unless given. */
  readonly resort?: (telling: T, evidence: TellingEvidence) => number;
}

/** What a sentence is worth, in log odds, and whether it is told only where there is nothing else. */
export interface Worth {
  value: number;
  isLast: boolean;
}

/**
 * Chooses the sentences that tell what all of them tell: each the one most worth telling that is unlike those before it, and
 * none of a story told already. A later count of one event takes the place of an earlier one. Fewer where there are no more stories
 * or only last resorts are left.
 *
 * @param tellings - In any order; ties keep it.
 * @returns Best first.
 */
export function chooseTellings<T extends Telling>(tellings: readonly T[], choosing: Choosing<T>): readonly Told<T>[] {
  const { costs } = choosing.fitted ?? FITTED;
  const { count, alike: costOfAlike = costs.likeness, again = costs.again, known = NOTHING } = choosing;
  const { dayOf = dayOfArticle, oneStory = () => 0, sure = { first: count, least: -Infinity } } = choosing;
  const likeness = new Likeness(tellings.map(({ terms }) => terms));
  const worths = worthsOf(tellings, likeness, choosing);
  const references = new References(known);
  const alike = new Float64Array(tellings.length);
  const left = new Set(tellings.keys());
  const stories = new Set<string>();
  const chosen: (Told<T> & { readonly at: number })[] = [];
  while (chosen.length < count && left.size > 0) {
    const costOf = (at: number): number => (stories.has(storyOf(tellings[at]!.article)) ? again : 0);
    const { best, value } = bestOf(left, (at) => worths[at]!.value - costOfAlike * alike[at]! - costOf(at));
    if (chosen.length >= sure.first && value < sure.least) break;
    if (references.isNewlyMissing(tellings[best]!)) {
      worths[best] = { value: worths[best]!.value - LEANING, isLast: true };
      continue;
    }
    if (worths[best]!.isLast && chosen.length > 0) {
      left.delete(best);
      continue;
    }
    const toAll = likeness.toAll(best);
    const earliest = earliestOf(sameAs(best, left, tellings, toAll), tellings);
    const first = lastWordOn(earliest, tellings, toAll);
    const telling = tellings[first]!;
    dropAll(left, (at) => at === best || at === first);
    for (const at of left) alike[at] = Math.max(alike[at]!, toAll[at]!);
    dropAll(left, (at) => toAll[at]! >= ONE_STORY && areNear(dayOf(tellings[best]!), dayOf(tellings[at]!)));
    if (chosen.some((other) => other.at === first || countTheSame(other.telling, telling))) continue;
    const overtaken = dropFirst(chosen, (other) => overtakes(telling, other.telling, toAll[other.at]!));
    const replaced = first === earliest ? (overtaken?.telling ?? null) : tellings[earliest]!;
    stories.add(storyOf(telling.article));
    for (const at of left) worths[at]!.value -= oneStory(tellings[at]!, telling);
    const told = { ...tellersOf(telling, tellings, toAll), replaced, value };
    chosen.push({ telling: references.withLead(telling), ...told, at: first });
  }
  return chosen;
}

/** What a long sentence is worth less, in log odds: ten lines are to fit on a screen. */
export function shorterFirst({ start, end }: Telling, { costs }: Pick<SummaryFit, 'costs'> = FITTED): number {
  return (-costs.long * Math.max(0, end - start - AT_A_GLANCE)) / 100;
}

/** How likely each sentence is to be worth telling, in log odds, in the order of the sentences. `likeness` is that of their terms. */
export function worthsOf<T extends Telling>(
  tellings: readonly T[],
  likeness: Likeness,
  {
    analyzer,
    fitted = FITTED,
    more = () => 0,
    resort = () => 0,
  }: Pick<Choosing<T>, 'analyzer' | 'fitted' | 'more' | 'resort'>,
): Worth[] {
  return weighTellings(tellings, likeness, analyzer).map((evidence, at) => {
    const telling = tellings[at]!;
    const cost = lastResort(telling, evidence) + resort(telling, evidence);
    const isLast = isLastResort(cost) || !isNews(telling, evidence, fitted);
    return { value: oddsOf(evidence, fitted.tellings) - cost + more(telling), isLast };
  });
}

/** The places of what says the same as a sentence: where that tells that something came about, not that it was to come. */
function sameAs(best: number, left: Iterable<number>, tellings: readonly Telling[], toAll: Float64Array): number[] {
  const isAhead = looksForward(tellings[best]!);
  return [...left].filter((at) => at === best || (toAll[at]! >= THE_SAME && (isAhead || !looksForward(tellings[at]!))));
}

function dayOfArticle({ article: { day } }: Telling): Day | null {
  return day;
}

function dropAll<Item>(items: Set<Item>, isMeant: (item: Item) => boolean): void {
  for (const item of items) if (isMeant(item)) items.delete(item);
}

/** Takes the first that is meant out of the items, and gives it. */
function dropFirst<Item>(items: Item[], isMeant: (item: Item) => boolean): Item | undefined {
  const at = items.findIndex(isMeant);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

function areNear(a: Day | null, b: Day | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= ONE_STORY_DAYS;
}

/** The place of the latest sentence that overtakes one, if any does, else its own. */
function lastWordOn(at: number, tellings: readonly Telling[], likeness: Float64Array): number {
  let last = at;
  for (const [other, telling] of tellings.entries()) {
    const isLater = last === at || telling.article.day! > tellings[last]!.article.day!;
    if (isLater && overtakes(telling, tellings[at]!, likeness[other]!)) last = other;
  }
  return last;
}

/** The place whose article is the earliest, undated ones last; of one day the first. */
function earliestOf(places: readonly number[], tellings: readonly Telling[]): number {
  const dayOf = (at: number): string => tellings[at]!.article.day ?? '~';
  return places.reduce((first, at) => (dayOf(at) < dayOf(first) ? at : first));
}

function bestOf(
  places: Iterable<number>,
  valueOf: (at: number) => number,
): { readonly best: number; readonly value: number } {
  let best = -1;
  let most = -Infinity;
  for (const at of places) {
    const value = valueOf(at);
    if (value > most) [best, most] = [at, value];
  }
  return { best, value: most };
}

/** The other articles that tell much the same as a sentence, and how many sources all of them are of. */
function tellersOf(
  { article }: Telling,
  tellings: readonly Telling[],
  likeness: Float64Array,
): Pick<Told<Telling>, 'others' | 'sources'> {
  const others = new Set(article.reports);
  for (const [other, like] of likeness.entries()) if (like > MUCH_THE_SAME) others.add(tellings[other]!.article.id);
  others.delete(article.id);
  const all = tellings.filter((each) => each.article.id === article.id || others.has(each.article.id));
  const sources = new Set(all.flatMap((each) => sourceOf(each.article) ?? []));
  return { others: [...others], sources: sources.size };
}

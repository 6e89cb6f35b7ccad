import type { Day } from '../../corpus/day.ts';
import type { Query } from '../question/query.ts';
import { foundInUnit } from './gate.ts';
import type { RankedQuote } from './rank-quotes.ts';
import type { Answer } from './answer.ts';
import type { DateReader } from '../sentences/dates-within.ts';
import type { Folded } from '../sentences/near-duplicates.ts';
import { happenedOn } from './days-told.ts';

/** A word stands in a unit when it is found as itself or a near form. */
const NAMED = 0.8;
/** Words of a question that names a matter and asks nothing. */
const BARE = 2;
/** Places, from 0, where the newest of a bare matter and the first dated quote stand at the latest: both are seen at once. */
const NEWEST_AT = 1;
const DATED_AT = 2;

/** Puts units in the order asked by the days of their articles, undated ones last. */
export function inOrder<Unit>(
  units: readonly Unit[],
  order: Answer['order'],
  dayOf: (unit: Unit) => Day | null,
): readonly Unit[] {
  if (order === 'best') return units;
  const sign = order === 'newest' ? -1 : 1;
  return units.toSorted((one, other) => {
    const [a, b] = [dayOf(one), dayOf(other)];
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -sign : sign;
  });
}

/**
 * Arranges units, best first, by what a question asks besides its matter: a bare name or two is asked for its newest too,
 * and "when" for a sentence that says the day.
 */
export function arranged(
  units: readonly Folded<RankedQuote>[],
  query: Query,
  isOnTheMatter: (unit: RankedQuote) => boolean,
  dates: DateReader,
): readonly Folded<RankedQuote>[] {
  if (query.answerType === 'when') {
    const saysDay = units.find(({ kept }) => happenedOn(kept.article, kept, dates) !== null);
    return broughtForward(units, saysDay, DATED_AT);
  }
  if (!isBare(query)) return units;
  const onTheMatter = units.filter(({ kept }) => isOnTheMatter(kept));
  return broughtForward(units, inOrder(onTheMatter, 'newest', ({ kept }) => kept.article.day)[0], NEWEST_AT);
}

/** Whether each of its words, and there are few, names what is wanted: it asks nothing but what there is on it. */
export function isBare({ question, terms }: Query): boolean {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
  return words <= BARE && words <= terms.length;
}

/** Whether a quote, with its headline and what stands before it, names the whole matter: then it is news of it. */
export function namesMatter(quote: RankedQuote, { terms }: Query): boolean {
  return terms.length > 0 && foundInUnit(quote, terms.length).every((surely) => surely >= NAMED);
}

/** Whether a quote, with its headline and what stands before it, names what some words of the question do. */
export function namesPlaces(quote: RankedQuote, { terms }: Query, places: readonly number[]): boolean {
  const found = foundInUnit(quote, terms.length);
  return places.length > 0 && places.every((place) => found[place]! >= NAMED);
}

function broughtForward<Unit>(units: readonly Unit[], one: Unit | undefined, place: number): readonly Unit[] {
  if (one === undefined || units.indexOf(one) <= place) return units;
  return units.filter((each) => each !== one).toSpliced(place, 0, one);
}

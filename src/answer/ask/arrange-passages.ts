import type { Article, Span } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import { eventDate } from '../../dates/event-date.ts';
import { datesFrom, datesWithin } from '../sentences/dates-within.ts';
import type { Query } from '../question/query.ts';
import { foundInUnit } from './gate.ts';
import type { RankedQuote } from './rank-quotes.ts';
import type { Answer, AnswerPassage } from './answer.ts';

/** A word stands in a unit when it is found as itself or a near form. */
const NAMED = 0.8;
/** Words of a question that names a matter and asks nothing. */
const BARE = 2;
/** Places, from 0, where the newest of a bare matter and the first dated quote stand at the latest: both are seen at once. */
const NEWEST_AT = 1;
const DATED_AT = 2;

/** Puts passages in the order asked, undated ones last. */
export function inOrder(passages: readonly AnswerPassage[], order: Answer['order']): readonly AnswerPassage[] {
  if (order === 'best') return passages;
  const sign = order === 'newest' ? -1 : 1;
  return passages.toSorted((a, b) => {
    if (a.article.day === b.article.day) return 0;
    if (a.article.day === null) return 1;
    if (b.article.day === null) return -1;
    return a.article.day < b.article.day ? -sign : sign;
  });
}

/**
 * Arranges passages, best first, by what a question asks besides its matter: a bare name or two is asked for its newest
 * too, and "when" for a sentence that says the day.
 */
export function arranged(
  passages: readonly AnswerPassage[],
  query: Query,
  isOnTheMatter: (passage: AnswerPassage) => boolean,
): readonly AnswerPassage[] {
  if (query.answerType === 'when') {
    return broughtForward(
      passages,
      passages.find(({ happened }) => happened !== null),
      DATED_AT,
    );
  }
  if (!isBare(query)) return passages;
  return broughtForward(passages, inOrder(passages.filter(isOnTheMatter), 'newest')[0], NEWEST_AT);
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

function broughtForward(
  passages: readonly AnswerPassage[],
  one: AnswerPassage | undefined,
  place: number,
): readonly AnswerPassage[] {
  if (one === undefined || passages.indexOf(one) <= place) return passages;
  return passages.filter((each) => each !== one).toSpliced(place, 0, one);
}

/** The days of what a sentence tells, if it says so itself. */
export function happenedOn(article: Article, { start, end }: Span): DayRange | null {
  const { body, day, language } = article;
  const dates = datesFrom(datesWithin(article, { start, end }), start);
  const event = eventDate(body.slice(start, end), day, language, dates);
  return event === null ? null : { since: event.since, until: event.until };
}

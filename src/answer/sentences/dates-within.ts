import type { Article, Span } from '../../corpus/article.ts';
import { resolveDates } from '../../dates/quotes/quote-dates.ts';
import type { ResolvedDate } from '../model/quote.ts';
import { isUnderAnotherDay } from './chronology-of.ts';
import { certainIn, dayOfUpdate } from './date-doubts.ts';

/** Characters of a paragraph before a range that are read with it: a quotation may have begun there. */
const BEFORE = 1500;

/**
 * The relative dates in a range of an article's body, resolved from its day. Their offsets index the body. None in a text
 * that was plainly updated after its day, none in a quotation that began in an earlier sentence, and none that the rest of
 * the article makes doubtful (`certainIn`); none under another day of a chronology.
 */
export function datesWithin(article: Article, { start, end }: Span): ResolvedDate[] {
  const { body, day, language } = article;
  if (day === null) return [];
  const alone = resolveDates(body.slice(start, end), day, language);
  if (alone.length === 0) return [];
  const from = Math.max(body.lastIndexOf('\n', start - 1) + 1, start - BEFORE, 0);
  const read = from === start ? alone : resolveDates(body.slice(from, end), day, language);
  const found = read.filter((date) => from + date.start >= start);
  if (found.length === 0 || dayOfUpdate(article) !== null || isUnderAnotherDay(article, start)) return [];
  return found
    .filter(certainIn(article, day, body.slice(from, start)))
    .map((date) => ({ ...date, start: from + date.start, end: from + date.end }));
}

/** Reads the dates of sentences as {@link datesWithin} does, those of each once. Made for one answer and let go with it. */
export class DateReader {
  readonly #known = new Map<Article, Map<string, ResolvedDate[]>>();

  within(article: Article, { start, end }: Span): readonly ResolvedDate[] {
    let known = this.#known.get(article);
    if (known === undefined) this.#known.set(article, (known = new Map()));
    const key = `${start} ${end}`;
    let dates = known.get(key);
    if (dates === undefined) known.set(key, (dates = datesWithin(article, { start, end })));
    return dates;
  }
}

/** Dates of a body by their places behind `start`. */
export function datesFrom(dates: readonly ResolvedDate[], start: number): ResolvedDate[] {
  return dates.map((date) => ({ ...date, start: date.start - start, end: date.end - start }));
}

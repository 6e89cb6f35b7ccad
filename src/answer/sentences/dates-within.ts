import type { Article, Span } from '../../corpus/article.ts';
import { resolveDates } from '../../dates/quote-dates.ts';
import type { ResolvedDate } from '../model/quote.ts';

/** The relative dates in a range of an article's body, resolved from its day. Their offsets index the body. */
export function datesWithin({ body, day, language }: Article, { start, end }: Span): ResolvedDate[] {
  return resolveDates(body.slice(start, end), day, language).map((date) => ({
    ...date,
    start: start + date.start,
    end: start + date.end,
  }));
}

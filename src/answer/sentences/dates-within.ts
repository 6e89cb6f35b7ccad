import { type Day, weekday } from '../../corpus/day.ts';
import type { Article, Span } from '../../corpus/article.ts';
import { type QuoteDate, resolveDates } from '../../dates/quote-dates.ts';
import { updatedAfter, weekdaysSaid } from '../../dates/updated-text.ts';
import type { ResolvedDate } from '../model/quote.ts';

/** Longer bodies are compared up to here. */
const COMPARED = 50_000;

/**
 * The relative dates in a range of an article's body, resolved from its day. Their offsets index the body. None in a text
 * that was plainly updated after its day, nor where the text itself gives a weekday another date.
 */
export function datesWithin({ body, day, language }: Article, { start, end }: Span): ResolvedDate[] {
  const found = resolveDates(body.slice(start, end), day, language);
  if (found.length === 0 || day === null) return [];
  const compared = body.slice(0, COMPARED);
  if (updatedAfter(compared, day, language) !== null) return [];
  const said = weekdaysSaid(compared, day, language);
  return found
    .filter((date) => !isContradicted(date, said))
    .map((date) => ({ ...date, start: start + date.start, end: start + date.end }));
}

/** Whether a day by its weekday alone is another than the text gives that weekday elsewhere. */
function isContradicted({ from, to, text }: QuoteDate, said: ReadonlyMap<number, ReadonlySet<Day>>): boolean {
  if (from !== to || /\d/u.test(text) || !/day/iu.test(text)) return false;
  const days = said.get(weekday(from));
  return days !== undefined && !days.has(from);
}

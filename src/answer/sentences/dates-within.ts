import { type Day, weekday } from '../../corpus/day.ts';
import type { Article, Span } from '../../corpus/article.ts';
import { MONTH } from '../../dates/english-names.ts';
import { type QuoteDate, resolveDates } from '../../dates/quote-dates.ts';
import { updatedAfter, weekdaysSaid } from '../../dates/updated-text.ts';
import type { ResolvedDate } from '../model/quote.ts';

/** Longer bodies are compared up to here. */
const COMPARED = 50_000;
/** Characters of a paragraph before a range that are read with it: a quotation may have begun there. */
const BEFORE = 1500;

/**
 * The relative dates in a range of an article's body, resolved from its day. Their offsets index the body. None in a text
 * that was plainly updated after its day, nor where the text itself gives a weekday another date or speaks of another year,
 * nor in a quotation that began in an earlier sentence.
 */
export function datesWithin(article: Article, { start, end }: Span): ResolvedDate[] {
  const { body, day, language } = article;
  if (day === null || resolveDates(body.slice(start, end), day, language).length === 0) return [];
  const from = Math.max(body.lastIndexOf('\n', start - 1) + 1, start - BEFORE, 0);
  const found = resolveDates(body.slice(from, end), day, language).filter((date) => from + date.start >= start);
  if (found.length === 0 || dayOfUpdate(article) !== null) return [];
  const said = weekdaysSaid(body.slice(0, COMPARED), day, language);
  const years = new Set(body.slice(from, start).match(YEAR));
  return found
    .filter((date) => !isContradicted(date, said) && !isOfAnotherYear(date, years))
    .map((date) => ({ ...date, start: from + date.start, end: from + date.end }));
}

/** Dates of a body by their places behind `start`. */
export function datesFrom(dates: readonly ResolvedDate[], start: number): ResolvedDate[] {
  return dates.map((date) => ({ ...date, start: date.start - start, end: date.end - start }));
}

/** The day, after its own, on which or after which an article's text was plainly updated; `null` where nothing says so. */
function dayOfUpdate({ body, day, language }: Article): Day | null {
  return updatedAfter(body.slice(0, COMPARED), day, language);
}

/** Whether a day by its weekday alone is another than the text gives that weekday elsewhere. */
function isContradicted({ from, to, text }: QuoteDate, said: ReadonlyMap<number, ReadonlySet<Day>>): boolean {
  if (from !== to || /\d/u.test(text) || !/day/iu.test(text)) return false;
  const days = said.get(weekday(from));
  return days !== undefined && !days.has(from);
}

const YEAR = /(?<![\p{L}\p{N}.,$£€])(?:1[5-9]|20)\d\d(?![\p{L}\p{N}]|[.,]\d)/gu;
const OF_A_MONTH = new RegExp(`^(?!last|this|next).*${MONTH}(?!.*year)`, 'iu');

/** Whether a date without its year stands in a paragraph that has been telling of other years. */
function isOfAnotherYear({ from, text }: QuoteDate, years: ReadonlySet<string>): boolean {
  return years.size > 0 && OF_A_MONTH.test(text) && !years.has(from.slice(0, 4));
}

import { type Article, type ArticleHeader, headerOf } from '../../corpus/article.ts';
import { addDays, type Day, weekday } from '../../corpus/day.ts';
import { MONTH } from '../../dates/english-names.ts';
import type { QuoteDate } from '../../dates/quotes/quote-dates.ts';
import { tellsOfTomorrow, updatedAfter, weekdaysSaid } from '../../dates/updated-text.ts';
import { yearsIn } from '../../dates/years-in.ts';

/** Longer bodies are compared up to here. */
const COMPARED = 50_000;
const OF_A_MONTH = new RegExp(`^(?!last|this|next).*${MONTH}(?!.*year)`, 'iu');

const updates = new WeakMap<Article, Day | null>();

/** The day, after its own, on which or after which an article's text was plainly updated; `null` where nothing says so. */
export function dayOfUpdate(article: Article): Day | null {
  let updated = updates.get(article);
  if (updated === undefined) {
    const { body, day, language } = article;
    updates.set(article, (updated = updatedAfter(body.slice(0, COMPARED), day, language)));
  }
  return updated;
}

/** What is known of an article that is quoted, the day of its update included. */
export function quotedHeader(article: Article): ArticleHeader {
  const updated = dayOfUpdate(article);
  return { ...headerOf(article), ...(updated !== null && { updated }) };
}

/**
 * Whether a date of a sentence, right by itself, is certain in its article: no weekday that the text gives another date, or
 * that may be of the days over which the text was written on; no month in a paragraph that has been telling of other years;
 * no "this year" under a title that names a later one.
 *
 * @param before - What stands before the sentence in its paragraph.
 */
export function certainIn({ title, body, language }: Article, day: Day, before: string): (date: QuoteDate) => boolean {
  const compared = body.slice(0, COMPARED);
  const said = weekdaysSaid(compared, day, language);
  const years = new Set(yearsIn(before));
  const isTitledLater = yearsIn(title).some((year) => year > Number(day.slice(0, 4)));
  let writtenOn: boolean | undefined;
  return (date) => {
    if (isOfAnotherDay(date, said) || isOfAnotherYear(date, years)) return false;
    if (isTitledLater && /year$/iu.test(date.text)) return false;
    return !isShifting(date, day) || !(writtenOn ??= tellsOfTomorrow(compared, day, language));
  };
}

/** Whether a day by its weekday alone is another than the text gives that weekday elsewhere. */
function isOfAnotherDay({ from, to, text }: QuoteDate, said: ReadonlyMap<number, ReadonlySet<Day>>): boolean {
  if (from !== to || /\d/u.test(text) || !/day/iu.test(text)) return false;
  const days = said.get(weekday(from));
  return days !== undefined && !days.has(from);
}

/** Whether a date without its year stands in a paragraph that has been telling of other years. */
function isOfAnotherYear({ from, text }: QuoteDate, years: ReadonlySet<number>): boolean {
  return years.size > 0 && OF_A_MONTH.test(text) && !years.has(Number(from.slice(0, 4)));
}

/** Whether a date would be another had its text been written a day or two later: "today", or a weekday save that of its own day and of the one before. */
function isShifting({ from, to, text }: QuoteDate, day: Day): boolean {
  if (from !== to || /\d/u.test(text) || !/day|night|tomorrow|morning|afternoon|evening/iu.test(text)) return false;
  return /today|tonight|tomorrow|yesterday|^this|^last night/iu.test(text) || from < addDays(day, -1) || from > day;
}

import { type Article, compareArticles, type Span } from '../../corpus/article.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import { datesWithin } from '../sentences/dates-within.ts';
import { joinSpans } from '../sentences/join-spans.ts';
import type { SummaryLine } from './summary.ts';

/**
 * Makes a line of a summary from a sentence of an article: an exact slice with its relative dates resolved.
 *
 * @param sentence - `[start, end)` in the article's body.
 * @param highlights - Ranges of the body to set off; in any order, overlapping or not.
 * @param reports - Other articles that carry the sentence.
 */
export function summaryLine(
  article: Article,
  { start, end }: Span,
  highlights: readonly Span[],
  reports: number,
): SummaryLine {
  return {
    article: quotedHeader(article),
    start,
    end,
    text: article.body.slice(start, end),
    highlights: joinSpans(highlights),
    dates: datesWithin(article, { start, end }),
    reports,
  };
}

/** Puts lines in date order, oldest first and undated last, then in the order of their article. */
export function inDateOrder(lines: readonly SummaryLine[]): SummaryLine[] {
  return lines.toSorted((a, b) => {
    if (a.article.id === b.article.id) return a.start - b.start;
    if (a.article.day === b.article.day || a.article.day === null || b.article.day === null) {
      return compareArticles(a.article, b.article);
    }
    return -compareArticles(a.article, b.article);
  });
}

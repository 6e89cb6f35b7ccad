import type { Article, Span } from '../corpus/article.ts';
import { compareArticles } from '../corpus/article.ts';
import { resolveDates } from '../dates/quote-dates.ts';
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
  const text = article.body.slice(start, end);
  const { body: _, ...header } = article;
  return {
    article: header,
    start,
    end,
    text,
    highlights: joinSpans(highlights),
    dates: resolveDates(text, article.day, article.language).map((date) => ({
      ...date,
      start: start + date.start,
      end: start + date.end,
    })),
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

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || start > last.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return joined;
}

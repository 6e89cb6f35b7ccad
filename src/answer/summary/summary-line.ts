import { type Article, type ArticleHeader, compareArticles, type Span } from '../../corpus/article.ts';
import { sourceOf } from '../../corpus/source-of.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import { datesWithin } from '../sentences/dates-within.ts';
import { joinSpans } from '../sentences/join-spans.ts';
import type { Quote } from '../model/quote.ts';
import type { SummaryLine } from './summary.ts';

/** A sentence of an article: `[start, end)` in its body, and the one before it where it leans on that. */
export interface SentenceOf extends Span {
  readonly lead?: Span | null;
}

/** Articles that carry a sentence too. */
export interface Carriers {
  readonly reports: number;
  /** Sources of them and of the sentence's own article. */
  readonly sources: number;
}

/** Counts articles that carry a sentence of one, and the sources of all of them. */
export function carriersOf(article: ArticleHeader, others: readonly ArticleHeader[]): Carriers {
  return {
    reports: others.length,
    sources: new Set([article, ...others].flatMap((each) => sourceOf(each) ?? [])).size,
  };
}

/**
 * Makes a line of a summary from a sentence of an article: exact slices with their relative dates resolved.
 *
 * @param highlights - Ranges of the body to set off; in any order, overlapping or not.
 * @param carriers - Other articles that carry the sentence: none, unless given.
 */
export function summaryLine(
  article: Article,
  { start, end, lead = null }: SentenceOf,
  highlights: readonly Span[],
  { reports, sources }: Carriers = carriersOf(article, []),
): SummaryLine {
  const sliced = (span: Span): Quote => ({
    start: span.start,
    end: span.end,
    text: article.body.slice(span.start, span.end),
  });
  return {
    article: quotedHeader(article),
    ...sliced({ start, end }),
    lead: lead && sliced(lead),
    highlights: joinSpans(highlights),
    dates: datesWithin(article, { start: lead?.start ?? start, end }),
    reports,
    sources,
    replaced: null,
  };
}

/** The line with what an earlier article said of the same. */
export function withReplaced(line: SummaryLine, replaced: (Span & { readonly article: Article }) | null): SummaryLine {
  if (replaced === null) return line;
  const { article, start, end } = replaced;
  const text = article.body.slice(start, end);
  return { ...line, replaced: { article: quotedHeader(article), start, end, text } };
}

const placeOf = (id: string, start: number): string => `${start} ${id}`;

/**
 * Puts lines in date order, oldest first and undated last, then in the order of their article. A sentence that is a line of
 * its own leads in to no other.
 */
export function inDateOrder(lines: readonly SummaryLine[]): SummaryLine[] {
  const told = new Set(lines.map(({ article, start }) => placeOf(article.id, start)));
  return lines
    .map((line) =>
      line.lead !== null && told.has(placeOf(line.article.id, line.lead.start)) ? { ...line, lead: null } : line,
    )
    .toSorted((a, b) => {
      if (a.article.id === b.article.id) return a.start - b.start;
      if (a.article.day === b.article.day || a.article.day === null || b.article.day === null) {
        return compareArticles(a.article, b.article);
      }
      return -compareArticles(a.article, b.article);
    });
}

import type { Quote, ResolvedDate } from '../../answer/model/quote.ts';
import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { CommandContext } from '../model/context.ts';
import { quoted, separated, small } from '../message/lines.ts';
import type { Block, TextRun } from '../message/reply.ts';

/** A quote with what is known of it. Spans index the article's body. */
export interface QuoteSource {
  readonly article: ArticleHeader;
  readonly quote: Quote;
  readonly highlights: readonly Span[];
  readonly dates: readonly ResolvedDate[];
  /** Other articles that report the same. */
  readonly reports: number;
}

/** What stands around a quote: the catalogue's words, and moderators' notices by article. */
export type QuoteSetting = Pick<CommandContext, 'texts' | 'corrections'>;

/**
 * Sets a quote: its words with the matches standing out and a mark behind each relative date, the citation under it,
 * and the footnotes that resolve the dates.
 *
 * @param number - The citation's number, from 1.
 */
export function quoteBlock(source: QuoteSource, number: number, { texts, corrections }: QuoteSetting): Block {
  const { article, quote } = source;
  const { answer } = texts;
  const facts = [
    article.source,
    article.day === null ? answer.undated : answer.day(article.day),
    source.reports > 0 && answer.reports(source.reports),
  ];
  const cite = (title: string): string => separated(answer.separator, [answer.citation(number, title), ...facts]);
  const notice = [article.corrected, corrections.get(article.id)].flatMap((text) =>
    text === undefined ? [] : [small(answer.corrected(text))],
  );
  const line = quoted(quoteRuns(quote, source.highlights, source.dates));
  return {
    lines: [line, small(cite(article.title)), ...notice],
    repeat: [line, small(cite(answer.sameArticle)), ...notice],
    group: article.id,
    quote: { articleId: article.id, start: quote.start, end: quote.end, text: quote.text },
    footnotes: source.dates.map(({ text, from, to }) => answer.resolved(text, { since: from, until: to })),
  };
}

/**
 * Cuts a quote into runs at the edges of its highlights and behind each date. The runs' texts, joined, are the quote.
 *
 * @param highlights - Ascending, disjoint; parts outside the quote are ignored.
 */
export function quoteRuns(quote: Quote, highlights: readonly Span[], dates: readonly ResolvedDate[]): TextRun[] {
  const edges = new Set([quote.start, quote.end]);
  for (const { start, end } of highlights) edges.add(start).add(end);
  for (const { end } of dates) edges.add(end);
  const cuts = [...edges].filter((edge) => edge >= quote.start && edge <= quote.end).toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? quote.end;
    const footnote = dates.findIndex((date) => date.end === end);
    const strong = highlights.some((each) => each.start <= start && each.end >= end);
    return {
      text: quote.text.slice(start - quote.start, end - quote.start),
      verbatim: true,
      ...(strong && { strong }),
      ...(footnote >= 0 && { footnote }),
    };
  });
}

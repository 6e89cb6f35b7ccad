import type { Quote, ResolvedDate } from '../../answer/model/quote.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { ArticleHeader, Span } from '../../corpus/article.ts';
import type { CommandContext } from '../model/context.ts';
import { plain, quoted, separated, small, strong } from '../message/lines.ts';
import { isRightToLeft, LEFT_TO_RIGHT, steadied } from '../message/steadied.ts';
import type { Block, Line, TextRun } from '../message/reply.ts';

/** A quote with what is known of it. Spans index the article's body. */
export interface QuoteSource {
  readonly article: ArticleHeader;
  readonly quote: Quote;
  /** The sentence right before it, where it leans on that. */
  readonly lead?: Quote | null;
  /** What an earlier article said of the same. */
  readonly replaced?: (Quote & { readonly article: ArticleHeader }) | null;
  readonly highlights: readonly Span[];
  readonly dates: readonly ResolvedDate[];
  /** Other articles that report the same. */
  readonly reports: number;
}

/** A quote as an answer shows it. */
export interface UnitSource extends QuoteSource {
  /** The days of what it tells, where the question asks when. */
  readonly happened: DayRange | null;
  /** Who reports it, in words, in place of the count of others that do. */
  readonly told?: string;
}

/** What stands around a quote: the catalogue's words, and moderators' notices by article. */
export type QuoteSetting = Pick<CommandContext, 'texts' | 'corrections'>;

/**
 * Sets a quote: its words with the matches standing out and a mark behind each relative date, the citation under it,
 * and the footnotes that resolve the dates.
 *
 * @param number - The citation's number, from 1.
 */
export function quoteBlock(source: QuoteSource, number: number, setting: QuoteSetting): Block {
  const { answer } = setting.texts;
  const cite = (title: string): string =>
    separated(answer.separator, [answer.citation(number, steadied(title)), ...factsOf(source, setting)]);
  const notice = [...replacedOn(source, setting), ...noticesOn(source.article, setting)];
  const line = quoted(ledRuns(source));
  return {
    ...aboutQuote(source, setting),
    lines: [line, small(cite(source.article.title)), ...notice],
    repeat: [line, small(cite(answer.sameArticle)), ...notice],
  };
}

/** Sets a unit of an answer: the headline with its day and outlet, then the quote behind the sentence it leans on. */
export function unitBlock(source: UnitSource, number: number, setting: QuoteSetting): Block {
  const { article } = source;
  const { answer } = setting.texts;
  const when = source.happened === null || isDayOf(article, source.happened) ? [] : [answer.happened(source.happened)];
  const facts = [...factsOf(source, setting), ...when];
  const behind = facts.length === 0 ? '' : answer.separator + separated(answer.separator, facts);
  const headline: TextRun = { ...strong(article.title), ...(article.url !== undefined && { link: article.url }) };
  const around = isRightToLeft(article.title) ? [LEFT_TO_RIGHT] : [];
  const line = quoted(ledRuns(source));
  const notice = noticesOn(source.article, setting);
  return {
    ...aboutQuote(source, setting),
    lines: [plain(answer.numbered(number), ...around, headline, ...around, behind), line, ...notice],
    repeat: [plain(answer.numbered(number), answer.sameArticle, behind), line, ...notice],
  };
}

/** Whether the days told of are the article's own, which stands there already. */
function isDayOf({ day }: ArticleHeader, { since, until }: DayRange): boolean {
  return day !== null && since === day && until === day;
}

/** The quote behind the sentence that leads in to it, if one does. */
function ledRuns({ quote, lead = null, highlights, dates }: QuoteSource): TextRun[] {
  const runs = quoteRuns(quote, highlights, dates);
  return lead === null ? runs : [...quoteRuns(lead, [], dates), { text: gapOf(lead, quote) }, ...runs];
}

/** What an earlier article said of the same, with its day. */
function replacedOn({ replaced = null }: QuoteSource, { texts: { answer, summary } }: QuoteSetting): Line[] {
  if (replaced === null) return [];
  const day = replaced.article.day === null ? answer.undated : answer.day(replaced.article.day);
  return [small(summary.replaced(day), { text: replaced.text, verbatim: true })];
}

/** What stands between two neighbouring sentences: a blank, or a line's end where a paragraph ends between them. */
function gapOf(lead: Quote, quote: Quote): string {
  return quote.start - lead.end > 1 ? '\n' : ' ';
}

/** Outlet, day and how many report the same, or who does. */
function factsOf(
  { article, reports, told }: QuoteSource & Pick<UnitSource, 'told'>,
  { texts: { answer } }: QuoteSetting,
): string[] {
  const day = article.day === null ? answer.undated : answer.day(article.day);
  const facts = [steadied(article.source ?? ''), day, told ?? (reports > 0 ? answer.reports(reports) : '')];
  return facts.filter((fact) => fact !== '');
}

/** That the text was updated, and what the paper and the moderators have to correct. */
export function noticesOn(article: ArticleHeader, { texts: { answer }, corrections }: QuoteSetting): Line[] {
  const updated = article.updated === undefined ? [] : [small(answer.updated(answer.day(article.updated)))];
  const corrected = [article.corrected, corrections.get(article.id)].filter((text) => text !== undefined);
  return [...updated, ...corrected.map((text) => small(answer.corrected(text)))];
}

function aboutQuote({ article, quote, dates }: QuoteSource, { texts }: QuoteSetting): Omit<Block, 'lines'> {
  return {
    group: article.id,
    quote: { articleId: article.id, start: quote.start, end: quote.end, text: quote.text },
    footnotes: dates.map(({ text, from, to }) => texts.answer.resolved(text, { since: from, until: to })),
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
    const matches = highlights.some((each) => each.start <= start && each.end >= end);
    return {
      text: quote.text.slice(start - quote.start, end - quote.start),
      verbatim: true,
      ...(matches && { strong: true }),
      ...(footnote >= 0 && { footnote }),
    };
  });
}

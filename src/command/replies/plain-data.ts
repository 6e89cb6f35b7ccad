import type { Answer, AnswerPassage } from '../../answer/ask/answer.ts';
import type { Quote, ResolvedDate } from '../../answer/model/quote.ts';
import type { SummaryLine } from '../../answer/summary/summary.ts';
import type { Coverage } from '../../corpus/article-store.ts';
import type { ArticleHeader } from '../../corpus/article.ts';

/** The dates that a text names, as `--json` shows them. */
export function datesData(dates: readonly ResolvedDate[]): object[] {
  return dates.map(({ text, start, end, from, to }) => ({ text, start, end, from, to }));
}

/** The sentence that leads in to a quote, where one does, as `--json` shows it. */
export function leadData(lead: Quote | null): object {
  return lead === null ? {} : { lead: { start: lead.start, end: lead.end, text: lead.text } };
}

/** What an earlier article said of the same, where there is a later word, as `--json` shows it. */
export function replacedData(replaced: SummaryLine['replaced']): object {
  if (replaced === null) return {};
  const { article, start, end, text } = replaced;
  return { replaced: { article: citedArticle(article), start, end, text } };
}

/** The article as `--json` cites it. */
export function citedArticle({ id, title, day, file }: ArticleHeader): object {
  return { id, title, date: day, file };
}

/** All of an article's header as `--json` shows it. */
export function articleData({ day, dateSource, ...rest }: ArticleHeader): object {
  return { ...rest, date: day, dateSource };
}

/** The coverage as `--json` shows it. */
export function coverageData({ articles, undated, from, to }: Coverage): object {
  return { articles, undated, from, to };
}

function passageData(passage: AnswerPassage): object {
  const { article, start, end, text, parts, quote, lead, highlights, dates, score, reports, happened } = passage;
  const slices = parts.flatMap((part) => (part.kind === 'text' ? [[part.start, part.end]] : []));
  return {
    article: citedArticle(article),
    start,
    end,
    text,
    parts: slices,
    quote: { start: quote.start, end: quote.end, text: quote.text },
    ...leadData(lead),
    highlights: highlights.map((span) => [span.start, span.end]),
    dates: datesData(dates),
    score,
    reports,
    ...(happened !== null && { happened: { from: happened.since, to: happened.until } }),
  };
}

/** An answer, of which source, and how it goes on from another. */
interface AnswerFacts {
  readonly answer: Answer;
  readonly source: string | null;
  readonly further: { readonly asks: string; readonly carried: string } | null;
}

/** An answer as `dateline ask --json` prints it. Offsets index the article's body, `[start, end)`, in UTF-16 code units. */
export function answerData({ answer, source, further }: AnswerFacts): object {
  return {
    question: answer.question,
    range: { since: answer.range.since, until: answer.range.until },
    ...(source !== null && { source }),
    ...(further !== null && { further }),
    time: answer.time,
    unreadTimes: answer.unreadTimes,
    countedFrom: answer.countedFrom,
    kind: answer.kind,
    route: answer.route,
    confidence: answer.confidence,
    total: answer.total,
    passages: answer.passages.map(passageData),
    unknownTerms: answer.unknownTerms.map(({ word }) => word),
    suggestions: Object.fromEntries(
      answer.unknownTerms.map(({ word, suggestions }) => [word, suggestions.map((suggestion) => suggestion.word)]),
    ),
    spellings: answer.spellings.map(({ wrote, read }) => ({ wrote, read })),
    coverage: coverageData(answer.coverage),
  };
}

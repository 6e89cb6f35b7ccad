import type { Span } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { ask } from '../../answer/ask/ask.ts';
import type { Finding } from '../../answer/ask/research.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import type { AnswerKind } from '../../answer/ask/answer.ts';
import { QueryError } from '../../errors.ts';
import type { JudgedQuestion } from './judged-set.ts';
import { replyLength } from './reply-length.ts';

/** How deep an article ranking is kept: a TREC run's usual depth for small sets. */
const RUN_DEPTH = 100;
/** Quotes that are looked at. */
const QUOTES = 5;
/** Passages that are looked at. */
const PASSAGES = 10;

/** A quote as it was shown. Offsets index the article's body. */
export interface ShownQuote {
  readonly docid: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The sentence before it, where it is shown too. */
  readonly lead?: { readonly start: number; readonly end: number; readonly text: string };
}

/** What Dateline gave for one judged question. */
export interface Outcome {
  readonly question: JudgedQuestion;
  readonly kind: AnswerKind;
  /** The gate's score, 0-1. */
  readonly gate: number;
  /** Distinct articles, best first, at most {@link RUN_DEPTH}, with scores that never rise. */
  readonly ranking: readonly { readonly id: string; readonly score: number }[];
  /** The best passages, best first. */
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  /** The first quotes, best first, whether they answer or may; none where there is no answer. */
  readonly quotes: readonly ShownQuote[];
  /** Headlines of their articles, in the same order. */
  readonly titles: readonly string[];
  /** Characters of the reply as Discord gets it, its first page. */
  readonly length: number;
  /** Quotes and passages that are not exact slices of their article's body. */
  readonly inexact: number;
  readonly milliseconds: number;
}

/** Puts one judged question the way `/ask` does. `today` is its day, or `null` to withhold it. */
export async function answerJudged(
  edition: SeenEdition,
  question: JudgedQuestion,
  today: Day | null,
): Promise<Outcome> {
  const begin = performance.now();
  const found = await ask(edition, {
    question: question.text,
    range: ALL_DAYS,
    order: 'best',
    today,
    limit: QUOTES,
  }).catch((error: unknown) => {
    // A question without a word to look up is one that `/ask` refuses: it found nothing.
    if (error instanceof QueryError) return null;
    throw error;
  });
  const milliseconds = performance.now() - begin;
  if (found === null) {
    return {
      question,
      kind: 'no-answer',
      gate: 0,
      ranking: [],
      passages: [],
      quotes: [],
      titles: [],
      length: 0,
      inexact: 0,
      milliseconds,
    };
  }
  return { question, milliseconds, ...(await outcomeOf(found, edition)) };
}

async function outcomeOf(found: Finding, edition: SeenEdition): Promise<Omit<Outcome, 'question' | 'milliseconds'>> {
  const { answer } = found;
  const hits = found.ranking();
  const best = hits.slice(0, PASSAGES);
  const shown = answer.passages;
  const bodies = await bodiesOf(edition, [
    ...shown.map(({ article }) => article.id),
    ...best.map(({ articleId }) => articleId),
  ]);
  const slice = (id: string, { start, end }: Span): string | undefined => bodies.get(id)?.slice(start, end);
  return {
    kind: answer.kind,
    gate: answer.confidence,
    ranking: articlesOf(hits),
    passages: best.map((hit) => ({ id: hit.articleId, text: slice(hit.articleId, hit) ?? '' })),
    quotes: shown.slice(0, QUOTES).map(({ article, quote, lead }) => ({
      docid: article.id,
      ...quoteOf(quote),
      ...(lead !== null && { lead: quoteOf(lead) }),
    })),
    titles: shown.slice(0, QUOTES).map(({ article }) => article.title),
    length: replyLength(answer),
    inexact: shown.filter(
      ({ article, quote, lead, text, start, end }) =>
        slice(article.id, quote) !== quote.text ||
        slice(article.id, { start, end }) !== text ||
        (lead !== null && (slice(article.id, lead) !== lead.text || lead.end > quote.start)),
    ).length,
  };
}

function quoteOf({ start, end, text }: Omit<ShownQuote, 'docid'>): Omit<ShownQuote, 'docid'> {
  return { start, end, text };
}

/** Each article once, at its best passage's place. */
function articlesOf(hits: readonly { readonly articleId: string; readonly score: number }[]): Outcome['ranking'] {
  const articles = new Map<string, number>();
  for (const { articleId, score } of hits) {
    if (articles.size >= RUN_DEPTH) break;
    if (!articles.has(articleId)) articles.set(articleId, score);
  }
  return [...articles].map(([id, score]) => ({ id, score }));
}

async function bodiesOf(edition: SeenEdition, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const articles = await edition.articles.read([...new Set(ids)]);
  return new Map(articles.flatMap((each) => (each === undefined ? [] : [[each.id, each.body]])));
}

import type { Article, ArticleHeader, Span } from '../corpus/article.ts';
import { addDays, type Day, dayNumber, type DayRange } from '../corpus/day.ts';
import { findQuestionTime, type QuestionTime } from '../dates/question-time.ts';
import { resolveDates } from '../dates/quote-dates.ts';
import { QueryError } from '../errors.ts';
import { AnalysedTexts } from '../search/analysed-texts.ts';
import type { Analyzer } from '../search/analyzer.ts';
import type { PassageHit, SearchResult } from '../search/passage-index.ts';
import { parseQuestion, type Query } from '../search/query.ts';
import { questionLanguage } from '../search/question-language.ts';
import { type RankedPassage, rankPassages } from '../search/rank-passages.ts';
import { termWeights } from '../search/term-weights.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import type { Edition } from './edition.ts';
import { ANSWERED, gateEvidence, gateScore } from './gate.ts';
import { type Folded, foldAlike } from './near-duplicates.ts';
import type { AskRequest } from './newsroom.ts';
import { type RankedQuote, rankQuotes } from './rank-quotes.ts';

/** A question as it is researched. */
export interface ResearchRequest extends Omit<AskRequest, 'today'> {
  /** "Today" for relative dates; `null` reads none. */
  readonly today: Day | null;
}

/** An answer and what it was chosen from. */
export interface Finding {
  readonly answer: Answer;
  /** Every candidate passage, best first: those that were ranked by all evidence, then the engine's order. Scores never rise. */
  readonly ranking: readonly (Span & { readonly articleId: string; readonly score: number })[];
}

/** Looks a question up in one edition. @throws {QueryError} `no-words` when nothing of the question is left to look up. */
export type Research = (edition: Edition, request: ResearchRequest) => Promise<Finding>;

/** Passages that the engine is asked for. */
const HITS = 200;
/** Passages whose text is compared with the question: more costs time and changes nothing (docs/retrieval.md). */
const CANDIDATES = 40;
/** Ranked passages whose sentences compete to be quoted. */
const QUOTED = 25;
/** Ranked passages that the gate looks at. */
const GATED = 3;
/** Near misses offered where there is no answer. */
const NEAREST = 5;
/** Suggestions for a word that the archive does not have. */
const SUGGESTIONS = 3;
/** A passage belongs to the answer when it holds this share of what the best one holds of the question's words. */
const RELEVANT = 0.6;
/** Days outside the time preferred by which a passage's preference falls to a third. */
const PREFERENCE_DAYS = 10;

/** Makes the way from a question to its answer. The analyzer is the one that the edition was indexed with. */
export function createResearch(analyzer: Analyzer): Research {
  // Keyed by edition: a text of the same id may be another after an update.
  const known = new WeakMap<Edition, AnalysedTexts>();
  const textsOf = (edition: Edition): AnalysedTexts => {
    let texts = known.get(edition);
    if (texts === undefined) {
      texts = new AnalysedTexts(analyzer);
      known.set(edition, texts);
    }
    return texts;
  };

  return async (edition, request) => {
    const { question, hidden, order } = request;
    const coverage = await edition.articles.coverage(hidden);
    const language = questionLanguage(question, edition.languages);
    const { from, to } = coverage;
    const time =
      request.today === null
        ? null
        : findQuestionTime(question, {
            today: request.today,
            language,
            coverage: from === null || to === null ? null : { from, to },
          });
    const query = parseQuestion(question, {
      analyzer,
      language,
      languages: edition.languages,
      leftOut: time?.words ?? [],
    });
    if (query.terms.length === 0) throw new QueryError({ code: 'no-words' });
    const range = time?.strength === 'filter' ? intersect(request.range, time.range) : request.range;
    const result = await edition.passages.search({ terms: query.terms, range, hidden, limit: HITS });
    const texts = textsOf(edition);
    const ranked = await rankHits(edition, query, result, texts, time);
    const weights = termWeights(result.frequencies, result.passages);
    const unknown = result.frequencies.reduce((sum, each, place) => sum + (each === 0 ? (weights[place] ?? 0) : 0), 0);
    const confidence = gateScore(
      gateEvidence(
        ranked.slice(0, GATED).map(({ evidence }) => evidence),
        unknown,
      ),
    );
    const kind = confidence >= ANSWERED && ranked.length > 0 ? 'answer' : 'no-answer';
    const limit = kind === 'answer' ? request.limit : Math.min(request.limit, NEAREST);
    const quotes = foldQuotes(rankQuotes(ranked.slice(0, QUOTED), weights, query.answerType), texts);
    const best = ranked[0]?.evidence.inContext ?? 0;
    const relevant = new Set(
      ranked
        .filter(({ evidence }) => evidence.inContext >= RELEVANT * best)
        .map(({ hit }) => keyOf(hit.articleId, hit)),
    );
    const chosen = quotes.filter(({ kept }) => relevant.has(keyOf(kept.article.id, kept.passage))).slice(0, limit);
    const passages = inOrder(await Promise.all(chosen.map((each) => passageOf(each, edition))), order);
    const answer: Answer = {
      kind,
      question,
      range,
      rangeWords: time?.strength === 'filter' ? time.text : null,
      order,
      total: kind === 'answer' ? passages.length : 0,
      passages: kind === 'answer' ? passages : [],
      unknownTerms: await unknownTerms(edition, query, result),
      nearest: kind === 'answer' ? [] : passages,
      confidence,
      coverage,
    };
    return { answer, ranking: fullRanking(ranked, result) };
  };
}

async function rankHits(
  edition: Edition,
  query: Query,
  result: SearchResult,
  texts: AnalysedTexts,
  time: QuestionTime | null,
): Promise<readonly RankedPassage[]> {
  const hits = result.hits.slice(0, CANDIDATES);
  const articles = await edition.articles.read([...new Set(hits.map(({ articleId }) => articleId))]);
  const byId = new Map(articles.flatMap((article) => (article === undefined ? [] : [[article.id, article] as const])));
  const candidates = hits.flatMap((hit) => {
    const article = byId.get(hit.articleId);
    return article === undefined ? [] : [{ hit, article }];
  });
  return rankPassages({
    query,
    result,
    texts,
    candidates,
    recency: (article) => (time?.strength === 'prefer' ? nearness(article.day, time.range) : 0),
  });
}

/** 1 inside `range`, falling smoothly with the days outside it, never 0 for a dated article. */
function nearness(day: Day | null, { since, until }: DayRange): number {
  if (day === null) return 0;
  const at = dayNumber(day);
  const before = since === null ? 0 : Math.max(0, dayNumber(since) - at);
  const after = until === null ? 0 : Math.max(0, at - dayNumber(until));
  return Math.exp(-(before + after) / PREFERENCE_DAYS);
}

/** The days in both ranges; where there are none, a range that holds no day. */
function intersect(a: DayRange, b: DayRange): DayRange {
  const since = a.since === null || (b.since !== null && b.since > a.since) ? b.since : a.since;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return since !== null && until !== null && since > until ? { since, until: addDays(since, -1) } : { since, until };
}

function foldQuotes(quotes: readonly RankedQuote[], texts: AnalysedTexts): readonly Folded<RankedQuote>[] {
  return foldAlike(
    quotes,
    ({ article, passage, start, end }) =>
      new Set(
        texts
          .passage(article, passage)
          .tokens.filter((token) => token.start >= start && token.end <= end)
          .map(({ term }) => term),
      ),
  );
}

async function passageOf({ kept, others }: Folded<RankedQuote>, edition: Edition): Promise<AnswerPassage> {
  const { article, passage, start, end } = kept;
  const text = article.body.slice(start, end);
  const alike = new Set(others.map((each) => each.article.id));
  for (const id of await edition.articles.reports(article.id)) alike.add(id);
  alike.delete(article.id);
  return {
    article: headerOf(article),
    start: passage.start,
    end: passage.end,
    text: article.body.slice(passage.start, passage.end),
    quote: { start, end, text },
    highlights: mergeSpans(kept.occurrences),
    dates: resolveDates(text, article.day, article.language).map((date) => ({
      ...date,
      start: date.start + start,
      end: date.end + start,
    })),
    score: kept.score,
    reports: alike.size,
  };
}

function headerOf(article: Article): ArticleHeader {
  const { body: _body, ...header } = article;
  return header;
}

/** Ascending and disjoint; what touches or overlaps becomes one. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return merged;
}

/** Puts passages in the order asked, undated ones last. */
export function inOrder(passages: readonly AnswerPassage[], order: Answer['order']): readonly AnswerPassage[] {
  if (order === 'best') return passages;
  const sign = order === 'newest' ? -1 : 1;
  return passages.toSorted((a, b) => {
    if (a.article.day === b.article.day) return 0;
    if (a.article.day === null) return 1;
    if (b.article.day === null) return -1;
    return a.article.day < b.article.day ? -sign : sign;
  });
}

async function unknownTerms(edition: Edition, query: Query, result: SearchResult): Promise<Answer['unknownTerms']> {
  const unknown = query.terms.filter((_, place) => result.frequencies[place] === 0);
  return Promise.all(
    unknown.map(async ({ word }) => ({ word, suggestions: await edition.passages.suggest(word, SUGGESTIONS) })),
  );
}

function fullRanking(ranked: readonly RankedPassage[], result: SearchResult): Finding['ranking'] {
  const done = new Set(ranked.map(({ hit }) => keyOf(hit.articleId, hit)));
  const least = ranked.at(-1)?.score ?? 0;
  const rest = result.hits.filter((hit) => !done.has(keyOf(hit.articleId, hit)));
  const most = Math.max(rest[0]?.score ?? 0, 1);
  return [
    ...ranked.map(({ hit, score }) => placeOf(hit, score)),
    // Below all that were ranked, in the engine's order.
    ...rest.map((hit) => placeOf(hit, least - 1 + hit.score / most - 1)),
  ];
}

function placeOf({ articleId, start, end }: PassageHit, score: number): Finding['ranking'][number] {
  return { articleId, start, end, score };
}

function keyOf(articleId: string, { start }: Span): string {
  return `${start} ${articleId}`;
}

import type { Coverage } from '../../corpus/article-store.ts';
import type { Article, Span } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { QuestionTime } from '../../dates/question-time.ts';
import { QueryError } from '../../errors.ts';
import { SentenceReader } from '../../passages/sentence-reader.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { chooseHits, readCandidates } from '../ranking/choose-candidates.ts';
import { TermMatcher } from '../ranking/occurrences.ts';
import type { SearchResult } from '../../search/passage-index.ts';
import { parseQuestion, type Query } from '../question/query.ts';
import { questionLanguage } from '../question/question-language.ts';
import { type RankedPassage, rankPassages } from '../ranking/rank-passages.ts';
import { termWeights } from '../ranking/term-weights.ts';
import type { Edition } from '../edition.ts';
import { holdingExactly } from './exact-words.ts';
import { type GateEvidence, gateEvidence } from './gate.ts';
import { type RankedQuote, rankQuotes } from './rank-quotes.ts';
import type { ResearchRequest } from './research.ts';
import { intersect, nearness, timeOf, widen } from '../question/time-of-question.ts';

/** All that was found out about a question, before it is decided what to show. */
export interface Investigation {
  readonly query: Query;
  readonly result: SearchResult;
  /** The days searched. */
  readonly range: DayRange;
  /** The time that the question asked for outright. */
  readonly filter: QuestionTime | null;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** The sentences of the best of them, best first. */
  readonly quotes: readonly RankedQuote[];
  readonly gate: GateEvidence;
}

/** Passages that the engine is asked for, in all days and in those preferred. */
const HITS = 200;
const PREFERRED_HITS = 60;
/** Passages whose text is compared with the question: more costs time and changes nothing (docs/retrieval.md). */
const CANDIDATES = 24;
const PREFERRED_CANDIDATES = 12;
/** Ranked passages whose sentences compete to be quoted. */
const QUOTED = 16;

/** Searches an edition for a question and weighs what comes back. @throws {QueryError} `no-words`. */
export async function investigate(
  edition: Edition,
  { question, today, hidden, range: asked }: ResearchRequest,
  coverage: Coverage,
  analyzer: Analyzer,
): Promise<Investigation> {
  const language = await questionLanguage(question, edition.languages);
  const time = timeOf(question, language, today, coverage);
  const { filter, leftOut } = time;
  const query = parseQuestion(question, { analyzer, language, languages: edition.languages, leftOut });
  const { terms } = query;
  if (terms.length === 0) throw new QueryError({ code: 'no-words' });
  const range = filter === null ? asked : intersect(asked, filter.range);
  const searched = await edition.passages.search({ terms, range, hidden, limit: HITS });
  const result = { ...searched, hits: await holdingExactly(searched.hits, query.exact, edition.articles) };
  const weights = termWeights(result.frequencies, result.passages);
  const chosen = chooseHits(result.hits, weights, CANDIDATES);
  if (time.preferred !== null) {
    const near = intersect(asked, widen(time.preferred));
    const preferred = await edition.passages.search({ terms, range: near, hidden, limit: PREFERRED_HITS });
    const hits = await holdingExactly(preferred.hits, query.exact, edition.articles);
    const known = new Set(chosen.map(({ hit }) => keyOf(hit.articleId, hit)));
    const more = chooseHits(hits, weights, PREFERRED_CANDIDATES);
    chosen.push(...more.filter(({ hit }) => !known.has(keyOf(hit.articleId, hit))));
  }
  const candidates = await readCandidates(chosen, edition.articles);
  const reader = new SentenceReader();
  const matcher = new TermMatcher(terms, analyzer);
  const recency = ({ day }: Article): number => nearness(day, time);
  const ranked = rankPassages({ query, weights, matcher, reader, candidates, recency });
  const quotes = rankQuotes({ passages: ranked.slice(0, QUOTED), query, weights, matcher, analyzer });
  const gate = gateEvidence(ranked, quotes, weights, time.strength);
  return { query, result, range, filter, ranked, quotes, gate };
}

/** Names a passage. */
export function keyOf(articleId: string, { start }: Span): string {
  return `${start} ${articleId}`;
}

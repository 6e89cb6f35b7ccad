import type { Coverage } from '../../corpus/article-store.ts';
import type { Article, Span } from '../../corpus/article.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import type { QuestionTime } from '../../dates/question-time.ts';
import { QueryError } from '../../errors.ts';
import { SentenceReader } from '../../passages/sentence-reader.ts';
import {
  type Candidate,
  type ChosenHit,
  chooseHits,
  readArticles,
  withArticles,
} from '../ranking/choose-candidates.ts';
import { TermMatcher } from '../ranking/occurrences.ts';
import type { PassageHit, SearchResult } from '../../search/passage-index.ts';
import { type NearSpelling, nearSpellings } from '../question/near-spellings.ts';
import { parseQuestion, type Query, withSpellings } from '../question/query.ts';
import { questionLanguage } from '../question/question-language.ts';
import { type RankedPassage, rankPassages } from '../ranking/rank-passages.ts';
import { withRowsOfWords } from '../ranking/rows-of-words.ts';
import { termWeights } from '../ranking/term-weights.ts';
import type { SeenArticles, SeenEdition, SeenSearch } from '../model/seen-edition.ts';
import type { AskRequest } from './answer.ts';
import { exactWords } from './exact-words.ts';
import { type GateEvidence, gateEvidence } from './gate.ts';
import { type RankedQuote, rankQuotes } from './rank-quotes.ts';
import { intersect, nearness, timeOf, type TimeWanted, widen } from '../question/time-of-question.ts';

/** A question as it is researched. */
export interface ResearchRequest extends Omit<AskRequest, 'today'> {
  /** "Today" for relative dates; `null` reads none. */
  readonly today: Day | null;
}

/** All that was found out about a question, before it is decided what to show. */
export interface Investigation {
  readonly query: Query;
  /** What words that the archive does not have were looked up as too. */
  readonly spellings: readonly NearSpelling[];
  /** Of the search for the words as they were written. */
  readonly asWritten: SearchResult;
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
/** Passages that are asked for where words must occur exactly: the articles of all of them are read. */
const EXACT_HITS = 60;
/** Near words asked for where the archive does not have a word: the likeliest are chosen among them. */
const SUGGESTIONS = 100;
/** Passages whose text is compared with the question: more costs time and changes nothing (docs/retrieval.md). */
const CANDIDATES = 24;
const PREFERRED_CANDIDATES = 12;
/** Ranked passages whose sentences compete to be quoted. */
const QUOTED = 16;

/** Searches an edition for a question and weighs what comes back. @throws {QueryError} `no-words`. */
export async function investigate(
  seen: SeenEdition,
  { question, today, range: asked, literal = false }: ResearchRequest,
  coverage: Coverage,
): Promise<Investigation> {
  const { analyzer, languages, view } = seen;
  const language = await questionLanguage(question, languages);
  const time = timeOf(question, language, today, coverage);
  const { filter, leftOut } = time;
  const context = { analyzer, language, languages, leftOut, aliases: view.aliases };
  const asWritten = parseQuestion(question, context);
  if (asWritten.terms.length === 0) throw new QueryError({ code: 'no-words' });
  const range = filter === null ? asked : intersect(asked, filter.range);
  const around = time.preferred && intersect(asked, widen(time.preferred));
  const look = (query: Query): Promise<readonly SearchResult[]> =>
    seen.passages.searchAll(searchesFor(query, range, around));
  const first = await look(asWritten);
  const spellings = literal ? [] : nearSpellings(asWritten, first[0]!);
  const query = withSpellings(asWritten, spellings, context);
  // Another way to the index only where a word was unknown to it.
  const [searched, preferred] = spellings.length === 0 ? first : await look(query);
  const found = await candidatesAmong(searched!, preferred, query, seen.articles);
  const { result, weights } = found;
  const matcher = new TermMatcher(query.terms, analyzer);
  const candidates = withRowsOfWords(found.candidates, query.terms, matcher, weights);
  const recency = ({ day }: Article): number => nearness(day, time);
  const ranked = rankPassages({ query, weights, matcher, reader: new SentenceReader(), candidates, recency });
  const quotes = rankQuotes({ passages: ranked.slice(0, QUOTED), query, weights, matcher, analyzer });
  const gate = gateEvidence(ranked, quotes, weights, time.strength);
  return { query, spellings, asWritten: first[0]!, result, range, filter, ranked, quotes, gate };
}

/** One search in all the days asked for, and one in those preferred, if any are. */
function searchesFor(
  { terms, exact, required }: Query,
  range: DayRange,
  preferred: TimeWanted['preferred'],
): SeenSearch[] {
  const limit = exactWords(exact) === null ? HITS : EXACT_HITS;
  const request = { terms, range, required, limit, suggestions: SUGGESTIONS };
  if (preferred === null) return [request];
  return [request, { ...request, range: preferred, limit: PREFERRED_HITS, suggestions: 0 }];
}

/** Chooses the passages whose text is compared with the question, and reads their articles, all at once. */
async function candidatesAmong(
  searched: SearchResult,
  preferred: SearchResult | undefined,
  { exact }: Query,
  articles: SeenArticles,
): Promise<{ result: SearchResult; weights: Float64Array; candidates: readonly Candidate[] }> {
  const weights = termWeights(searched.frequencies, searched.passages);
  const others = preferred?.hits ?? [];
  const isExact = exactWords(exact);
  if (isExact === null) {
    const chosen = choose(searched.hits, others, weights);
    const read = await readArticles(
      chosen.map(({ hit }) => hit),
      articles,
    );
    return { result: searched, weights, candidates: withArticles(chosen, read) };
  }
  const read = await readArticles([...searched.hits, ...others], articles);
  const holds = (hit: PassageHit): boolean => {
    const article = read.get(hit.articleId);
    return article !== undefined && isExact(hit, article);
  };
  const result = { ...searched, hits: searched.hits.filter(holds) };
  return { result, weights, candidates: withArticles(choose(result.hits, others.filter(holds), weights), read) };
}

function choose(hits: readonly PassageHit[], preferred: readonly PassageHit[], weights: Float64Array): ChosenHit[] {
  const chosen = chooseHits(hits, weights, CANDIDATES);
  const known = new Set(chosen.map(({ hit }) => keyOf(hit.articleId, hit)));
  const more = chooseHits(preferred, weights, PREFERRED_CANDIDATES);
  return [...chosen, ...more.filter(({ hit }) => !known.has(keyOf(hit.articleId, hit)))];
}

/** Names a passage. */
export function keyOf(articleId: string, { start }: Span): string {
  return `${start} ${articleId}`;
}

import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { PassageHit, SearchResult } from '../../search/passage-index.ts';
import { languageOf } from '../../languages/languages.ts';
import type { Query } from '../question/query.ts';
import {
  type Candidate,
  type ChosenHit,
  chooseHits,
  readArticles,
  withArticles,
} from '../ranking/choose-candidates.ts';
import { termWeights } from '../ranking/term-weights.ts';
import type { SeenArticles, SeenEdition, SeenSearch } from '../model/seen-edition.ts';
import { exactWords } from './exact-words.ts';

/** Where and what to look up. */
export interface LookUp {
  readonly query: Query;
  /** The days to search. */
  readonly range: DayRange;
  /** Days inside them that are searched apart, for candidates that the others would crowd out. */
  readonly preferred: readonly DayRange[];
  /** Whether near words of those that the archive does not have are wanted, and compounds: they are the same in any days. */
  readonly nearWords: boolean;
}

/** What the index gave for one thing that was looked up. */
export interface LookedUp {
  readonly query: Query;
  readonly range: DayRange;
  /** Of the search in all days. */
  readonly result: SearchResult;
  /** The hits in the days preferred. */
  readonly preferred: readonly (readonly PassageHit[])[];
  /** The share of each term in the question's weight. */
  readonly weights: Float64Array;
}

/** The same, with the passages whose text is worth comparing with the question. */
export interface Found extends LookedUp {
  readonly candidates: readonly Candidate[];
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

/** Looks several things up with one batch of searches. @returns What was found for each, in order. */
export async function lookUp({ passages }: SeenEdition, wanted: readonly LookUp[]): Promise<readonly LookedUp[]> {
  const batches = wanted.map(searchesFor);
  const results = await passages.searchAll(batches.flat());
  let at = 0;
  return wanted.map(({ query, range }, place): LookedUp => {
    const [result, ...others] = results.slice(at, (at += batches[place]!.length));
    const weights = termWeights(result!.frequencies, result!.passages);
    return { query, range, result: result!, preferred: others.map(({ hits }) => hits), weights };
  });
}

/** One search in all the days, and one in each of those preferred. */
function searchesFor({ query, range, preferred, nearWords }: LookUp): SeenSearch[] {
  const { terms, exact, required } = query;
  const limit = exactWords(exact) === null ? HITS : EXACT_HITS;
  const request = { terms, range, required, limit };
  const { compounding } = languageOf(query.language);
  const near = { suggestions: SUGGESTIONS, ...(compounding !== undefined && { compounding }) };
  return [
    nearWords ? { ...request, ...near } : request,
    ...preferred.map((days) => ({ ...request, range: days, limit: PREFERRED_HITS })),
  ];
}

/** Chooses the passages whose text is compared with the question, and reads the articles of all, at once. */
export async function gatherFound(all: readonly LookedUp[], store: SeenArticles): Promise<readonly Found[]> {
  // Whether a passage holds words exactly shows in its text alone: then the articles of all hits are read before it is chosen.
  const chosen = all.map((each) => (exactWords(each.query.exact) === null ? choose(each) : null));
  const worth = all.flatMap(
    (each, at) => chosen[at]?.map(({ hit }) => hit) ?? [...each.result.hits, ...each.preferred.flat()],
  );
  const read = await readArticles(worth, store);
  return all.map((each, at): Found => {
    const known = chosen[at] ?? null;
    if (known !== null) return { ...each, candidates: withArticles(known, read) };
    const kept = holdingExactly(each, read);
    return { ...kept, candidates: withArticles(choose(kept), read) };
  });
}

function holdingExactly(each: LookedUp, read: ReadonlyMap<string, ArchivedArticle>): LookedUp {
  const isExact = exactWords(each.query.exact);
  if (isExact === null) return each;
  const holds = (hit: PassageHit): boolean => {
    const article = read.get(hit.articleId);
    return article !== undefined && isExact(hit, article);
  };
  const result = { ...each.result, hits: each.result.hits.filter(holds) };
  return { ...each, result, preferred: each.preferred.map((hits) => hits.filter(holds)) };
}

function choose({ result, preferred, weights }: LookedUp): readonly ChosenHit[] {
  const chosen = chooseHits(result.hits, weights, CANDIDATES);
  const known = new Set(chosen.map(({ hit }) => keyOf(hit.articleId, hit)));
  for (const hits of preferred) {
    for (const each of chooseHits(hits, weights, PREFERRED_CANDIDATES)) {
      const key = keyOf(each.hit.articleId, each.hit);
      if (!known.has(key)) chosen.push(each);
      known.add(key);
    }
  }
  return chosen;
}

/** Names a passage. */
export function keyOf(articleId: string, { start }: Span): string {
  return `${start} ${articleId}`;
}

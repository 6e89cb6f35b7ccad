import { GenerationGoneError } from '../../../errors.ts';
import type { PassageIndex, QueryTerm, SearchRequest, SearchResult, Suggestion } from '../../passage-index.ts';
import type { Topics } from '../../terms/topics.ts';
import type { Vocabulary } from '../../terms/vocabulary.ts';
import { type Evidence, evidenceIn, evidenceTold, tellingOfArticles } from './article-evidence.ts';
import type { ArticleSets } from './article-sets.ts';
import type { Cluster } from './cluster.ts';
import { COLUMNS, type RankedPassage, rankedPassages, type SearchAnswer, withEvidence } from './found-passages.ts';
import { boundedTerms, holding, type Scope, type Scoring, searchQuery } from './search-body.ts';

/** Passages that a pruned search asks for, however few are wanted, as the evidence of whole articles is taken from them. */
const LOOKED_AT = 1000;
/** As many as a cluster gives at once. */
const MOST_HITS = 10_000;
/** Searches of one call. More go at the same time in calls of their own. */
const IN_A_CALL = 60;
/** Words whose frequency is remembered: an edition never changes. */
const REMEMBERED = 20_000;
/** A node that has not looked through its part by then gives what it has, which is taken for a failure. */
const NODE_MS = 700;

/** What an index searches, and what it knows without asking. */
export interface IndexParts {
  readonly cluster: Cluster;
  /** The cluster's index that holds the passages. */
  readonly name: string;
  readonly passages: number;
  readonly vocabulary: Vocabulary;
  readonly topics: Topics;
  readonly sets: ArticleSets;
  /** Articles that no search finds, whoever asks. */
  readonly buried: ReadonlySet<string>;
  readonly scoring: Scoring;
  /** How long a node may take over its part, in milliseconds; {@link NODE_MS} where that is left out. */
  readonly nodeMs?: number | undefined;
  /** Is told which revision of an article a hit is of. */
  readonly onRevision: (articleId: string, revision: string) => void;
}

/** One search as the cluster is asked, and what is made of the answer. */
interface Asked {
  readonly body: object;
  readonly take: (answer: SearchAnswer) => void;
}

/** Search over the passages that an OpenSearch cluster holds. What is asked together goes there and back together. */
export class OpenSearchIndex implements PassageIndex {
  readonly #parts: IndexParts;
  readonly #timeout: string;
  readonly #frequencies = new Map<string, number>();

  constructor(parts: IndexParts) {
    this.#parts = parts;
    this.#timeout = `${parts.nodeMs ?? NODE_MS}ms`;
  }

  topics(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    return Promise.resolve(this.#parts.topics.beginningWith(prefix, limit));
  }

  async searchAll(requests: readonly SearchRequest[]): Promise<readonly SearchResult[]> {
    const asked: Asked[] = [];
    const counted = new Map<string, number>();
    const finish = await Promise.all(
      requests.map(async (request) => {
        const terms = boundedTerms(request.terms);
        for (const term of terms) this.#count(term, counted, asked);
        const found = await this.#ask(request, terms, asked);
        return (): SearchResult => this.#resultOf(request, terms, { ...found, counted });
      }),
    );
    const calls = Array.from({ length: Math.ceil(asked.length / IN_A_CALL) }, (_, at) =>
      this.#send(asked.slice(at * IN_A_CALL, (at + 1) * IN_A_CALL)),
    );
    await Promise.all(calls);
    this.#remember(counted);
    return finish.map((result) => result());
  }

  /** Has a word counted, unless it is known how often it stands in the index. */
  #count(term: QueryTerm, counted: Map<string, number>, asked: Asked[]): void {
    const key = keyOf(term);
    if (counted.has(key)) return;
    const known = this.#frequencies.get(key);
    counted.set(key, known ?? 0);
    if (known !== undefined) return;
    asked.push({
      body: { size: 0, track_total_hits: true, query: holding(term), timeout: this.#timeout },
      take: ({ hits }) => void counted.set(key, hits.total?.value ?? 0),
    });
  }

  #remember(counted: ReadonlyMap<string, number>): void {
    for (const [key, count] of counted) this.#frequencies.set(key, count);
    for (const [oldest] of this.#frequencies) {
      if (this.#frequencies.size <= REMEMBERED) break;
      this.#frequencies.delete(oldest);
    }
  }

  /** Has a search made. @returns Where its passages will be, and what their articles tell. */
  async #ask(request: SearchRequest, terms: readonly QueryTerm[], asked: Asked[]): Promise<Found> {
    const found: Found = { hits: [], evidence: null, total: 0 };
    if (terms.length === 0) return found;
    const { scoring, sets, buried } = this.#parts;
    const { range, hidden, only, required = [], alone = false } = request;
    const needed = required.flatMap((place) => (terms[place] === undefined ? [] : holding(terms[place])));
    const all: Scope = {
      range,
      hidden: [...(await sets.clauses(hidden)), ...(await sets.clauses(buried))],
      only: only === undefined ? null : await sets.clauses(only),
      required: [],
    };
    const size = Math.min(MOST_HITS, request.limit);
    const bodyFor = (scope: Scope, looked: number): object =>
      searchBody(searchQuery(terms, scope, scoring), looked, scoring, this.#timeout);
    const take = (answer: SearchAnswer): void => {
      found.hits = rankedPassages(answer, scoring);
      found.total = answer.hits.total?.value ?? found.hits.length;
      if (answer.aggregations !== undefined) found.evidence = evidenceTold(answer.aggregations);
      for (const { articleId, revision } of found.hits) this.#parts.onRevision(articleId, revision);
    };
    // Passages without the words required are no hits, and still tell of their articles.
    if (alone) asked.push({ body: bodyFor({ ...all, required: needed }, size), take });
    else if (scoring === 'exact')
      asked.push({ body: { ...bodyFor(all, size), ...tellingOfArticles(terms, needed, size) }, take });
    else {
      const looked = Math.max(size, LOOKED_AT);
      asked.push({ body: bodyFor({ ...all, required: needed }, looked), take });
      if (needed.length > 0)
        asked.push({
          body: bodyFor(all, looked),
          take: (answer) => void (found.evidence = evidenceIn(rankedPassages(answer, scoring))),
        });
    }
    return found;
  }

  async #send(asked: readonly Asked[]): Promise<void> {
    const { cluster, name } = this.#parts;
    const answer = await cluster.call<{ readonly responses: readonly SearchAnswer[] }>({
      method: 'POST',
      path: `/${name}/_msearch`,
      lines: asked.flatMap(({ body }) => [{ search_type: 'dfs_query_then_fetch' }, body]),
    });
    if (answer === null) throw new GenerationGoneError('The edition that was searched is gone.');
    for (const [at, each] of asked.entries()) each.take(answer.responses[at]!);
  }

  #resultOf(
    request: SearchRequest,
    terms: readonly QueryTerm[],
    { hits, evidence, total, counted }: Found & { readonly counted: ReadonlyMap<string, number> },
  ): SearchResult {
    const { suggestions: near = 0, compounding, limit } = request;
    const { vocabulary, passages } = this.#parts;
    const frequencies = terms.map((term) => counted.get(keyOf(term)) ?? 0);
    return {
      hits: withEvidence(hits.slice(0, limit), evidence ?? evidenceIn(hits)),
      total,
      frequencies,
      passages,
      suggestions: terms.map(({ word }, at) =>
        near > 0 && frequencies[at] === 0 ? vocabulary.suggest(word, near) : [],
      ),
      ...(compounding !== undefined && { compounds: terms.map(({ word }) => vocabulary.compounds(word, compounding)) }),
    };
  }
}

/** What a search has found by the time its call is back. */
interface Found {
  hits: readonly RankedPassage[];
  /** `null` where the hits themselves tell of their articles. */
  evidence: Evidence | null;
  total: number;
}

/** Equal for words that are found in the same passages. */
function keyOf({ forms, phrases = [] }: QueryTerm): string {
  return JSON.stringify([forms.map(({ term }) => term), phrases.map(({ terms }) => terms)]);
}

function searchBody(query: object, size: number, scoring: Scoring, timeout: string): object {
  const sort = [{ _score: 'desc' }, { day: { order: 'desc', missing: '_last' } }, { order: 'asc' }, { start: 'asc' }];
  return {
    size,
    query,
    _source: false,
    stored_fields: '_none_',
    docvalue_fields: COLUMNS,
    timeout,
    // Where equals are put in order, every passage has to be looked at.
    ...(scoring === 'exact' ? { sort, track_scores: true, track_total_hits: true } : { track_total_hits: false }),
  };
}

import type { PassageIndex, QueryTerm, SearchRequest, SearchResult, Suggestion } from '../../passage-index.ts';
import { passagesIn, type PassageTable } from '../../passage-table.ts';
import { searchInTurn } from '../../in-turn.ts';
import { memoBySet } from '../../memo-by-set.ts';
import { indexOf } from '../../terms/sorted-terms.ts';
import { StringTable } from '../../terms/string-table.ts';
import { Topics } from '../../terms/topics.ts';
import { Vocabulary } from '../../terms/vocabulary.ts';
import { Accumulator } from './accumulator.ts';
import { scoreWithArticles, type WordLists } from './article-evidence.ts';
import { FieldScores, SCORING, type Scoring } from './field-scores.ts';
import { FrequentTerms } from './frequent-terms.ts';
import { readGathered } from './gathered-postings.ts';
import type { IndexArrays } from './index-arrays.ts';
import type { IndexSource } from './index-source.ts';
import { PhraseList } from './phrase-list.ts';
import { PostingList, type Postings } from './posting-list.ts';
import { topPassages } from './top-passages.ts';

/** What is summed up for so many passages is a megabyte, which stays in the processor's own cache; fewer cost more than they save. */
const WINDOW = 65_536;

/**
 * Search over an immutable index of typed arrays: what plain MiniSearch finds, with its scores, without visiting every
 * passage that shares a word with the question. Nothing but the arrays, one accumulator and a few frequent terms is kept in memory.
 */
export class CompactIndex implements PassageIndex {
  readonly #arrays: IndexArrays;
  readonly #table: PassageTable;
  readonly #terms: StringTable;
  readonly #scores: FieldScores;
  readonly #frequent: FrequentTerms;
  readonly #accumulator: Accumulator;
  readonly #vocabulary: Vocabulary;
  readonly #topics: Topics;
  readonly #window: number;
  /** Of a view of some sources, the hidden articles are nearly all. */
  readonly #hiddenRuns = memoBySet((hidden) => this.#runsOf(hidden));

  /**
   * @param scoring - The scoring that the arrays were written for.
   * @param window - Passages that a search looks at together: no result depends on it.
   */
  constructor(arrays: IndexArrays, scoring: Scoring = SCORING, window: number = WINDOW) {
    this.#window = window;
    this.#arrays = arrays;
    const { articles, starts, ends } = arrays;
    this.#table = { ...articles, ids: new StringTable(articles.ids), starts, ends };
    this.#terms = new StringTable(arrays.terms);
    this.#scores = new FieldScores(arrays.lengths, scoring);
    this.#frequent = new FrequentTerms(arrays);
    this.#accumulator = new Accumulator(arrays.starts.length);
    this.#vocabulary = new Vocabulary(arrays.words);
    this.#topics = new Topics(arrays.names);
  }

  /** The terms that it holds, sorted. */
  get terms(): StringTable {
    return this.#terms;
  }

  searchAll(requests: readonly SearchRequest[]): Promise<SearchResult[]> {
    return searchInTurn(requests, (request) => this.#find(request));
  }

  #find(request: SearchRequest): SearchResult {
    const { required = [], suggestions: near = 0, compounding } = request;
    const words = request.terms.map((term, place): WordLists => ({ place, lists: this.#listsOf(term) }));
    const known = words.filter(({ lists }) => lists.length > 0);
    const range = passagesIn(this.#table, request.range);
    const nothing =
      known.length === 0 || range.from === range.to || required.some((place) => words[place]?.lists.length === 0);
    const top = nothing
      ? { passages: new Uint32Array(), matching: 0 }
      : topPassages(this.#accumulator, {
          words: known.map(({ place, lists }) => ({ lists, required: required.includes(place) })),
          ...range,
          hidden: [
            ...this.#hiddenRuns(request.hidden),
            ...(request.only === undefined ? [] : between(this.#runsOf(request.only), range)),
          ],
          limit: Math.min(request.limit, range.to - range.from),
          window: this.#window,
        });
    return {
      hits: scoreWithArticles(this.#table, top.passages, known, request.limit),
      total: top.matching,
      frequencies: words.map(({ lists }) => this.#passagesWith(lists)),
      passages: this.#table.starts.length,
      suggestions: request.terms.map(({ word }, place) =>
        near > 0 && words[place]!.lists.length === 0 ? this.#vocabulary.suggest(word, near) : [],
      ),
      ...(compounding !== undefined && {
        compounds: request.terms.map(({ word }) => this.#vocabulary.compounds(word, compounding)),
      }),
    };
  }

  topics(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    return Promise.resolve(this.#topics.beginningWith(prefix, limit));
  }

  /** The index as a source for the next one. */
  get source(): IndexSource {
    const { postings, postingOffsets, frequencies, lengths, words, names } = this.#arrays;
    return {
      table: this.#table,
      lengths,
      terms: this.#terms,
      gather: (term, into) =>
        readGathered(postings, postingOffsets[term]!, postingOffsets[term + 1]!, frequencies[term * 4]!, into),
      words,
      names,
    };
  }

  #listsOf({ forms, phrases = [] }: QueryTerm): Postings[] {
    const words = forms.flatMap(({ term, weight }) => this.#listOf(term, weight));
    const rows = phrases.flatMap(({ terms, weight }) => {
      const distinct = [...new Set(terms)];
      const lists = distinct.flatMap((term) => this.#listOf(term, weight / distinct.length));
      if (lists.length === 0 || lists.length < distinct.length) return [];
      const row = new PhraseList(lists, this.#table.starts.length);
      return row.frequency === 0 ? [] : row;
    });
    return [...words, ...rows];
  }

  /** The postings of a term; none where the index does not have it. */
  #listOf(term: string, weight: number): PostingList[] {
    const place = indexOf(this.#terms, term);
    return place < 0 ? [] : [new PostingList(this.#arrays, this.#scores, this.#frequent, place, weight)];
  }

  /** Passages that hold any of the forms. */
  #passagesWith(lists: readonly Postings[]): number {
    const [only, ...others] = lists;
    if (only === undefined) return 0;
    if (others.length === 0) return only.frequency;
    const held = new Uint8Array(this.#table.starts.length);
    for (const list of lists) list.mark(held);
    return held.reduce((sum, each) => sum + each, 0);
  }

  /** Runs of passages of those of some articles that the index holds. */
  #runsOf(ids: ReadonlySet<string>): Run[] {
    const { byId, first } = this.#arrays.articles;
    const sorted = { size: byId.length, at: (place: number) => this.#table.ids.at(byId[place]!) ?? '' };
    const articles = [...ids].flatMap((id) => {
      const place = indexOf(sorted, id);
      return place < 0 ? [] : byId[place]!;
    });
    const runs: { from: number; to: number }[] = [];
    for (const article of articles.toSorted((a, b) => a - b)) {
      const [from, to] = [first[article]!, first[article + 1]!];
      const last = runs.at(-1);
      if (last?.to === from) last.to = to;
      else runs.push({ from, to });
    }
    return runs;
  }
}

/** Passages from one place up to another. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What of a range lies between runs of it, which are ascending and disjoint. */
function between(runs: readonly Run[], { from, to }: Run): Run[] {
  const gaps: Run[] = [];
  let end = from;
  for (const run of runs) {
    if (run.from > end) gaps.push({ from: end, to: Math.min(run.from, to) });
    end = Math.max(end, run.to);
  }
  if (end < to) gaps.push({ from: end, to });
  return gaps.filter((gap) => gap.from < gap.to);
}

import type {
  PassageHit,
  PassageIndex,
  QueryTerm,
  SearchRequest,
  SearchResult,
  Suggestion,
} from '../../passage-index.ts';
import { articleOf, compareEntries, passagesIn, type TableEntry } from '../../passage-table.ts';
import { searchInTurn } from '../../in-turn.ts';
import { Topics } from '../../terms/topics.ts';
import { Vocabulary } from '../../terms/vocabulary.ts';
import { scoreWithArticles } from './article-evidence.ts';
import { collectionOf, SCORING, type Scoring } from './field-scores.ts';
import { Accumulator } from './finding/accumulator.ts';
import { countMarked, noPassages, type PassageBits, unmark } from './finding/passage-bits.ts';
import { type PartRequest, type PlacedPassage, type TopPassages, topPassages } from './finding/top-passages.ts';
import { PhraseList } from './phrase-list.ts';
import type { PostingList, Postings } from './posting-list.ts';
import { between, type Run, united } from './runs.ts';
import { Segment, type SegmentArrays } from './segment.ts';
import { TermStatistics } from './term-statistics.ts';

/** What is summed up for so many passages stays in the processor's own cache; fewer cost more than they save. */
const WINDOW = 16_384;

/**
 * Search over immutable segments of typed arrays: what plain MiniSearch finds, with its scores, without visiting every
 * passage that shares a word with the question. Every score depends on all segments, so that the same articles are found
 * alike however they are spread. Nothing but the arrays, one accumulator and a few frequent terms is kept in memory.
 */
export class CompactIndex implements PassageIndex {
  readonly #segments: readonly Segment[];
  readonly #passages: number;
  readonly #statistics: TermStatistics;
  readonly #accumulator: Accumulator;
  readonly #vocabulary: Vocabulary;
  readonly #topics: Topics;

  /**
   * @param segments - No article stands in two of them but where it is gone from all but one.
   * @param scoring - The scoring that the arrays were written for.
   * @param window - Passages that a search looks at together: no result depends on it.
   */
  constructor(segments: readonly SegmentArrays[], scoring: Scoring = SCORING, window: number = WINDOW) {
    const kept = segments.map(({ index }) => index);
    const gone = segments.flatMap((each) => each.gone);
    const collection = collectionOf(
      kept.map(({ lengths }) => lengths),
      gone.map(({ lengths }) => lengths),
    );
    this.#passages = collection.passages;
    this.#segments = segments.map((each) => new Segment(each, scoring, collection));
    this.#statistics = new TermStatistics(this.#segments, segments);
    this.#accumulator = new Accumulator(window);
    this.#vocabulary = new Vocabulary(
      kept.map(({ words }) => words),
      gone.map(({ words }) => words),
    );
    this.#topics = new Topics(
      kept.map(({ names }) => names),
      gone.map(({ names }) => names),
    );
  }

  searchAll(requests: readonly SearchRequest[]): Promise<SearchResult[]> {
    return searchInTurn(requests, (request) => this.#find(request));
  }

  #find(request: SearchRequest): SearchResult {
    const { required = [], suggestions: near = 0, compounding } = request;
    const words = request.terms.map((term, place) => this.#lookUp(term, place));
    const top = required.some((place) => words[place]?.isKnown === false) ? null : this.#top(request, words);
    return {
      hits: top === null ? [] : this.#hits(top, words, request),
      total: top?.matching ?? 0,
      frequencies: words.map(({ passages }) => passages),
      passages: this.#passages,
      suggestions: request.terms.map(({ word }, place) =>
        near > 0 && !words[place]!.isKnown ? this.#vocabulary.suggest(word, near) : [],
      ),
      ...(compounding !== undefined && {
        compounds: request.terms.map(({ word }) => this.#vocabulary.compounds(word, compounding)),
      }),
    };
  }

  topics(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    return Promise.resolve(this.#topics.beginningWith(prefix, limit));
  }

  /** @returns `null` where nothing can be found. */
  #top(request: SearchRequest, words: readonly SegmentedWord[]): TopPassages | null {
    const parts = this.#segments.map((segment, at) => partOf(segment, at, words, request));
    const passages = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    if (passages === 0) return null;
    return topPassages(this.#accumulator, {
      parts,
      limit: Math.min(request.limit, passages),
      compare: (a, b) => this.#compare(a, b),
    });
  }

  /** The best of what was found in all segments, with the evidence of their articles. */
  #hits(
    { passages }: TopPassages,
    words: readonly SegmentedWord[],
    { limit, alone = false }: SearchRequest,
  ): PassageHit[] {
    return this.#segments
      .flatMap(({ table }, part) => {
        if (passages[part]!.length === 0) return [];
        const lists = words.flatMap(({ place, lists: each }) =>
          each[part]!.length === 0 ? [] : { place, lists: each[part]! },
        );
        const scored = scoreWithArticles(table, passages[part]!, { words: lists, limit, alone });
        return scored.map((each) => ({ part, ...each }));
      })
      .toSorted((a, b) => b.hit.score - a.hit.score || this.#compare(a, b))
      .slice(0, limit)
      .map(({ hit }) => hit);
  }

  /** Orders passages as one index of all would number them. */
  #compare(a: PlacedPassage, b: PlacedPassage): number {
    if (a.part === b.part) return a.passage - b.passage;
    return compareEntries(this.#entryOf(a), this.#entryOf(b));
  }

  #entryOf({ part, passage }: PlacedPassage): TableEntry {
    const { table } = this.#segments[part]!;
    const article = articleOf(table, passage);
    return { id: table.ids.at(article)!, day: table.days[article]! };
  }

  #lookUp({ forms, phrases = [] }: QueryTerm, place: number): SegmentedWord {
    const found = forms.map(({ term, weight }) => this.#listsOf(term, weight));
    const rows = phrases.map(({ terms, weight }) => this.#rowsOf(terms, weight));
    const known = [...found, ...rows].filter((lists) => lists !== null);
    const lists = this.#segments.map((_, part) => known.flatMap((each) => each.lists[part] ?? []));
    if (known.length === 1) return { place, lists, held: null, isKnown: true, passages: known[0]!.passages };
    const held = this.#segments.map(({ passages }, part) => heldByAny(passages, lists[part]!));
    const passages = this.#segments.reduce((sum, { gone }, part) => sum + countWithout(held[part]!, gone), 0);
    return { place, lists, held, isKnown: known.length > 0, passages };
  }

  /** The postings of a term in each segment; `null` where no living passage has it. */
  #listsOf(term: string, weight: number): SegmentedLists<PostingList> | null {
    const known = this.#statistics.of(term);
    if (known === null) return null;
    const lists = this.#segments.map((segment, part) => {
      const place = known.places[part]!;
      return place < 0 ? null : segment.list(place, known.live, weight);
    });
    return { lists, passages: known.live.passages };
  }

  /** The postings of a phrase in each segment; `null` where no living passage has all of it. */
  #rowsOf(terms: readonly string[], weight: number): SegmentedLists<PhraseList> | null {
    const distinct = [...new Set(terms)];
    const found = distinct.flatMap((term) => this.#listsOf(term, weight / distinct.length) ?? []);
    if (found.length === 0 || found.length < distinct.length) return null;
    const lists = this.#segments.map(({ passages, gone }, part) => {
      const own = found.flatMap((each) => each.lists[part] ?? []);
      return own.length < found.length ? null : new PhraseList(own, passages, gone);
    });
    const passages = lists.reduce((sum, list) => sum + (list?.frequency ?? 0), 0);
    return passages === 0 ? null : { lists, passages };
  }
}

/** The postings of one form in each segment, `null` where that has none; and the living passages that hold it. */
interface SegmentedLists<List extends Postings> {
  readonly lists: readonly (List | null)[];
  readonly passages: number;
}

/** A word of a request. */
interface SegmentedWord {
  /** Its place among the request's terms. */
  readonly place: number;
  /** By segment: the postings of its forms. */
  readonly lists: readonly (readonly Postings[])[];
  /** By segment: the passages that hold any of them, where there are several. */
  readonly held: readonly PassageBits[] | null;
  /** Whether any living passage holds it. */
  readonly isKnown: boolean;
  /** How many do. */
  readonly passages: number;
}

/** What to look for in one segment: in no passage where it cannot have any. */
function partOf(segment: Segment, part: number, words: readonly SegmentedWord[], request: SearchRequest): PartRequest {
  const { required = [], hidden, only } = request;
  const own = words.map(({ place, lists, held }) => {
    return { lists: lists[part]!, held: held?.[part] ?? null, required: required.includes(place) };
  });
  const found = own.filter(({ lists }) => lists.length > 0);
  if (found.length === 0 || own.some((word) => word.required && word.lists.length === 0))
    return { words: found, from: 0, to: 0, hidden: [] };
  const range = passagesIn(segment.table, request.range);
  const others = only === undefined ? [] : between(segment.runsOf(only), range);
  return { words: found, ...range, hidden: united([segment.gone, segment.runsOf(hidden), others]) };
}

/** The passages that any of some lists has. @param passages - Of the segment. */
function heldByAny(passages: number, lists: readonly Postings[]): PassageBits {
  const held = noPassages(lists.length === 0 ? 0 : passages);
  for (const list of lists) list.mark(held);
  return held;
}

/** How many passages are marked, without some runs of them. */
function countWithout(held: PassageBits, gone: readonly Run[]): number {
  const counted = gone.length === 0 ? held : held.slice();
  for (const { from, to } of gone) unmark(counted, from, to);
  return countMarked(counted);
}

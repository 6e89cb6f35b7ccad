import { memoBySet } from '../../memo-by-set.ts';
import type { PassageTable } from '../../passage-table.ts';
import { inverseFrequency } from '../../scoring.ts';
import { StringTable, stringsOf } from '../../terms/string-table.ts';
import { type Collection, collectionOf, FieldScores, type Scoring } from './field-scores.ts';
import { FrequentTerms } from './finding/frequent-terms.ts';
import type { IndexArrays } from './index-arrays.ts';
import { PostingList, type PostingScores, type TermFrequencies } from './posting-list.ts';
import type { Run } from './runs.ts';

/** A part of an index, and what was taken out of it since it was written. */
export interface SegmentArrays {
  readonly index: IndexArrays;
  /** Indexes of the articles taken out, as they were: no article stands in two of them. */
  readonly gone: readonly IndexArrays[];
}

/** Bounds are multiplied by a factor that is itself rounded. */
const ROUND_UP = 1 + 1e-12;

/**
 * One segment of an index, scored by the statistics of the whole. What is gone keeps its numbers and its postings, and is
 * hidden; it is taken off the statistics.
 */
export class Segment implements PostingScores {
  readonly table: PassageTable;
  readonly scores: FieldScores;
  readonly frequent: FrequentTerms;
  /** The passages taken out, rising. */
  readonly gone: readonly Run[];
  /** Runs of passages of those of some articles that it holds. Of a view of some sources, the hidden articles are nearly all. */
  readonly runsOf = memoBySet((ids) => this.#runsOf(ids));
  readonly #arrays: IndexArrays;
  readonly #ids: StringTable;
  readonly #terms: StringTable;
  readonly #collection: Collection;
  /** What its bounds were written for. */
  readonly #written: Collection;

  /** @param collection - Of all segments. */
  constructor({ index, gone }: SegmentArrays, scoring: Scoring, collection: Collection) {
    const { articles, starts, ends, terms, lengths } = index;
    this.#arrays = index;
    this.#ids = new StringTable(articles.ids);
    this.table = { ...articles, ids: this.#ids, starts, ends };
    this.#terms = new StringTable(terms);
    this.#collection = collection;
    this.#written = collectionOf([lengths]);
    this.scores = new FieldScores(lengths, scoring, collection);
    this.frequent = new FrequentTerms(index);
    this.gone = this.#runsOf(gone.flatMap(({ articles: { ids } }) => stringsOf(ids)));
  }

  /** How many passages it has, those taken out included. */
  get passages(): number {
    return this.table.starts.length;
  }

  /** The place of a term among its own, or -1. */
  placeOf(term: string): number {
    return this.#terms.placeOf(term);
  }

  /** The postings of the term at a place. @param live - Over all segments. */
  list(place: number, live: TermFrequencies, weight: number): PostingList {
    return new PostingList(this.#arrays, this, place, live, weight);
  }

  /**
   * What stored bounds are to be multiplied by. A field's score is a weight times the inverse frequency times a saturation. The one is known; the other grows, where the
   * mean length has grown, by less than the mean has: `(tf + norm) / (tf + norm')` is at most `norm / norm'`.
   */
  readonly raise = (term: number, live: TermFrequencies): number => {
    const own = frequenciesOf(this.#arrays, term);
    let most = 0;
    for (const field of ['title', 'subhead', 'text'] as const) {
      if (own[field] === 0) continue;
      const { passages, averages } = this.#collection;
      const rarer = inverseFrequency(passages, live[field]) / inverseFrequency(this.#written.passages, own[field]);
      most = Math.max(most, rarer * Math.max(1, averages[field] / this.#written.averages[field]));
    }
    return most * ROUND_UP;
  };

  #runsOf(ids: Iterable<string>): Run[] {
    const { byId, first } = this.#arrays.articles;
    const articles = [...ids].map((id) => this.#ids.placeOf(id, byId)).filter((article) => article >= 0);
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

/** In how many passages the term at a place stands, as it was written. */
export function frequenciesOf({ frequencies }: IndexArrays, term: number): TermFrequencies {
  const [passages, title, subhead, text] = frequencies.subarray(term * 4, term * 4 + 4);
  return { passages: passages!, title: title!, subhead: subhead!, text: text! };
}

import { indexOf } from '../../terms/sorted-terms.ts';
import { StringTable } from '../../terms/string-table.ts';
import type { IndexArrays } from './index-arrays.ts';
import type { TermFrequencies } from './posting-list.ts';
import { frequenciesOf, type Segment, type SegmentArrays } from './segment.ts';

/** A term that living passages hold. */
export interface KnownTerm {
  /** Its place in each segment, -1 where it is not. */
  readonly places: readonly number[];
  /** Over all segments, without what is gone. */
  readonly live: TermFrequencies;
}

/** Counts the passages that hold a term over all segments. */
export class TermStatistics {
  readonly #segments: readonly { readonly segment: Segment; readonly arrays: IndexArrays }[];
  readonly #gone: readonly { readonly terms: StringTable; readonly arrays: IndexArrays }[];

  constructor(segments: readonly Segment[], arrays: readonly SegmentArrays[]) {
    this.#segments = segments.map((segment, at) => ({ segment, arrays: arrays[at]!.index }));
    this.#gone = arrays
      .flatMap(({ gone }) => gone)
      .map((each) => ({ terms: new StringTable(each.terms), arrays: each }));
  }

  /** @returns `null` for a term that no passage holds. */
  of(term: string): KnownTerm | null {
    const places = this.#segments.map(({ segment }) => segment.placeOf(term));
    const held = this.#segments.flatMap(({ arrays }, at) =>
      places[at]! < 0 ? [] : frequenciesOf(arrays, places[at]!),
    );
    if (held.length === 0) return null;
    const taken = this.#gone.flatMap(({ terms, arrays }) => {
      const place = indexOf(terms, term);
      return place < 0 ? [] : frequenciesOf(arrays, place);
    });
    const live = less(sumOf(held), sumOf(taken));
    return live.passages === 0 ? null : { places, live };
  }
}

function sumOf(frequencies: readonly TermFrequencies[]): TermFrequencies {
  const total = { passages: 0, title: 0, subhead: 0, text: 0 };
  for (const { passages, title, subhead, text } of frequencies) {
    total.passages += passages;
    total.title += title;
    total.subhead += subhead;
    total.text += text;
  }
  return total;
}

function less(a: TermFrequencies, b: TermFrequencies): TermFrequencies {
  return {
    passages: a.passages - b.passages,
    title: a.title - b.title,
    subhead: a.subhead - b.subhead,
    text: a.text - b.text,
  };
}

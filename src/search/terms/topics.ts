import type { CountedStrings } from './counted-strings.ts';
import { foldWord } from '../analyzer/fold-word.ts';
import type { Suggestion } from '../passage-index.ts';
import { beginningWith, type SortedTerms } from './sorted-terms.ts';
import { StringTable } from './string-table.ts';

/** Most names listed at once: four pages of Discord's autocomplete. */
const MOST_LISTED = 100;
/** Names that an archive holds, with the articles that hold them, for autocomplete. */
export class Topics {
  readonly #names: StringTable;
  readonly #counts: Uint32Array;
  readonly #folded: SortedTerms;
  /** The answer to an empty prefix, found once. */
  #most: readonly number[] | null = null;

  constructor(names: CountedStrings) {
    this.#names = new StringTable(names.strings);
    this.#counts = names.counts;
    this.#folded = { size: this.#names.size, at: (index) => foldWord(this.#names.at(index)) };
  }

  /** Names that begin with `prefix` in any case, most articles first; any when it is empty. At most 100. */
  beginningWith(prefix: string, limit: number): Suggestion[] {
    const folded = foldWord(prefix.trim());
    let places: readonly number[];
    if (folded === '') {
      this.#most ??= this.#mostFrequent(0, this.#names.size);
      places = this.#most;
    } else {
      const { from, to } = beginningWith(this.#folded, folded);
      places = this.#mostFrequent(from, to);
    }
    return places.slice(0, limit).map((place) => ({ word: this.#names.at(place), articles: this.#counts[place] ?? 0 }));
  }

  /** The places with the greatest counts in `[from, to)`, greatest first, lower places first among equals. */
  #mostFrequent(from: number, to: number): number[] {
    const best: number[] = [];
    const count = (place: number | undefined): number => this.#counts[place ?? -1] ?? 0;
    for (let place = from; place < to; place++) {
      if (best.length === MOST_LISTED && count(place) <= count(best.at(-1))) continue;
      let at = best.length;
      while (at > 0 && count(best[at - 1]) < count(place)) at--;
      best.splice(at, 0, place);
      if (best.length > MOST_LISTED) best.pop();
    }
    return best;
  }
}

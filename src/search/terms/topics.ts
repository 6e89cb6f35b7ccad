import { CountedLists, type CountedSpelling } from './counted-lists.ts';
import type { CountedStrings } from './counted-strings.ts';
import { foldWord } from '../analyzer/fold-word.ts';
import type { Suggestion } from '../passage-index.ts';

/** Most names listed at once: four pages of Discord's autocomplete. */
const MOST_LISTED = 100;

/** Names that an archive holds, with the articles that hold them, for autocomplete. */
export class Topics {
  readonly #names: CountedLists;
  /** The answer to an empty prefix, found once. */
  #most: readonly CountedSpelling[] | null = null;

  /** @param kept - As `NameTally` counts them; with `taken` as in `Vocabulary`. */
  constructor(kept: readonly CountedStrings[], taken: readonly CountedStrings[] = []) {
    this.#names = new CountedLists(kept, taken);
  }

  /** Names that begin with `prefix` in any case, most articles first; any when it is empty. At most 100. */
  beginningWith(prefix: string, limit: number): Suggestion[] {
    const folded = foldWord(prefix.trim());
    const found =
      folded === ''
        ? (this.#most ??= this.#names.mostFrequent('', MOST_LISTED))
        : this.#names.mostFrequent(folded, MOST_LISTED);
    return found.slice(0, limit).map(({ text, count }) => ({ word: text, articles: count }));
  }
}

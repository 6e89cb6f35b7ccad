import type { CountedStrings } from './counted-strings.ts';
import type { ExpandedTerm } from './expand-term.ts';
import { expandTerm } from './expand-term.ts';
import { foldWord } from '../analyzer/fold-word.ts';
import type { Suggestion } from '../passage-index.ts';
import type { SortedTerms } from './sorted-terms.ts';
import { StringTable } from './string-table.ts';

/** How many continuations of a word are looked at before the best are chosen. */
const MOST_CONTINUATIONS = 500;
/** Longer words are not looked up: no name is longer, and the distance table grows with them. */
const MOST_LETTERS = 40;

/** The words of an archive as it writes them, with the articles that hold them. */
export class Vocabulary {
  readonly #spellings: StringTable;
  readonly #counts: Uint32Array;
  readonly #folded: SortedTerms;

  /** @param words - As `WordTally` counts them. */
  constructor(words: CountedStrings) {
    this.#spellings = new StringTable(words.strings);
    this.#counts = words.counts;
    this.#folded = { size: this.#spellings.size, at: (index) => foldWord(this.#spellings.at(index)) };
  }

  /**
   * Words near `word`: within edit distance 2 (1 below six letters, none below three), or beginning with it. The word
   * itself is left out. Nearer ones first, as MiniSearch weighs them, then those in more articles.
   *
   * @param limit - At most so many, at least 1.
   */
  suggest(word: string, limit: number): Suggestion[] {
    const folded = foldWord(word);
    if (folded.length < 3 || folded.length > MOST_LETTERS) return [];
    const distance = folded.length < 6 ? 1 : 2;
    const expansion = { prefix: true, distance, mostContinuations: MOST_CONTINUATIONS };
    return this.#bySpelling(expandTerm(this.#folded, folded, expansion))
      .toSorted((a, b) => b.weight - a.weight || b.articles - a.articles || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map((each) => ({ word: each.word, articles: each.articles }));
  }

  /** One entry for each word, spelt as most articles spell it. */
  #bySpelling(expanded: readonly ExpandedTerm[]): (Suggestion & { readonly weight: number })[] {
    const words = new Map<string, Suggestion & { readonly weight: number; readonly most: number }>();
    for (const { index, term, weight } of expanded) {
      const count = this.#counts[index] ?? 0;
      const known = words.get(term);
      const wins = known === undefined || count > known.most;
      words.set(term, {
        word: wins ? this.#spellings.at(index) : known.word,
        most: wins ? count : known.most,
        articles: (known?.articles ?? 0) + count,
        weight,
      });
    }
    return [...words.values()];
  }
}

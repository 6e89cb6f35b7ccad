import { compoundsWith } from './compounds.ts';
import type { CountedStrings } from './counted-strings.ts';
import { foldWord } from '../analyzer/fold-word.ts';
import type { Compounding, Compounds, Suggestion } from '../passage-index.ts';
import { beginningWith, type NearTerm, type SortedTerms, within } from './sorted-terms.ts';
import { StringTable } from './string-table.ts';

/** How many continuations of a word are looked at before the best are chosen. */
const MOST_CONTINUATIONS = 500;
/** A continuation is as far as two slips, and farther with each letter: whoever writes a beginning rarely slipped. */
const CONTINUED = 2;
/** Shorter words are not looked up, and those up to this one within one slip: two make any short word of another. */
const SHORTEST = 3;
const SHORT = 4;
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
   * Words near `word`: within edit distance 2 (1 up to four letters, none below three; two letters that changed places
   * count once), or beginning with it. The word itself is left out. Nearer ones first, then those in more articles.
   *
   * @param limit - At most so many, at least 1.
   */
  suggest(word: string, limit: number): Suggestion[] {
    const folded = foldWord(word.replace(/['’]s?$/u, ''));
    if (folded.length < SHORTEST || folded.length > MOST_LETTERS) return [];
    const near = within(this.#folded, folded, folded.length <= SHORT ? 1 : 2);
    return this.#bySpelling([...near, ...this.#continuing(folded)])
      .toSorted((a, b) => a.distance - b.distance || b.articles - a.articles || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map((each) => ({ word: each.word, articles: each.articles }));
  }

  /** The compounds that hold a word, and its own parts: see {@link compoundsWith}. */
  compounds(word: string, how: Compounding): Compounds {
    const words = { spellings: this.#spellings, folded: this.#folded, countOf: (at: number) => this.#counts[at] ?? 0 };
    return compoundsWith(foldWord(word), words, how);
  }

  #continuing(word: string): NearTerm[] {
    const { from, to } = beginningWith(this.#folded, word);
    return Array.from({ length: Math.min(MOST_CONTINUATIONS, to - from) }, (_, place) => {
      const term = this.#folded.at(from + place);
      const added = term.length - word.length;
      return { index: from + place, term, distance: added === 0 ? 0 : CONTINUED + added / MOST_LETTERS };
    });
  }

  /** One entry for each word but the one at distance nothing, spelt as most articles spell it. */
  #bySpelling(near: readonly NearTerm[]): (Suggestion & { readonly distance: number })[] {
    const words = new Map<string, Suggestion & { readonly distance: number; readonly most: number }>();
    const counted = new Set<number>();
    for (const { index, term, distance } of near) {
      if (distance === 0 || counted.has(index)) continue;
      counted.add(index);
      const count = this.#counts[index] ?? 0;
      const known = words.get(term);
      const wins = known === undefined || count > known.most;
      words.set(term, {
        word: wins ? this.#spellings.at(index) : known.word,
        most: wins ? count : known.most,
        articles: (known?.articles ?? 0) + count,
        distance: known?.distance ?? distance,
      });
    }
    return [...words.values()];
  }
}

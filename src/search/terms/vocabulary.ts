import { compoundsWith } from './compounds.ts';
import { CountedLists, type CountedSpelling } from './counted-lists.ts';
import type { CountedStrings } from './counted-strings.ts';
import { foldWord } from '../analyzer/fold-word.ts';
import type { Compounding, Compounds, Suggestion } from '../passage-index.ts';

/** How many continuations of a word are looked at before the best are chosen. */
const MOST_CONTINUATIONS = 500;
/** A continuation is as far as two slips, and farther with each letter: whoever writes a beginning rarely slipped. */
const CONTINUED = 2;
/** Shorter words are not looked up, and those up to this one within one slip: two make any short word of another. */
const SHORTEST = 3;
const SHORT = 4;
/** Longer words are not looked up: no name is longer, and the distance table grows with them. */
const MOST_LETTERS = 40;

/** A spelling, and how far its word is from the one that was typed. */
interface NearSpelling extends CountedSpelling {
  readonly distance: number;
}

/** The words of an archive as it writes them, with the articles that hold them. */
export class Vocabulary {
  readonly #words: CountedLists;

  /**
   * @param kept - As `WordTally` counts them, each over articles of its own.
   * @param taken - The same of articles that those still count and that are gone.
   */
  constructor(kept: readonly CountedStrings[], taken: readonly CountedStrings[] = []) {
    this.#words = new CountedLists(kept, taken);
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
    const near = this.#words.near(folded, folded.length <= SHORT ? 1 : 2);
    return bySpelling([...near, ...this.#continuing(folded)])
      .toSorted((a, b) => a.distance - b.distance || b.articles - a.articles || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map((each) => ({ word: each.word, articles: each.articles }));
  }

  /** The compounds that hold a word, and its own parts: see {@link compoundsWith}. */
  compounds(word: string, how: Compounding): Compounds {
    return compoundsWith(foldWord(word), this.#words, how);
  }

  #continuing(word: string): NearSpelling[] {
    return this.#words.beginning(word, MOST_CONTINUATIONS).map((each) => {
      const added = each.folded.length - word.length;
      return { ...each, distance: added === 0 ? 0 : CONTINUED + added / MOST_LETTERS };
    });
  }
}

/** One entry for each word but the one at distance nothing, spelt as most articles spell it. */
function bySpelling(near: readonly NearSpelling[]): (Suggestion & { readonly distance: number })[] {
  const words = new Map<string, Suggestion & { readonly distance: number; readonly most: number }>();
  const counted = new Set<string>();
  for (const { text, folded, count, distance } of near) {
    if (distance === 0 || counted.has(text)) continue;
    counted.add(text);
    const known = words.get(folded);
    const wins = known === undefined || count > known.most;
    words.set(folded, {
      word: wins ? text : known.word,
      most: wins ? count : known.most,
      articles: (known?.articles ?? 0) + count,
      distance: known?.distance ?? distance,
    });
  }
  return [...words.values()];
}

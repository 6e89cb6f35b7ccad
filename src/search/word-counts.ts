import type { SortedTerms } from './sorted-terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { foldWord } from './vocabulary.ts';

/** Words worth suggesting begin with a letter; scripts without spaces have no words that this pattern could find. */
const WORD =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;

interface Count {
  articles: number;
  /** Each spelling and the articles it stands in. */
  readonly spellings: Map<string, number>;
}

/** Counts, for each word, the articles that hold it, and for each of its spellings too. */
export class WordCounts {
  readonly #counts = new Map<string, Count>();

  /** Counts the words of one article's title and body. */
  addArticle(texts: readonly string[]): void {
    const spellings = new Set<string>();
    for (const text of texts) {
      for (const [word] of text.matchAll(WORD)) spellings.add(word.replace(POSSESSIVE, ''));
    }
    const seen = new Set<string>();
    for (const spelling of spellings) {
      const folded = foldWord(spelling);
      let count = this.#counts.get(folded);
      if (count === undefined) {
        count = { articles: 0, spellings: new Map() };
        this.#counts.set(folded, count);
      }
      if (!seen.has(folded)) count.articles++;
      seen.add(folded);
      count.spellings.set(spelling, (count.spellings.get(spelling) ?? 0) + 1);
    }
  }

  /** The vocabulary counted so far. Of two spellings in as many articles the smaller one is shown. */
  finish(): Vocabulary {
    const entries = [...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const folded: SortedTerms = { size: entries.length, at: (index) => entries[index]?.[0] ?? '' };
    const words = entries.map(([, { spellings }]) => mostFrequent(spellings));
    return {
      folded,
      word: (index) => words[index] ?? '',
      articles: (index) => entries[index]?.[1].articles ?? 0,
    };
  }
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && spelling < best)) {
      best = spelling;
      most = count;
    }
  }
  return best;
}

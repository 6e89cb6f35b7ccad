import { foldWord } from './fold-word.ts';
import { scanWords } from './scan-words.ts';

/** Words worth suggesting begin with a letter, and are written with blanks between them. */
const SUGGESTIBLE = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])\p{L}[\p{L}\p{M}\p{N}'’]*$/u;
/** Longer words are noise. */
const LONGEST = 40;
const POSSESSIVE = /['’]s?$/iu;

/** One word in all its spellings. */
interface Word {
  /** The last article that held it. */
  article: number;
}

/** One spelling of a word, and the articles that it stands for. */
export interface Spelling {
  readonly text: string;
  readonly word: Word;
  articles: number;
}

/**
 * Counts the articles that hold each word, under the spelling that comes first in each. So the counts of a word's spellings
 * add up to its articles.
 */
export class WordTally {
  readonly #words = new Map<string, Word>();
  readonly #spellings = new Map<string, Spelling>();
  #article = 0;

  /** Begins the next article. */
  next(): void {
    this.#article++;
  }

  /** Counts a word of the article at hand. */
  count(spelling: Spelling): void {
    if (spelling.word.article === this.#article) return;
    spelling.word.article = this.#article;
    spelling.articles++;
  }

  /** What a raw word counts for; `null` for one that is not worth suggesting. Callers remember it. */
  spellingOf(raw: string): Spelling | null {
    const text = raw.replace(POSSESSIVE, '');
    if (text.length > LONGEST || !SUGGESTIBLE.test(text)) return null;
    let spelling = this.#spellings.get(text);
    if (spelling === undefined) {
      const folded = foldWord(text);
      const word = this.#words.get(folded) ?? { article: 0 };
      this.#words.set(folded, word);
      spelling = { text, word, articles: 0 };
      this.#spellings.set(text, spelling);
    }
    return spelling;
  }

  /** Counts an article of texts, in their order. */
  add(texts: readonly string[]): void {
    this.next();
    for (const text of texts) {
      scanWords(text, (start, end) => {
        const spelling = this.spellingOf(text.slice(start, end));
        if (spelling !== null) this.count(spelling);
      });
    }
  }

  /** Articles by spelling; those that come first nowhere are left out. */
  get counts(): ReadonlyMap<string, number> {
    const counted = [...this.#spellings.values()].filter(({ articles }) => articles > 0);
    return new Map(counted.map(({ text, articles }) => [text, articles]));
  }
}

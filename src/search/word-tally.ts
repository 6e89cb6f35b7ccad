import { foldWord } from './fold-word.ts';
import { scanWords } from './scan-words.ts';
import { WordMemory } from './word-memory.ts';

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

interface Spelling {
  readonly text: string;
  readonly word: Word;
  articles: number;
}

/**
 * Counts the articles that hold each word, under the spelling that stands first in each: body first, then title. So the
 * counts of a word's spellings add up to its articles.
 */
export class WordTally {
  readonly #words = new Map<string, Word>();
  readonly #spellings = new Map<string, Spelling>();
  /** What each raw word counts for; `null` for one that is not worth suggesting. */
  readonly #memory = new WordMemory<Spelling | null>();
  #article = 0;

  /** Counts one article. */
  add({ title, body }: { readonly title: string; readonly body: string }): void {
    this.#article++;
    for (const text of [body, title]) {
      scanWords(text, (start, end, hash) => {
        const known = this.#memory.find(text, start, end, hash);
        const spelling = known === undefined ? this.#read(text.slice(start, end), hash) : known;
        if (spelling === null || spelling.word.article === this.#article) return;
        spelling.word.article = this.#article;
        spelling.articles++;
      });
    }
  }

  /** Articles by spelling; those that stand first nowhere have none. */
  get counts(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#spellings.values()]
        .filter(({ articles }) => articles > 0)
        .map(({ text, articles }) => [text, articles]),
    );
  }

  #read(slice: string, hash: number): Spelling | null {
    // V8 keeps a slice's whole text alive: remember a copy.
    const raw = ` ${slice}`.slice(1);
    const text = raw.replace(POSSESSIVE, '');
    const spelling = text.length <= LONGEST && SUGGESTIBLE.test(text) ? this.#spell(text) : null;
    this.#memory.keep(raw, hash, spelling);
    return spelling;
  }

  #spell(text: string): Spelling {
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
}

import { type CountedStrings, packCounts } from './counted-strings.ts';
import { foldWord } from '../analyzer/fold-word.ts';
import { Grow } from '../grow.ts';
import { ScannedWords } from '../analyzer/scan-words.ts';
import { StringNumbers } from '../analyzer/string-numbers.ts';
import { TextUnits } from '../analyzer/text-units.ts';

/** Words worth suggesting begin with a letter, and are written with blanks between them. */
const SUGGESTIBLE = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])\p{L}[\p{L}\p{M}\p{N}'’]*$/u;
/** Most words are plain, which is found out faster. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*$/u;
/** Longer words are noise. */
const LONGEST = 40;
const POSSESSIVE = /['’]s?$/iu;

/** Places in the row of a spelling: the first spelling of its word, the articles that it stands for itself, */
const FIRST = 0;
const ARTICLES = 1;
/** and, where it is a first spelling, the last article that held the word, from 1. */
const LAST = 2;
const ROW = 4;

/**
 * Counts the articles that hold each word, under the spelling that comes first in each. So the counts of a word's spellings
 * add up to its articles.
 */
export class WordTally {
  readonly #spellings = new StringNumbers();
  /** The words' folded forms, and by their numbers the first spelling of each. */
  readonly #words = new StringNumbers();
  readonly #firsts = new Grow((length) => new Uint32Array(length));
  /** By spelling, in rows of {@link ROW}, so that a word's numbers share a cache line. */
  readonly #rows = new Grow((length) => new Int32Array(length));
  readonly #units = new TextUnits();
  readonly #scanned = new ScannedWords();
  #article = 0;

  /** Begins the next article. */
  next(): void {
    this.#article++;
  }

  /**
   * Counts words of the article at hand, in their order.
   *
   * @param spellings - As {@link spellingOf} gives them, in its first `length` places.
   */
  count(spellings: Int32Array, length = spellings.length): void {
    const rows = this.#rows.array;
    const article = this.#article;
    for (let index = 0; index < length; index++) {
      const spelling = spellings[index]!;
      if (spelling < 0) continue;
      const row = spelling * ROW;
      const last = rows[row + FIRST]! * ROW + LAST;
      if (rows[last] === article) continue;
      rows[last] = article;
      rows[row + ARTICLES]!++;
    }
  }

  /** The number of what a raw word counts for; -1 for one that is not worth suggesting. Callers remember it. */
  spellingOf(raw: string): number {
    const plain = PLAIN.test(raw);
    const text = plain ? raw : raw.replace(POSSESSIVE, '');
    if (text.length > LONGEST || !(plain || SUGGESTIBLE.test(text))) return -1;
    const known = this.#spellings.size;
    const spelling = this.#spellings.of(text);
    if (spelling < known) return spelling;
    const word = this.#words.of(foldWord(text));
    if (word === this.#firsts.length) this.#firsts.push(spelling);
    this.#rows.reserve(ROW);
    this.#rows.array[this.#rows.length + FIRST] = this.#firsts.array[word]!;
    this.#rows.length += ROW;
    return spelling;
  }

  /** Counts an article of texts, in their order. */
  add(texts: readonly string[]): void {
    this.next();
    for (const text of texts) {
      this.#scanned.scan(text, this.#units.of(text));
      const { starts, ends, length } = this.#scanned;
      this.count(Int32Array.from({ length }, (_, word) => this.spellingOf(text.slice(starts[word], ends[word]))));
    }
  }

  /** The spellings with their articles; those that come first nowhere are left out. */
  get counts(): CountedStrings {
    return packCounts(this.#spellings.strings, (spelling) => this.#rows.array[spelling * ROW + ARTICLES]!);
  }
}

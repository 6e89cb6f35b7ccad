import type { WordNumbers } from '../../analyzer/analyzer.ts';
import { widened } from '../../grow.ts';
import type { WordSource } from '../../indexed-article.ts';
import type { WordTally } from '../../terms/word-tally.ts';

/** What is known of a word, as places in its row of numbers: one more than its own number, to know it by; */
const WORD = 0;
/** its term where it has just one; */
const ONLY_TERM = 1;
/** the number of its spelling, -1 for one that is not suggested; */
const SPELLING = 2;
/** and the article that it was tallied in last, from 1. */
const TALLIED = 3;
const ROW = 4;
/** Rows at once, a power of 2. Of two words that would have the same row the later one takes it. */
const ROWS = 1 << 18;
/** Stands for the term of a word that has several or none. */
const NOT_ONE = -1;

/** Keeps beside each word of a reader what an index takes of it, in one cache line: nearly all time of a build is spent here. */
export class WordRows {
  readonly #reader: WordSource;
  readonly #tally: WordTally;
  readonly #terms = new Map<string, number>();
  readonly #rows = new Int32Array(ROW * ROWS);
  /** Terms and spellings of the text at hand. */
  #found = new Uint32Array(1024);
  #spellings = new Int32Array(1024);

  /** @param tally - Counts the words' spellings. */
  constructor(reader: WordSource, tally: WordTally) {
    this.#reader = reader;
    this.#tally = tally;
  }

  /** The terms met so far, each with its number, from 0 in the order in which they came. */
  get terms(): ReadonlyMap<string, number> {
    return this.#terms;
  }

  /** The numbers of a text's terms. Valid until the next call. */
  termsOf({ numbers, length }: WordNumbers): Uint32Array {
    const rows = this.#rows;
    let found = 0;
    this.#reserve(length);
    for (let index = 0; index < length; index++) {
      const word = numbers[index]!;
      const row = (word & (ROWS - 1)) * ROW;
      const only = word >= 0 && rows[row + WORD] === word + 1 ? rows[row + ONLY_TERM]! : this.#meet(word);
      if (only !== NOT_ONE) this.#found[found++] = only;
      else {
        const { terms } = this.#reader.word(word);
        this.#reserve(found + terms.length + length - index);
        for (const term of terms) this.#found[found++] = this.#identify(term);
      }
    }
    return this.#found.subarray(0, found);
  }

  /** The spellings of a text's words, -1 for those that are not suggested. */
  spellingsOf({ numbers, plain }: WordNumbers): Int32Array {
    return Int32Array.from({ length: plain }, (_, index) => this.#spellingOf(numbers[index]!));
  }

  /** Tallies the words of a text. @param article - Counts the articles, from 1. */
  tally({ numbers, plain }: WordNumbers, article: number): void {
    const rows = this.#rows;
    if (this.#spellings.length < plain) this.#spellings = new Int32Array(plain * 2);
    const spellings = this.#spellings;
    let fresh = 0;
    for (let index = 0; index < plain; index++) {
      const word = numbers[index]!;
      const row = (word & (ROWS - 1)) * ROW;
      if (word < 0 || rows[row + WORD] !== word + 1) spellings[fresh++] = this.#spellingOf(word);
      else if (rows[row + TALLIED] !== article) {
        rows[row + TALLIED] = article;
        spellings[fresh++] = rows[row + SPELLING]!;
      }
    }
    this.#tally.count(spellings, fresh);
  }

  #reserve(length: number): void {
    if (length > this.#found.length) this.#found = widened(this.#found, length * 2);
  }

  #spellingOf(word: number): number {
    if (word < 0) return this.#tally.spellingOf(this.#reader.word(word).text);
    return this.#rows[this.#rowOf(word) + SPELLING]!;
  }

  /** Makes the row of a word if it can have one. @returns Its term where it has just one. */
  #meet(word: number): number {
    return word < 0 ? NOT_ONE : this.#rows[this.#rowOf(word) + ONLY_TERM]!;
  }

  /** Where the row of a word that is remembered begins. */
  #rowOf(word: number): number {
    const rows = this.#rows;
    const row = (word & (ROWS - 1)) * ROW;
    if (rows[row + WORD] === word + 1) return row;
    const { text, terms } = this.#reader.word(word);
    const [only, ...others] = terms;
    rows[row + WORD] = word + 1;
    rows[row + ONLY_TERM] = only === undefined || others.length > 0 ? NOT_ONE : this.#identify(only);
    rows[row + SPELLING] = this.#tally.spellingOf(text);
    rows[row + TALLIED] = 0;
    return row;
  }

  #identify(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#terms.set(term, this.#terms.size);
    return this.#terms.size - 1;
  }
}

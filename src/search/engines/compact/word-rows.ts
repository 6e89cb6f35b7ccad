import type { WordNumbers } from '../../analyzer/analyzer.ts';
import { widened } from '../../grow.ts';
import type { WordSource } from '../../indexed-article.ts';
import { StringNumbers } from '../../analyzer/string-numbers.ts';
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
/** Stands for the row of a word that is not remembered. */
const NO_ROW = -1;

/** Keeps beside each word of a reader what an index takes of it, in one cache line: nearly all time of a build is spent here. */
export class WordRows {
  readonly #reader: WordSource;
  readonly #tally: WordTally;
  readonly #terms = new StringNumbers();
  readonly #rows = new Int32Array(ROW * ROWS);
  /** Terms and spellings of the text at hand. */
  #found = new Uint32Array(1024);
  #spellings = new Int32Array(1024);

  /** @param tally - Counts the words' spellings. */
  constructor(reader: WordSource, tally: WordTally) {
    this.#reader = reader;
    this.#tally = tally;
  }

  /** The terms met so far: a term's number is its place here. */
  get terms(): readonly string[] {
    return this.#terms.strings;
  }

  /**
   * The numbers of a text's terms. Valid until the next call.
   *
   * @param tallied - The article whose words are tallied on the way, counted from 1; 0 to tally none.
   */
  termsOf({ numbers, plain, length }: WordNumbers, tallied = 0): Uint32Array {
    const rows = this.#rows;
    const toTally = tallied === 0 ? 0 : plain;
    this.#reserve(length);
    let terms = this.#found;
    let spellings = this.#spellings;
    let found = 0;
    let fresh = 0;
    for (let index = 0; index < length; index++) {
      const word = numbers[index]!;
      let row = (word & (ROWS - 1)) * ROW;
      if (word < 0 || rows[row + WORD] !== word + 1) row = word < 0 ? NO_ROW : this.#rowOf(word);
      const only = row === NO_ROW ? NOT_ONE : rows[row + ONLY_TERM]!;
      if (only !== NOT_ONE) terms[found++] = only;
      else {
        found = this.#pushTerms(word, found, length - index);
        terms = this.#found;
        spellings = this.#spellings;
      }
      if (index >= toTally) continue;
      if (row === NO_ROW) spellings[fresh++] = this.#spellingOf(word);
      else {
        // Without a branch, which nobody can foretell: it counts where the word was tallied in another article last.
        const differs = rows[row + TALLIED]! ^ tallied;
        spellings[fresh] = rows[row + SPELLING]!;
        rows[row + TALLIED] = tallied;
        fresh += (differs | -differs) >>> 31;
      }
    }
    this.#tally.count(spellings, fresh);
    return terms.subarray(0, found);
  }

  /** Adds the terms of a word that has several or none behind those found, with room for so many words more. @returns How many are found then. */
  #pushTerms(word: number, found: number, more: number): number {
    const { terms } = this.#reader.word(word);
    this.#reserve(found + terms.length + more);
    for (const [at, term] of terms.entries()) this.#found[found + at] = this.#terms.of(term);
    return found + terms.length;
  }

  /** The spellings of a text's words, -1 for those that are not suggested. */
  spellingsOf({ numbers, plain }: WordNumbers): Int32Array {
    const spellings = new Int32Array(plain);
    for (let index = 0; index < plain; index++) spellings[index] = this.#spellingOf(numbers[index]!);
    return spellings;
  }

  #reserve(length: number): void {
    if (length <= this.#found.length) return;
    this.#found = widened(this.#found, length * 2);
    this.#spellings = widened(this.#spellings, length * 2);
  }

  #spellingOf(word: number): number {
    if (word < 0) return this.#tally.spellingOf(this.#reader.word(word).text);
    return this.#rows[this.#rowOf(word) + SPELLING]!;
  }

  /** Where the row of a word that is remembered begins. */
  #rowOf(word: number): number {
    const rows = this.#rows;
    const row = (word & (ROWS - 1)) * ROW;
    if (rows[row + WORD] === word + 1) return row;
    const { text, terms } = this.#reader.word(word);
    const [only, ...others] = terms;
    rows[row + WORD] = word + 1;
    rows[row + ONLY_TERM] = only === undefined || others.length > 0 ? NOT_ONE : this.#terms.of(only);
    rows[row + SPELLING] = this.#tally.spellingOf(text);
    rows[row + TALLIED] = 0;
    return row;
  }
}

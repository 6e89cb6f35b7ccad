import type { WordNumbers } from '../analyzer.ts';
import type { WordSource } from '../indexed-article.ts';
import type { WordTally } from '../word-tally.ts';

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
  /** Terms of the text at hand. */
  #found = new Uint32Array(1024);

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
    for (let index = 0; index < length; index++) {
      const word = numbers[index]!;
      const only = word < 0 ? NOT_ONE : rows[this.#rowOf(word) + ONLY_TERM]!;
      if (only !== NOT_ONE) found = this.#find(only, found);
      else for (const term of this.#reader.word(word).terms) found = this.#find(this.#identify(term), found);
    }
    return this.#found.subarray(0, found);
  }

  /** The spellings of a text's words, -1 for those that are not suggested. */
  spellingsOf({ numbers, plain }: WordNumbers): number[] {
    return Array.from({ length: plain }, (_, index) => this.#spellingOf(numbers[index]!));
  }

  /** Tallies the words of a text. @param article - Counts the articles, from 1. */
  tally({ numbers, plain }: WordNumbers, article: number): void {
    const rows = this.#rows;
    for (let index = 0; index < plain; index++) {
      const word = numbers[index]!;
      if (word >= 0) {
        const tallied = this.#rowOf(word) + TALLIED;
        if (rows[tallied] === article) continue;
        rows[tallied] = article;
      }
      const spelling = this.#spellingOf(word);
      if (spelling >= 0) this.#tally.count(spelling);
    }
  }

  #find(term: number, place: number): number {
    if (place === this.#found.length) {
      const wider = new Uint32Array(place * 2);
      wider.set(this.#found);
      this.#found = wider;
    }
    this.#found[place] = term;
    return place + 1;
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

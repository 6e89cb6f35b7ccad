import { widened } from '../grow.ts';
import type { Reading } from './text-reader.ts';

/** What is known of a word of a text: nothing yet, that one of its terms is sought, or, from {@link PASSED} on, how many it has. */
const UNKNOWN = 0;
export const SOUGHT = 1;
export const PASSED = 2;

/** Words that it begins with room for, and the most: there are fewer at a time, and what lies beyond is looked at again. */
const ROOM = 1 << 14;
const MOST_ROOM = 1 << 19;

/** Terms to be found in many texts by one analyzer: what becomes of a word is looked at once, and known by its number. */
export class SoughtTerms {
  readonly #terms: ReadonlySet<string>;
  /** By the numbers of words, from `#first` on: an array, since this is asked of every word of every text. */
  #known: Uint8Array = new Uint8Array(ROOM);
  #first = 0;

  constructor(terms: ReadonlySet<string>) {
    this.#terms = terms;
  }

  /** What is known of a word: {@link SOUGHT}, or {@link PASSED} and how many terms it has. @param number - As the analyzer numbers it. */
  of(number: number, wordOf: (number: number) => Reading): number {
    return this.#known[number - this.#first] || this.#look(number, wordOf(number));
  }

  #look(number: number, { pieces, terms }: Reading): number {
    const what = terms.some((term) => this.#terms.has(term)) ? SOUGHT : PASSED + pieces.length;
    // The numbers of words that are not remembered mean another word in the next text.
    if (number >= this.#first && pieces.length < 200) this.#keep(number, what);
    return what;
  }

  #keep(number: number, what: number): void {
    // Numbers are given once: whatever was known of others so far below is of words that are forgotten.
    if (number - this.#first >= MOST_ROOM) {
      this.#known.fill(UNKNOWN);
      this.#first = number;
    }
    const at = number - this.#first;
    let room = this.#known.length;
    while (room <= at) room *= 2;
    if (room > this.#known.length) this.#known = widened(this.#known, room);
    this.#known[at] = what;
  }

  /** Those of the tokens that are sought: a word may have other terms besides. */
  only<Each extends { readonly term: string }>(tokens: readonly Each[]): Each[] {
    return tokens.filter(({ term }) => this.#terms.has(term));
  }
}

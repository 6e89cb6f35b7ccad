import type { Reading } from './text-reader.ts';

/** What is known of a word of a text. */
interface KnownWord {
  /** Whether one of its terms is sought. */
  readonly isSought: boolean;
  /** How many terms it has. */
  readonly pieces: number;
}

/** Terms to be found in many texts by one analyzer: what becomes of a word is looked at once, and known by its number. */
export class SoughtTerms {
  readonly #terms: ReadonlySet<string>;
  readonly #known = new Map<number, KnownWord>();

  constructor(terms: ReadonlySet<string>) {
    this.#terms = terms;
  }

  /** What is known of a word. @param number - As the analyzer numbers it. */
  known(number: number): KnownWord | undefined {
    return this.#known.get(number);
  }

  /** Looks at a word that is not known yet. */
  look(number: number, { pieces, terms }: Reading): KnownWord {
    const word = { isSought: terms.some((term) => this.#terms.has(term)), pieces: pieces.length };
    // The numbers of words that are not remembered mean another word in the next text.
    if (number >= 0) this.#known.set(number, word);
    return word;
  }

  /** Those of the tokens that are sought: a word may have other terms besides. */
  only<Each extends { readonly term: string }>(tokens: readonly Each[]): Each[] {
    return tokens.filter(({ term }) => this.#terms.has(term));
  }
}

/** An article as far as it is found by its title. */
export interface TitledArticle {
  readonly id: string;
  /** Its title by {@link foldTitle}. */
  readonly folded: string;
}

/** No title is told apart by more than this. */
export const MAX_TYPED = 300;

/**
 * Finds articles by title as a member types. Every word typed must begin a word of the title; letters are compared
 * without case and accents.
 *
 * Titles stand in one string, a line each: a search for a line or a word is a search of that string, which takes some
 * milliseconds for 200,000 titles, and they take no more memory than their characters.
 */
export class TitleIndex {
  readonly #ids: readonly string[];
  /** `\n title words\n title words\n`. */
  readonly #lines: string;
  /** Where each line begins: the place of the line break before it. */
  readonly #starts: Uint32Array;
  /** Lengths that titles have: what has another is no title, which is seen without a search. */
  readonly #lengths = new Set<number>();

  /** @param articles - In the order that breaks ties: newest first. */
  constructor(articles: readonly TitledArticle[]) {
    this.#ids = articles.map(({ id }) => id);
    const lines = articles.map(({ folded }) => `\n ${folded}`);
    this.#starts = new Uint32Array(lines.length + 1);
    for (const [at, line] of lines.entries()) {
      this.#starts[at + 1] = this.#starts[at]! + line.length;
      this.#lengths.add(line.length);
    }
    this.#lines = `${lines.join('')}\n`;
  }

  /**
   * Ids of the articles whose titles fit, best first: the very title, then titles that begin so, then the rest, newest
   * first each. Any article fits nothing typed.
   */
  find(typed: string, limit: number, hidden: ReadonlySet<string>): string[] {
    const wanted = foldTitle(typed.slice(0, MAX_TYPED));
    if (wanted === '') return this.#ids.filter((id) => !hidden.has(id)).slice(0, limit);
    const found = new Set<string>();
    const take = (places: Iterable<number>): void => {
      for (const place of places) {
        if (found.size >= limit) return;
        const id = this.#ids[place];
        if (id !== undefined && !hidden.has(id)) found.add(id);
      }
    };
    const line = `\n ${wanted}`;
    if (this.#lengths.has(line.length)) take(this.#placesOf(`${line}\n`));
    take(this.#placesOf(line));
    const [longest = '', ...others] = wanted.split(' ').toSorted((a, b) => b.length - a.length);
    if (found.size < limit) take(this.#holding(longest, others));
    return [...found];
  }

  /** Places of the titles in which `text` stands, ascending, each once. */
  *#placesOf(text: string): Generator<number> {
    for (let at = this.#lines.indexOf(text); at >= 0;) {
      const place = this.#placeAt(at);
      yield place;
      at = this.#lines.indexOf(text, this.#starts[place + 1]);
    }
  }

  *#holding(word: string, others: readonly string[]): Generator<number> {
    for (const place of this.#placesOf(` ${word}`)) {
      const line: string = this.#lines.slice(this.#starts[place], this.#starts[place + 1]);
      if (others.every((other) => line.indexOf(` ${other}`) >= 0)) yield place;
    }
  }

  /** The title that the character at `at` belongs to. */
  #placeAt(at: number): number {
    let low = 0;
    let high = this.#ids.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A title as it is compared: its words in small letters without accents, a blank between them. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

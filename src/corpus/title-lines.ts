/**
 * Titles that stand in one string, a line each: a search for a line or a word is a search of that string, which takes some
 * milliseconds for 200,000 titles, and they take no more memory than their characters.
 */
export class TitleLines {
  /** `\n title words\n title words\n`. */
  readonly #lines: string;
  /** Where each line begins: the place of the line break before it. */
  readonly #starts: Uint32Array;
  /** Lengths that titles have: what has another is no title, which is seen without a search. */
  readonly #lengths = new Set<number>();

  /** @param folded - Titles by `foldTitle`: their places are their numbers. */
  constructor(folded: readonly string[]) {
    const lines = folded.map((title) => `\n ${title}`);
    this.#starts = new Uint32Array(lines.length + 1);
    for (const [at, line] of lines.entries()) {
      this.#starts[at + 1] = this.#starts[at]! + line.length;
      this.#lengths.add(line.length);
    }
    this.#lines = `${lines.join('')}\n`;
  }

  /** Numbers of the titles that are just that, rising, as below. */
  exactly(title: string): Iterable<number> {
    const line = `\n ${title}`;
    return this.#lengths.has(line.length) ? this.#numbersOf(`${line}\n`) : [];
  }

  beginning(title: string): Iterable<number> {
    return this.#numbersOf(`\n ${title}`);
  }

  /** Those with a word that begins with `word`, and one for each of `others`. */
  *holding(word: string, others: readonly string[]): Generator<number> {
    for (const number of this.#numbersOf(` ${word}`)) {
      const line: string = this.#lines.slice(this.#starts[number], this.#starts[number + 1]);
      if (others.every((other) => line.indexOf(` ${other}`) >= 0)) yield number;
    }
  }

  /** Numbers of the titles in which `text` stands, each once. */
  *#numbersOf(text: string): Generator<number> {
    for (let at = this.#lines.indexOf(text); at >= 0;) {
      const number = this.#numberAt(at);
      yield number;
      at = this.#lines.indexOf(text, this.#starts[number + 1]);
    }
  }

  /** The title that the character at `at` belongs to. */
  #numberAt(at: number): number {
    let low = 0;
    let high = this.#starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

import { type CountedStrings, packCounts } from './counted-strings.ts';
import { Grow } from '../grow.ts';
import { LONGEST_NAME, scanNames } from './names.ts';
import { copyOf, TextUnits } from '../analyzer/text-units.ts';
import { hashUnits } from '../analyzer/word-hash.ts';
import { WordMemory } from '../analyzer/word-memory.ts';

/** Counts the articles that hold each name. */
export class NameTally {
  readonly #names = new WordMemory<string>(LONGEST_NAME);
  readonly #units = new TextUnits();
  /** By number: the articles, and the last of them, from 1. */
  readonly #articles = new Grow((length) => new Uint32Array(length));
  readonly #last = new Grow((length) => new Uint32Array(length));
  #article = 0;

  /** Counts the names of one article. */
  add(body: string): void {
    this.#article++;
    const units = this.#units.of(body);
    scanNames(body, units, (start, end) => {
      const hash = hashUnits(units, start, end);
      let number = this.#names.find(0, units, start, end, hash);
      if (number < 0) number = this.#keep(body, units, start, end, hash);
      if (this.#last.array[number] === this.#article) return;
      this.#last.array[number] = this.#article;
      this.#articles.array[number]!++;
    });
  }

  /** The names with their articles. */
  get counts(): CountedStrings {
    return packCounts(this.#names.values, (number) => this.#articles.array[number]!);
  }

  #keep(body: string, units: Uint16Array, start: number, end: number, hash: number): number {
    this.#articles.push(0);
    this.#last.push(0);
    return this.#names.keep(0, units, start, end, hash, copyOf(body.slice(start, end)));
  }
}

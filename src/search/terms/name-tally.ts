import { type CountedStrings, packCounts } from './counted-strings.ts';
import { Grow } from '../grow.ts';
import { LONGEST_NAME, scanNames } from './names.ts';
import { copyOf, TextUnits } from '../analyzer/text-units.ts';
import { KEY, writeLong } from '../analyzer/word-key.ts';
import { type KeyedWord, WordMemory } from '../analyzer/word-memory.ts';

/** Counts the articles that hold each name. */
export class NameTally {
  readonly #names = new WordMemory<string>(LONGEST_NAME);
  readonly #units = new TextUnits();
  readonly #key = new Int32Array(KEY);
  /** By number: the articles, and the last of them, from 1. */
  readonly #articles = new Grow((length) => new Uint32Array(length));
  readonly #last = new Grow((length) => new Uint32Array(length));
  #article = 0;

  /** Counts the names of one article. */
  add(body: string): void {
    this.#article++;
    const units = this.#units.of(body);
    scanNames(body, units, (start, end) => {
      writeLong(this.#key, 0, units, start, end);
      const name = { keys: this.#key, at: 0, units, start, end };
      let number = this.#names.find(0, name);
      if (number < 0) number = this.#keep(body, name);
      if (this.#last.array[number] === this.#article) return;
      this.#last.array[number] = this.#article;
      this.#articles.array[number]!++;
    });
  }

  /** The names with their articles. */
  get counts(): CountedStrings {
    return packCounts(this.#names.values, (number) => this.#articles.array[number]!);
  }

  #keep(body: string, name: KeyedWord): number {
    this.#articles.push(0);
    this.#last.push(0);
    return this.#names.keep(0, name, copyOf(body.slice(name.start, name.end)));
  }
}

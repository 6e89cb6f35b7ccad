import { type CountedStrings, packCounts } from './counted-strings.ts';
import { Grow } from '../grow.ts';
import { LONGEST_NAME, scanNames } from './names.ts';
import { copyOf, TextUnits } from '../analyzer/text-units.ts';
import { KEY, writeKey } from '../analyzer/word-key.ts';
import { type KeyedWord, WordMemory } from '../analyzer/word-memory.ts';

/** Counts the articles that hold each name. */
export class NameTally {
  readonly #names = new WordMemory<string>(LONGEST_NAME);
  readonly #units = new TextUnits();
  readonly #key = new Int32Array(KEY);
  /** By number, side by side: the articles, and the last of them, from 1. */
  readonly #rows = new Grow((length) => new Uint32Array(length));
  #article = 0;

  /** Counts the names of one article. */
  add(body: string): void {
    this.#article++;
    const units = this.#units.of(body);
    const name = { keys: this.#key, at: 0, units, start: 0, end: 0 };
    scanNames(body, units, (start, end) => {
      writeKey(this.#key, 0, units, start, end);
      name.start = start;
      name.end = end;
      let number = this.#names.find(0, name);
      if (number < 0) number = this.#keep(body, name);
      const rows = this.#rows.array;
      if (rows[number * 2 + 1] === this.#article) return;
      rows[number * 2 + 1] = this.#article;
      rows[number * 2]!++;
    });
  }

  /** The names with their articles. */
  get counts(): CountedStrings {
    return packCounts(this.#names.values, (number) => this.#rows.array[number * 2]!);
  }

  #keep(body: string, name: KeyedWord): number {
    this.#rows.push(0);
    this.#rows.push(0);
    return this.#names.keep(0, name, copyOf(body.slice(name.start, name.end)));
  }
}

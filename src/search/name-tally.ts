import type { CountedStrings } from './counted-strings.ts';
import { packCounts } from './counted-strings.ts';
import { Grow } from './grow.ts';
import { scanNames } from './names.ts';

/** Counts the articles that hold each name. */
export class NameTally {
  readonly #places = new Map<string, number>();
  /** By place: the articles, and the last of them, from 1. */
  readonly #articles = new Grow((length) => new Uint32Array(length));
  readonly #last = new Grow((length) => new Uint32Array(length));
  #article = 0;

  /** Counts the names of one article. */
  add(body: string): void {
    this.#article++;
    scanNames(body, (start, end) => {
      const place = this.#placeOf(body.slice(start, end));
      if (this.#last.array[place] === this.#article) return;
      this.#last.array[place] = this.#article;
      this.#articles.array[place]!++;
    });
  }

  /** The names with their articles. */
  get counts(): CountedStrings {
    return packCounts(this.#places, (place) => this.#articles.array[place]!);
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#places.size;
    // V8 keeps a slice's whole text alive: remember a copy.
    this.#places.set(` ${name}`.slice(1), place);
    this.#articles.push(0);
    this.#last.push(0);
    return place;
  }
}

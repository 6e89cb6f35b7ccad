import type { TitleLines } from './title-lines.ts';

/** Some of the articles that are found by title: those of a segment. */
export interface TitledPart {
  readonly lines: TitleLines;
  /** The place of the article of a title among all, newest first; -1 for one that is gone. Rises with the number. */
  placeOf(number: number): number;
}

/** All articles that are found by title. */
export interface TitledArticles {
  readonly size: number;
  idAt(place: number): string;
}

/** No title is told apart by more than this. */
export const MAX_TYPED = 300;

/**
 * Finds articles by title as a member types. Every word typed must begin a word of the title; letters are compared
 * without case and accents.
 */
export class TitleIndex {
  readonly #parts: readonly TitledPart[];
  readonly #articles: TitledArticles;

  constructor(parts: readonly TitledPart[], articles: TitledArticles) {
    this.#parts = parts;
    this.#articles = articles;
  }

  /**
   * Ids of the articles whose titles fit, best first: the very title, then titles that begin so, then the rest, newest
   * first each. Any article fits nothing typed.
   */
  find(typed: string, limit: number, hidden: ReadonlySet<string>): string[] {
    const wanted = foldTitle(typed.slice(0, MAX_TYPED));
    const found = new Set<string>();
    const take = (places: Iterable<number>): void => {
      for (const place of places) {
        if (found.size >= limit) return;
        const id = this.#articles.idAt(place);
        if (!hidden.has(id)) found.add(id);
      }
    };
    if (wanted === '') take(Array(this.#articles.size).keys());
    else {
      take(this.#places((lines) => lines.exactly(wanted)));
      take(this.#places((lines) => lines.beginning(wanted)));
      const [longest = '', ...others] = wanted.split(' ').toSorted((a, b) => b.length - a.length);
      take(this.#places((lines) => lines.holding(longest, others)));
    }
    return [...found];
  }

  /** Places of the titles that are found in all parts, rising. Nothing is searched for before it is asked for. */
  *#places(search: (lines: TitleLines) => Iterable<number>): Generator<number> {
    const runs = this.#parts.map((part) => living(part, search(part.lines)));
    const next = runs.map(() => NOT_LOOKED);
    for (;;) {
      for (const [at, run] of runs.entries()) if (next[at] === NOT_LOOKED) next[at] = run.next().value ?? Infinity;
      const place = Math.min(...next);
      if (place === Infinity) return;
      next[next.indexOf(place)] = NOT_LOOKED;
      yield place;
    }
  }
}

const NOT_LOOKED = -1;

/** Places of those titles of a part whose articles are there. */
function* living(part: TitledPart, numbers: Iterable<number>): Generator<number, undefined> {
  for (const number of numbers) {
    const place = part.placeOf(number);
    if (place >= 0) yield place;
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

import type { ArticleTable, IndexSegment } from '../../search/engine.ts';
import { compareEntries } from '../../search/passage-table.ts';
import { countBelow } from '../../search/terms/sorted-numbers.ts';
import { StringTable, stringsOf } from '../../search/terms/string-table.ts';

/** Stands for the place of an article that is gone. */
const NOWHERE = 0xffff_ffff;

/** The living articles of some segments in the order that one index of all would have: newest first, then by id. */
export class ArticleOrder {
  /** Of each article in turn, as in `PassageTable`. */
  readonly days: Int32Array;
  readonly #tables: readonly ArticleTable[];
  /** By place: the segment of each article, and its number there. */
  readonly #segments: Uint8Array;
  readonly #numbers: Uint32Array;
  /** By segment: the place of each of its articles. */
  readonly #places: readonly Uint32Array[];

  /** Takes as long as copying the largest segment's numbers, and longer only with what stands in the others. */
  constructor(segments: readonly IndexSegment[]) {
    this.#tables = segments.map(({ index }) => index.articles);
    const sizes = this.#tables.map(({ days }) => days.length);
    const gone = segments.map(goneNumbers);
    this.#places = sizes.map((length, at) => markGone(new Uint32Array(length), gone[at]!));
    const size = sizes.reduce((sum, each, at) => sum + each - gone[at]!.length, 0);
    this.days = new Int32Array(size);
    this.#segments = new Uint8Array(size);
    this.#numbers = new Uint32Array(size);
    const largest = sizes.indexOf(Math.max(...sizes));
    const table = this.#tables[largest]!;
    const others = this.#tables
      .flatMap((each, segment) => (segment === largest ? [] : this.#living(each, segment)))
      .toSorted(compareEntries);
    let next = 0;
    let place = 0;
    for (const other of others) {
      const until = placeAmong(table, other);
      place = this.#takeRun(largest, next, until, place);
      place = this.#takeRun(other.segment, other.number, other.number + 1, place);
      next = until;
    }
    this.#takeRun(largest, next, table.days.length, place);
  }

  /** Gives the living among some numbers of a segment the next places. @returns The place after them. */
  #takeRun(segment: number, from: number, to: number, first: number): number {
    // Loops over arrays alone: with a call for each article they take ten times as long.
    const places = this.#places[segment]!;
    const { days } = this.#tables[segment]!;
    const [allDays, segments, numbers] = [this.days, this.#segments, this.#numbers];
    let place = first;
    for (let number = from; number < to; number++) {
      if (places[number] === NOWHERE) continue;
      places[number] = place;
      allDays[place] = days[number]!;
      segments[place] = segment;
      numbers[place] = number;
      place++;
    }
    return place;
  }

  /** How many articles there are. */
  get size(): number {
    return this.days.length;
  }

  /** The segment of the article at a place. */
  segmentAt(place: number): number {
    return this.#segments[place]!;
  }

  /** Its number in that segment. */
  numberAt(place: number): number {
    return this.#numbers[place]!;
  }

  /** The place of an article of a segment; -1 for one that is gone. */
  placeOf(segment: number, number: number): number {
    const place = this.#places[segment]![number]!;
    return place === NOWHERE ? -1 : place;
  }

  /** The place of the living article of an id; -1 for one that is not there. */
  placeOfId(id: string): number {
    for (const [segment, table] of this.#tables.entries()) {
      const number = numberOf(table, id);
      const place = number < 0 ? -1 : this.placeOf(segment, number);
      if (place >= 0) return place;
    }
    return -1;
  }

  #living(table: ArticleTable, segment: number): Placed[] {
    const ids = new StringTable(table.ids);
    return Array.from(table.days, (day, number) => ({ id: ids.at(number), day, segment, number })).filter(
      ({ number }) => this.placeOf(segment, number) >= 0,
    );
  }
}

/**
 * Gives the articles that stay their new places: all are in the same order as before.
 *
 * @param removed - Old places.
 * @param added - New places.
 */
export function renumbering(removed: readonly number[], added: readonly number[]): (place: number) => number {
  const gone = Uint32Array.from(removed).toSorted();
  // Of each new one, how many that stay stand before it.
  const before = Uint32Array.from(added)
    .toSorted()
    .map((place, at) => place - at);
  return (place) => {
    const rank = place - countBelow(gone, place);
    return rank + countBelow(before, rank + 1);
  };
}

/** An article of a segment. */
interface Placed {
  readonly id: string;
  readonly day: number;
  readonly segment: number;
  readonly number: number;
}

/** Which number of a segment has an id; -1 for none. */
function numberOf({ ids, byId }: ArticleTable, id: string): number {
  return new StringTable(ids).placeOf(id, byId);
}

/** Numbers of the articles of a segment that are gone. */
function goneNumbers({ index, gone }: IndexSegment): number[] {
  return gone.flatMap(({ articles }) => stringsOf(articles.ids).map((id) => numberOf(index.articles, id)));
}

/** @returns `places` */
function markGone(places: Uint32Array, gone: readonly number[]): Uint32Array {
  for (const number of gone) places[number] = NOWHERE;
  return places;
}

/** How many articles of a table stand before another one. */
function placeAmong({ ids, days }: ArticleTable, other: Placed): number {
  const table = new StringTable(ids);
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareEntries({ id: table.at(middle), day: days[middle]! }, other) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { ArticleTable, IndexSegment } from '../../search/engine.ts';
import { compareEntries } from '../../search/passage-table.ts';
import { indexOf } from '../../search/terms/sorted-terms.ts';
import { StringTable } from '../../search/terms/string-table.ts';

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
    this.#places = segments.map((segment, at) => goneFrom(segment, new Uint32Array(sizes[at]!)));
    const size = this.#places.reduce((sum, places) => sum + places.filter((place) => place !== NOWHERE).length, 0);
    this.days = new Int32Array(size);
    this.#segments = new Uint8Array(size);
    this.#numbers = new Uint32Array(size);
    const largest = sizes.indexOf(Math.max(...sizes));
    const others = segments
      .flatMap(({ index }, segment) => (segment === largest ? [] : this.#living(index.articles, segment)))
      .toSorted(compareEntries);
    let next = 0;
    let place = 0;
    const take = (segment: number, number: number, day: number): void => {
      if (this.#places[segment]![number] === NOWHERE) return;
      this.#places[segment]![number] = place;
      this.days[place] = day;
      this.#segments[place] = segment;
      this.#numbers[place] = number;
      place++;
    };
    const table = segments[largest]?.index.articles;
    for (const other of [...others, null]) {
      const until = other === null ? table!.days.length : placeAmong(table!, other);
      for (; next < until; next++) take(largest, next, table!.days[next]!);
      if (other !== null) take(other.segment, other.number, other.day);
    }
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

/** An article of a segment. */
interface Placed {
  readonly id: string;
  readonly day: number;
  readonly segment: number;
  readonly number: number;
}

/** Which number of a segment has an id; -1 for none. */
function numberOf({ ids, byId }: ArticleTable, id: string): number {
  const table = new StringTable(ids);
  const rank = indexOf({ size: byId.length, at: (each) => table.at(byId[each]!) }, id);
  return rank < 0 ? -1 : byId[rank]!;
}

/** Marks the articles that are gone. @returns `places` */
function goneFrom({ index, gone }: IndexSegment, places: Uint32Array): Uint32Array {
  for (const { articles } of gone) {
    const ids = new StringTable(articles.ids);
    for (let at = 0; at < ids.size; at++) places[numberOf(index.articles, ids.at(at))] = NOWHERE;
  }
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

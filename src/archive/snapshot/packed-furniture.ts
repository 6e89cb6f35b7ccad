import { type Furniture, FURNITURE_KINDS } from '../../corpus/article.ts';

/** The furniture of articles in passage order: three numbers each, and where each article's begins. */
export interface PackedFurniture {
  /** Start, end and place of the kind in `FURNITURE_KINDS`. */
  readonly marks: Uint32Array;
  /** Marks before each article's, and one past the last: an entry more than there are articles. */
  readonly offsets: Uint32Array;
}

const NUMBERS = 3;

/** Packs the furniture of articles. */
export function packFurniture(articles: readonly (readonly Furniture[])[]): PackedFurniture {
  const offsets = new Uint32Array(articles.length + 1);
  for (const [place, found] of articles.entries()) offsets[place + 1] = offsets[place]! + found.length;
  const marks = new Uint32Array(offsets.at(-1)! * NUMBERS);
  let at = 0;
  for (const { start, end, kind } of articles.flat()) {
    marks.set([start, end, FURNITURE_KINDS.indexOf(kind)], at);
    at += NUMBERS;
  }
  return { marks, offsets };
}

/** The furniture of one article. */
export function furnitureAt({ marks, offsets }: PackedFurniture, place: number): Furniture[] {
  return Array.from({ length: offsets[place + 1]! - offsets[place]! }, (_, at) => {
    const [start, end, kind] = marks.subarray((offsets[place]! + at) * NUMBERS);
    return { start: start!, end: end!, kind: FURNITURE_KINDS[kind!]! };
  });
}

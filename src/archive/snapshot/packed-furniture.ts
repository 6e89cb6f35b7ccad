import { type Furniture, FURNITURE_KINDS } from '../../corpus/article.ts';
import { Grow } from '../../search/grow.ts';

/** The furniture of articles in passage order: three numbers each, and where each article's begins. */
export interface PackedFurniture {
  /** Start, end and place of the kind in `FURNITURE_KINDS`. */
  readonly marks: Uint32Array;
  /** Marks before each article's, and one past the last: an entry more than there are articles. */
  readonly offsets: Uint32Array;
}

const NUMBERS = 3;

/** Packs the furniture of articles, one article after the other. */
export class FurniturePacker {
  readonly #marks = new Grow((length) => new Uint32Array(length));
  readonly #offsets = new Grow((length) => new Uint32Array(length));

  constructor() {
    this.#offsets.push(0);
  }

  /** Adds that of the next article. */
  add(found: readonly Furniture[]): void {
    for (const { start, end, kind } of found) this.#marks.append([start, end, FURNITURE_KINDS.indexOf(kind)]);
    this.#offsets.push(this.#marks.length / NUMBERS);
  }

  /** All so far, in arrays that are read up to where they are filled. Valid until more is added. */
  get packed(): PackedFurniture {
    return { marks: this.#marks.filled, offsets: this.#offsets.filled };
  }
}

/** The furniture of one article. */
export function furnitureAt({ marks, offsets }: PackedFurniture, place: number): Furniture[] {
  return Array.from({ length: offsets[place + 1]! - offsets[place]! }, (_, at) => {
    const [start, end, kind] = marks.subarray((offsets[place]! + at) * NUMBERS);
    return { start: start!, end: end!, kind: FURNITURE_KINDS[kind!]! };
  });
}

/** Numbers in a chunk. */
const CHUNK = 1 << 18;

/**
 * Runs of numbers, one after the other, in chunks: an array that grows is copied each time, and then there are two of it.
 */
export class Pile<T extends Uint8Array | Uint32Array> {
  readonly #create: (length: number) => T;
  readonly #chunks: T[] = [];
  #free = 0;

  /** @param create - Makes an array of a length. */
  constructor(create: (length: number) => T) {
    this.#create = create;
  }

  /** Makes room for a run, which is to be written with {@link at}. @returns Where it begins: a number to be kept. */
  reserve(length: number): number {
    const last = this.#chunks.at(-1);
    if (last === undefined || this.#free + length > last.length) {
      this.#chunks.push(this.#create(Math.max(CHUNK, length)));
      this.#free = 0;
    }
    const place = (this.#chunks.length - 1) * CHUNK + this.#free;
    this.#free += length;
    return place;
  }

  /** Puts a run at the end. @returns Where it begins. */
  push(run: T): number {
    const place = this.reserve(run.length);
    this.at(place, run.length).set(run);
    return place;
  }

  /** A run, in place. @param place - Where it begins. */
  at(place: number, length: number): T {
    // A run that is longer than a chunk has one of its own, from its begin on.
    const chunk = Math.floor(place / CHUNK);
    const from = place - chunk * CHUNK;
    return this.#chunks[chunk]!.subarray(from, from + length) as T;
  }
}

import type { LongBytes } from '../../../search/long-bytes.ts';

/** Numbers in a chunk. */
const CHUNK = 1 << 18;
/** Chunks that were put away and are held at a time. More than one: what came late may be asked for among what came early. */
const HELD = 4;

/**
 * Runs of numbers, one after the other, in chunks: an array that grows is copied each time, and then there are two of it.
 */
export class Pile<T extends Uint8Array | Uint32Array> {
  readonly #create: (length: number) => T;
  /** `null` for one that was put away and is not held. */
  readonly #chunks: (T | null)[] = [];
  #free = 0;
  /** Where the chunks from the first on were put, and where each of them begins and ends there. */
  #away: LongBytes | null = null;
  readonly #bounds: number[] = [];
  /** Chunks that are held of those, the one that was read first coming first; and how many may be. */
  readonly #held: number[] = [];
  #most = HELD;

  /** @param create - Makes an array of a length. */
  constructor(create: (length: number) => T) {
    this.#create = create;
  }

  /** Makes room for a run, which is to be written with {@link at}. @returns Where it begins: a number to be kept. */
  reserve(length: number): number {
    const last = this.#chunks.at(-1);
    if (last === undefined || this.#free + length > last!.length) {
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

  /** A run, in place. Not to be written any more once it may have been put away. @param place - Where it begins. */
  at(place: number, length: number): T {
    // A run that is longer than a chunk has one of its own, from its begin on.
    const chunk = Math.floor(place / CHUNK);
    const from = place - chunk * CHUNK;
    return (this.#chunks[chunk] ?? this.#hold(chunk)).subarray(from, from + length) as T;
  }

  /**
   * Puts all chunks away that are full. Then few of them are held at a time: runs are to be asked for about as they came.
   *
   * @param room - Empty.
   */
  putAway(room: LongBytes): void {
    this.#away = room;
    this.#bounds.push(0);
    for (let chunk = 0; chunk + 1 < this.#chunks.length; chunk++) {
      const { buffer, byteOffset, byteLength } = this.#chunks[chunk]!;
      room.push(new Uint8Array(buffer, byteOffset, byteLength));
      this.#bounds.push(room.length);
      this.#chunks[chunk] = null;
    }
  }

  /** From here on whatever is asked for is held again, so that runs may be asked for in any order. */
  takeBack(): void {
    this.#most = Infinity;
  }

  #hold(chunk: number): T {
    if (this.#held.push(chunk) > this.#most) this.#chunks[this.#held.shift()!] = null;
    return (this.#chunks[chunk] = this.#read(chunk));
  }

  #read(chunk: number): T {
    const bytes = this.#away!.read(this.#bounds[chunk]!, this.#bounds[chunk + 1]!);
    const numbers = this.#create(bytes.length / this.#chunks.at(-1)!.BYTES_PER_ELEMENT);
    new Uint8Array(numbers.buffer).set(bytes);
    return numbers;
  }
}

/** Stories looked at in one bucket, so that common boilerplate costs no more than this. */
const MAX_BUCKET = 4;
/** Numbers of an entry: its key, its story, and one more than the entry before it in its chain. */
const ENTRY = 3;

/** Stories by the keys of their bands: a hash table in two typed arrays, since a large archive has millions of entries. */
export class StoryBuckets {
  readonly #heads: Int32Array;
  readonly #entries: Int32Array;
  #length = 0;

  /** @param most - Entries there will be at most: room that is not used takes no memory. */
  constructor(most: number) {
    this.#entries = new Int32Array(ENTRY * most);
    this.#heads = new Int32Array(1 << Math.ceil(Math.log2(Math.max(2, most))));
  }

  /** Adds to `found` the stories under a key. */
  collect(key: number, found: number[]): void {
    const entries = this.#entries;
    const wanted = key | 0;
    for (let entry = this.#headOf(key); entry > 0; entry = entries[(entry - 1) * ENTRY + 2]!) {
      const at = (entry - 1) * ENTRY;
      if (entries[at] === wanted) found.push(entries[at + 1]!);
    }
  }

  /** Puts a story under a key, unless enough are there. */
  add(key: number, story: number): void {
    const there: number[] = [];
    this.collect(key, there);
    if (there.length >= MAX_BUCKET) return;
    const at = this.#length * ENTRY;
    this.#entries[at] = key | 0;
    this.#entries[at + 1] = story;
    this.#entries[at + 2] = this.#headOf(key);
    this.#heads[key & (this.#heads.length - 1)] = ++this.#length;
  }

  #headOf(key: number): number {
    return this.#heads[key & (this.#heads.length - 1)]!;
  }
}

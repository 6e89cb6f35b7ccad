/**
 * A queue with so many places and no more, shared fairly: owners are served in turn, each one's items in their order, and
 * when it is full, whoever waits for most gives up a place. So one busy owner cannot keep the others out.
 */
export class FairQueue<Item> {
  readonly #places: number;
  /** Each owner's items, oldest first and never empty; the owner whose turn is next stands first. */
  readonly #lines = new Map<string, Item[]>();
  #size = 0;

  /** @param places - At least 1. */
  constructor(places: number) {
    this.#places = places;
  }

  /** How many wait. */
  get size(): number {
    return this.#size;
  }

  /**
   * Lets an item wait.
   *
   * @returns What finds no place: nothing while there is room, else the newest item of an owner with more than this one
   *   would have, or this one.
   */
  offer(owner: string, item: Item): Item | undefined {
    const crowded = this.#size < this.#places ? undefined : this.#longestLine();
    const own = this.#lines.get(owner);
    // Nobody gives up a place to who has as many, nor the only one they have.
    if (crowded !== undefined && (own?.length ?? 0) + 1 >= crowded.length) return item;
    const removed = crowded?.pop();
    if (removed === undefined) this.#size++;
    if (own === undefined) this.#lines.set(owner, [item]);
    else own.push(item);
    return removed;
  }

  /** Takes the oldest item of whoever's turn it is; `undefined` when nothing waits. */
  take(): Item | undefined {
    const next = this.#lines.entries().next();
    if (next.done === true) return undefined;
    const [owner, line] = next.value;
    const item = line.shift();
    this.#lines.delete(owner);
    if (line.length > 0) this.#lines.set(owner, line);
    this.#size--;
    return item;
  }

  #longestLine(): Item[] {
    let longest: Item[] = [];
    for (const line of this.#lines.values()) if (line.length > longest.length) longest = line;
    return longest;
  }
}

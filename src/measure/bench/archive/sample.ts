import { seededRandom } from '../../seeded-random.ts';

/** Keeps so many of the items that pass, each with the same chance, without knowing how many there will be. */
export class Sample<Item> {
  readonly items: Item[] = [];
  readonly #size: number;
  readonly #random = seededRandom(3);
  #passed = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** @see Vitter, "Random sampling with a reservoir", 1985, algorithm R. */
  add(item: Item): void {
    const place = this.#passed < this.#size ? this.#passed : Math.floor(this.#random() * (this.#passed + 1));
    this.#passed++;
    if (place < this.#size) this.items[place] = item;
  }
}

/** Sums may round differently by this share, so nothing nearer to the threshold is dropped. */
export const SLACK = 1e-9;

/** Keeps the `limit` greatest of the numbers offered to it, each with an item: a heap whose top is the least of them. */
export class BestOf {
  readonly #scores: Float64Array;
  readonly #items: Uint32Array;
  #size = 0;

  /** @param limit - At least 1. */
  constructor(limit: number) {
    this.#scores = new Float64Array(limit);
    this.#items = new Uint32Array(limit);
  }

  /** The least of the `limit` greatest scores; 0 until so many were offered. */
  get threshold(): number {
    return this.#size < this.#scores.length ? 0 : this.#scores[0]!;
  }

  /** The items kept, in no order. */
  get items(): Uint32Array {
    return this.#items.slice(0, this.#size);
  }

  /** @param score - Above 0 to be kept. */
  offer(score: number, item: number): void {
    if (!(score > this.threshold)) return;
    const scores = this.#scores;
    let at: number;
    if (this.#size < scores.length) {
      at = this.#size++;
      while (at > 0 && scores[(at - 1) >> 1]! > score) {
        this.#move((at - 1) >> 1, at);
        at = (at - 1) >> 1;
      }
    } else {
      at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= this.#size) break;
        if (child + 1 < this.#size && scores[child + 1]! < scores[child]!) child++;
        if (scores[child]! >= score) break;
        this.#move(child, at);
        at = child;
      }
    }
    scores[at] = score;
    this.#items[at] = item;
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from]!;
    this.#items[to] = this.#items[from]!;
  }
}

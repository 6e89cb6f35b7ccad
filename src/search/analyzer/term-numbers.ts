/** Numbers terms as they come, from 1. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  #epoch = 0;

  /** How often all was forgotten. */
  get epoch(): number {
    return this.#epoch;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a term: the same until all are forgotten. */
  of(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) this.#numbers.set(term, (number = this.#numbers.size + 1));
    return number;
  }

  forget(): void {
    this.#numbers.clear();
    this.#epoch += 1;
  }
}

/** The articles of an edition that are not shown any more, counted so that other threads can follow. */
export class DeadArticles {
  readonly #ids = new Set<string>();
  #changes = 0;
  #burials = 0;

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Grows whenever something is different. */
  get changes(): number {
    return this.#changes;
  }

  /** Grows whenever something is hidden: what was found before may show it. */
  get burials(): number {
    return this.#burials;
  }

  bury(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id);
    this.#changes++;
    this.#burials++;
  }

  exhume(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.delete(id);
    this.#changes++;
  }

  exhumeAll(): void {
    this.#ids.clear();
    this.#changes++;
  }
}

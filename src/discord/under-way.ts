/** Work that is under way and that an end waits for. */
export class UnderWay {
  readonly #works = new Set<Promise<unknown>>();

  /** Counts work until it settles. */
  add<Result>(work: Promise<Result>): Promise<Result> {
    const settled = work.then(
      () => void this.#works.delete(settled),
      () => void this.#works.delete(settled),
    );
    this.#works.add(settled);
    return work;
  }

  /** Resolves when all of it has settled. */
  async over(): Promise<void> {
    while (this.#works.size > 0) await Promise.all(this.#works);
  }
}

/** Waits for something, but no longer than so many milliseconds. Never rejects. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timeout: NodeJS.Timeout | undefined;
  const enough = new Promise((resolve) => {
    timeout = setTimeout(resolve, milliseconds);
  });
  // On the way out: a fault is told of where the work is done, and keeps nobody here.
  await Promise.race([work, enough]).catch(() => {});
  clearTimeout(timeout);
}

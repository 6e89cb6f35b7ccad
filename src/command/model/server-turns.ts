/** Servers that are worked on side by side: one whose calls hang holds up few others, and all of them nobody's questions. */
const LANES = 8;

/** Whoever asked for the work is told how it ended. */
const nothing = (): void => {};

/** Work on servers' pins: one thing at a time on a server, while no server waits for another. */
export class ServerTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does `work` when all that was asked for before on that server is done. */
  after<Result>(guildId: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.#last.get(guildId) ?? Promise.resolve()).then(work);
    const settled = result.catch(nothing).finally(() => {
      if (this.#last.get(guildId) === settled) this.#last.delete(guildId);
    });
    this.#last.set(guildId, settled);
    return result;
  }

  /** Does `work` on each item in its server's turn, a few servers at a time. @returns What came of each, in their order. */
  async each<Item extends { readonly guildId: string }, Result>(
    items: readonly Item[],
    work: (item: Item) => Promise<Result>,
  ): Promise<Result[]> {
    const byServer = new Map<string, Item[]>();
    for (const item of items) byServer.set(item.guildId, [...(byServer.get(item.guildId) ?? []), item]);
    const waiting = [...byServer];
    const results = new Map<Item, Result>();
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [guildId, here] = next;
        await this.after(guildId, async () => {
          for (const item of here) results.set(item, await work(item));
        });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return items.flatMap((item) => (results.has(item) ? [results.get(item) as Result] : []));
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}

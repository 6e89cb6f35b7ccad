import type { EditionRecord } from '../generation.ts';
import type { Since } from './publish.ts';

/** Collects what an archive changes, until it is written into a cluster. */
export class PendingChanges {
  #generation: string | null = null;
  /** `null` where anything may have changed. */
  #ids: Set<string> | null = null;

  /** Ids of the articles that may be others than in what is being written, or was written last; `null` where that is not known. */
  get ids(): ReadonlySet<string> | null {
    return this.#ids;
  }

  /** Articles that may be others than before. @param ids - `null` where that is not known. */
  add(ids: ReadonlySet<string> | null): void {
    if (ids === null) this.#ids = null;
    else for (const id of ids) this.#ids?.add(id);
  }

  /**
   * Writes what has changed until now. What changes meanwhile is left to the next time; where writing fails, so is all of it.
   *
   * @param write - Told what has changed; `null` where that is not known.
   */
  async write(write: (since: Since | null) => Promise<EditionRecord>): Promise<EditionRecord> {
    const [generation, ids] = [this.#generation, this.#ids];
    this.#ids = new Set();
    try {
      const record = await write(generation === null || ids === null ? null : { generation, ids });
      this.#generation = record.id;
      return record;
    } catch (error) {
      this.add(ids);
      throw error;
    }
  }
}

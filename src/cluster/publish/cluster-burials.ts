import type { Log } from '../../command/ports/log.ts';
import type { Timer } from '../../command/ports/timer.ts';
import type { ArchivedArticle } from '../../corpus/article.ts';
import { GenerationGoneError } from '../../errors.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { articleKey } from '../../search/engines/opensearch/keys.ts';
import { revisionOf } from '../article-document.ts';
import { readDocuments, REVISION } from '../documents.ts';
import { Bulk } from './bulk.ts';

/** What burials are made of. */
export interface BurialParts {
  readonly cluster: Cluster;
  readonly prefix: string;
  /** Ids of what is not shown here. */
  readonly hidden: () => ReadonlySet<string>;
  /** Reads what is shown here. */
  readonly read: (ids: readonly string[]) => Promise<readonly (ArchivedArticle | undefined)[]>;
  readonly timer: Timer;
  readonly log: Log;
}

/** Articles that are marked at a time. */
const AT_ONCE = 1000;
const RETRY_MS = 1000;

/**
 * Hides in a cluster what is hidden here, at once: the documents of the articles are marked in every generation there is. Only
 * what is here word for word as there is shown again; the rest is left to the next generation, which is written without marks.
 */
export class ClusterBurials {
  readonly #parts: BurialParts;
  readonly #marked = new Set<string>();
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;
  #stopRetry: (() => void) | null = null;

  constructor(parts: BurialParts) {
    this.#parts = parts;
  }

  /** Marks what is hidden now. What fails is tried again. @returns When all has been tried that was hidden by then. */
  settle(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Marks all that is hidden now: a generation that has been written meanwhile may have it as it was. */
  settleAnew(): Promise<void> {
    this.#marked.clear();
    return this.settle();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopRetry?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#stopRetry?.();
    try {
      while (this.#again && !this.#closed) {
        this.#again = false;
        await this.#settle();
      }
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'What has changed in the folder is not hidden in the search cluster yet.');
      if (!this.#closed) this.#stopRetry = this.#parts.timer(RETRY_MS, () => void this.settle());
    }
  }

  async #settle(): Promise<void> {
    const { hidden, read } = this.#parts;
    const buried = [...hidden()].filter((id) => !this.#marked.has(id));
    if (buried.length > 0) await this.#mark(buried, true, () => true);
    for (const id of buried) this.#marked.add(id);
    const back = [...this.#marked].filter((id) => !hidden().has(id));
    for (let from = 0; from < back.length; from += AT_ONCE) {
      const ids = back.slice(from, from + AT_ONCE);
      const articles = await read(ids);
      const revisions = articles.map((article) => (article === undefined ? null : revisionOf(article)));
      await this.#mark(ids, false, (at, revision) => revisions[at] === revision);
      for (const id of ids) this.#marked.delete(id);
    }
  }

  /** @param fits - Told the place of an id, and the revision that a generation has of it. */
  async #mark(ids: readonly string[], buried: boolean, fits: (at: number, revision: string) => boolean): Promise<void> {
    const { cluster, prefix } = this.#parts;
    const all = await cluster.call<readonly { readonly index: string }[]>({
      method: 'GET',
      path: `/_cat/indices/${prefix}-articles-*`,
      query: { format: 'json', h: 'index' },
    });
    for (const { index } of all ?? []) {
      const documents = await readDocuments(cluster, index, ids, REVISION).catch((error: unknown) => {
        // Removed meanwhile.
        if (error instanceof GenerationGoneError) return [];
        throw error;
      });
      const bulk = new Bulk(cluster);
      for (const [at, document] of documents.entries())
        if (document !== undefined && fits(at, document.revision))
          await bulk.change({ _index: index, _id: articleKey(ids[at]!) }, { buried });
      await bulk.flush();
      await cluster.call({ method: 'POST', path: `/${index}/_refresh` });
    }
  }
}

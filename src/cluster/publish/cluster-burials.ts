import type { Log } from '../../command/ports/log.ts';
import type { Timer } from '../../command/ports/timer.ts';
import type { ArchivedArticle } from '../../corpus/article.ts';
import { GenerationGoneError, UnavailableError } from '../../errors.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { articleKey } from '../../search/engines/opensearch/keys.ts';
import { revisionOf } from '../article-document.ts';
import { BURIED, readDocuments, REVISION } from '../documents.ts';
import { writtenArticles } from '../written-articles.ts';
import { Bulk } from './bulk.ts';
import { partsOf } from './compare.ts';

/** What burials are made of. */
export interface BurialParts {
  readonly cluster: Cluster;
  readonly prefix: string;
  /** Ids of what is not shown here. */
  readonly hidden: () => ReadonlySet<string>;
  /** Reads what is shown here. */
  readonly read: (ids: readonly string[]) => Promise<readonly (ArchivedArticle | undefined)[]>;
  /** Told when articles have been marked, or are marked no more. */
  readonly onMarked: () => void;
  readonly timer: Timer;
  readonly log: Log;
}

const RETRY_MS = 1000;

/**
 * Hides in a cluster what is hidden here, at once: the documents of the articles are marked in every generation there is. Only
 * what is here word for word as there is shown again; the rest is left to the next generation, which has it as it is now.
 */
export class ClusterBurials {
  readonly #parts: BurialParts;
  readonly #marked = new Set<string>();
  /** Indexes with marks that no search sees yet. */
  readonly #unseen = new Set<string>();
  #running: Promise<void> | null = null;
  #again = false;
  /** Whether marks are to be looked for that are not known here. */
  #anew = false;
  /** Why the last attempt failed; `null` when it did not. */
  #failure: unknown = null;
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

  /**
   * The same where it is not known what the cluster has marked, as a generation has been written meanwhile, or another process
   * has marked it.
   *
   * @throws What it failed with, which is tried again nevertheless.
   */
  async settleAnew(): Promise<void> {
    this.#anew = true;
    await this.settle();
    if (this.#failure !== null) throw this.#failure;
    if (this.#closed) throw new UnavailableError('What is hidden is not looked after any more.');
  }

  /** Hides what is in the cluster and here no more, or not word for word so, be it hidden here or not. @throws What it failed with. */
  async hideChanged(ids: readonly string[]): Promise<void> {
    await this.#byRevision(ids, true, (here, there) => here !== there);
    await this.#showToSearches();
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
      this.#failure = null;
    } catch (error) {
      this.#failure = error;
      this.#parts.log.warn({ err: error }, 'What has changed in the folder is not hidden in the search cluster yet.');
      if (!this.#closed) this.#stopRetry = this.#parts.timer(RETRY_MS, () => void this.settle());
    }
  }

  async #settle(): Promise<void> {
    const { hidden } = this.#parts;
    if (this.#anew) {
      const marks = await this.#marks();
      this.#anew = false;
      this.#marked.clear();
      for (const id of marks) if (!hidden().has(id)) this.#marked.add(id);
    }
    const buried = [...hidden()].filter((id) => !this.#marked.has(id));
    for (const part of partsOf(buried)) await this.#mark(part, true, () => true);
    for (const id of buried) this.#marked.add(id);
    const back = [...this.#marked].filter((id) => !hidden().has(id));
    await this.#byRevision(back, false, (here, there) => here === there);
    for (const id of back) this.#marked.delete(id);
    await this.#showToSearches();
  }

  /** @param fits - Told the revisions of an article here, `null` where it is not shown, and in a generation. */
  async #byRevision(
    ids: readonly string[],
    buried: boolean,
    fits: (here: string | null, there: string) => boolean,
  ): Promise<void> {
    for (const part of partsOf(ids)) {
      const articles = await this.#parts.read(part);
      const revisions = articles.map((article) => (article === undefined ? null : revisionOf(article)));
      await this.#mark(part, buried, (at, there) => fits(revisions[at]!, there));
    }
  }

  /** Ids of the articles that are marked in any generation. */
  async #marks(): Promise<readonly string[]> {
    const { cluster } = this.#parts;
    const ids: string[] = [];
    for (const index of await this.#indexes()) {
      try {
        // Whoever marked them may have ended before that could be seen.
        await cluster.call({ method: 'POST', path: `/${index}/_refresh` });
        for await (const page of writtenArticles(cluster, index, BURIED)) ids.push(...page.map(({ id }) => id));
      } catch (error) {
        if (!(error instanceof GenerationGoneError)) throw error;
      }
    }
    return ids;
  }

  /** The cluster's indexes of articles, of all generations. */
  async #indexes(): Promise<readonly string[]> {
    const { cluster, prefix } = this.#parts;
    const all = await cluster.call<readonly { readonly index: string }[]>({
      method: 'GET',
      path: `/_cat/indices/${prefix}-articles-*`,
      query: { format: 'json', h: 'index' },
    });
    return (all ?? []).map(({ index }) => index);
  }

  /** @param fits - Told the place of an id, and the revision that a generation has of it. */
  async #mark(ids: readonly string[], buried: boolean, fits: (at: number, revision: string) => boolean): Promise<void> {
    const { cluster } = this.#parts;
    for (const index of await this.#indexes()) {
      const documents = await readDocuments(cluster, index, ids, REVISION).catch((error: unknown) => {
        // Removed meanwhile.
        if (error instanceof GenerationGoneError) return [];
        throw error;
      });
      const fitting = [...documents.entries()].filter(
        ([at, document]) =>
          document !== undefined && (document.buried === true) !== buried && fits(at, document.revision),
      );
      if (fitting.length === 0) continue;
      const bulk = new Bulk(cluster);
      for (const [at] of fitting) await bulk.change({ _index: index, _id: articleKey(ids[at]!) }, { buried });
      await bulk.flush();
      this.#unseen.add(index);
    }
  }

  /** Whoever reads an article sees a mark at once, whoever searches not before this. */
  async #showToSearches(): Promise<void> {
    const { cluster, onMarked } = this.#parts;
    if (this.#unseen.size === 0) return;
    for (const index of this.#unseen) {
      await cluster.call({ method: 'POST', path: `/${index}/_refresh` });
      this.#unseen.delete(index);
    }
    onMarked();
  }
}

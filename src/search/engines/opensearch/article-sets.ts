import { memoPromiseBySet } from '../../memo-by-set.ts';
import type { Cluster } from './cluster.ts';
import { articleKey, hashOf } from './keys.ts';

/** More keys than this are not sent with every search: they are put into the cluster once, and looked up there. */
const SENT = 1000;
/** Keys of one document: the cluster takes documents of some megabytes. */
const IN_A_DOCUMENT = 50_000;

/** Sets of articles that searches keep to or leave out. */
export class ArticleSets {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #clausesOf = memoPromiseBySet((ids) => this.#make(ids));

  /** @param index - Where large sets are put. */
  constructor(cluster: Cluster, index: string) {
    this.#cluster = cluster;
    this.#index = index;
  }

  /** Queries that together find what belongs to the articles of a set: none for none. A large set is put into the cluster first. */
  async clauses(ids: ReadonlySet<string>): Promise<readonly object[]> {
    if (ids.size === 0) return [];
    if (ids.size <= SENT) return [{ terms: { article: [...ids].map(articleKey) } }];
    return this.#clausesOf(ids);
  }

  async #make(ids: ReadonlySet<string>): Promise<readonly object[]> {
    const keys = [...ids].map(articleKey).toSorted();
    const clauses: object[] = [];
    for (let from = 0; from < keys.length; from += IN_A_DOCUMENT) {
      const part = keys.slice(from, from + IN_A_DOCUMENT);
      const id = hashOf(JSON.stringify(part));
      await this.#cluster.call({
        method: 'PUT',
        path: `/${this.#index}/_doc/${id}`,
        body: { content: { keys: part } },
      });
      clauses.push({ terms: { article: { index: this.#index, id, path: 'content.keys' } } });
    }
    return clauses;
  }
}

import { InvariantError, SearchUnreachableError } from '../../errors.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';

/** Documents of one call, and the UTF-16 units that they may take together. */
const DOCUMENTS = 2000;
const UNITS = 4_000_000;
const NOT_FOUND = 404;
const TOO_MANY = 429;

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly Record<string, { readonly status: number; readonly error?: unknown }>[];
}

/** Where a document is, as the cluster says it. */
export interface Place {
  readonly _index: string;
  readonly _id: string;
  /** What decides in which part of the index it is; its id, unless given. */
  readonly routing?: string;
}

/** Writes many documents, some hundred at a time: no more of them are in memory. */
export class Bulk {
  readonly #cluster: Cluster;
  #lines: (object | string)[] = [];
  #units = 0;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  async put(at: Place, document: object): Promise<void> {
    const json = JSON.stringify(document);
    this.#lines.push({ index: at }, json);
    this.#units += json.length;
    if (this.#lines.length >= DOCUMENTS || this.#units >= UNITS) await this.flush();
  }

  /** Changes some fields of a document; of one that is not there nothing. */
  async change(at: Place, fields: object): Promise<void> {
    this.#lines.push({ update: { ...at, retry_on_conflict: 3 } }, { doc: fields });
    if (this.#lines.length >= DOCUMENTS) await this.flush();
  }

  async remove(at: Place): Promise<void> {
    this.#lines.push({ delete: at });
    if (this.#lines.length >= DOCUMENTS) await this.flush();
  }

  /** @throws {SearchUnreachableError} When the cluster could not write all of it now. */
  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#units = 0;
    const answer = await this.#cluster.call<BulkAnswer>({ method: 'POST', path: '/_bulk', lines });
    if (answer === null || !answer.errors) return;
    for (const item of answer.items) {
      const [[deed, { status, error }] = ['', { status: 0 }]] = Object.entries(item);
      if (status < 400 || (deed !== 'index' && status === NOT_FOUND)) continue;
      const reason = JSON.stringify(error).slice(0, 300);
      if (status === TOO_MANY || status >= 500) throw new SearchUnreachableError(reason);
      throw new InvariantError(`The cluster does not take a document: ${reason}`);
    }
  }
}

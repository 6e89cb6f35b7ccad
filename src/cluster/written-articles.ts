import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import { idFromOrder } from '../search/engines/opensearch/keys.ts';
import { known } from './documents.ts';

/** Documents that are gone over at a time. */
const AT_ONCE = 5000;

/** What a document says in columns, by the id of its article. */
export interface WrittenArticle {
  readonly id: string;
  /** As in `ArticleDocument`; `null` for a passage. */
  readonly digest: string | null;
}

/**
 * Goes over the documents of an index of articles or passages by the ids of their articles, as they were when it was refreshed
 * last. Only columns are read.
 *
 * @param query - Which documents; all unless given.
 * @throws {GenerationGoneError} When the index is gone.
 */
export async function* writtenArticles(
  cluster: Cluster,
  index: string,
  query: object = { match_all: {} },
): AsyncGenerator<readonly WrittenArticle[]> {
  const common = { size: AT_ONCE, query, _source: false, track_total_hits: false, sort: [{ order: 'asc' }] };
  for (let after: string | null = null; ;) {
    const body: object = {
      ...common,
      stored_fields: '_none_',
      docvalue_fields: ['digest'],
      ...(after !== null && { search_after: [after] }),
    };
    const answer: Sorted = known(await cluster.call<Sorted>({ method: 'POST', path: `/${index}/_search`, body }));
    const { hits } = answer.hits;
    yield hits.map(({ sort, fields }) => ({ id: idFromOrder(sort[0]), digest: fields?.digest?.[0] ?? null }));
    if (hits.length < AT_ONCE) return;
    after = hits.at(-1)!.sort[0];
  }
}

interface Sorted {
  readonly hits: {
    readonly hits: readonly {
      readonly sort: readonly [string];
      readonly fields?: { readonly digest?: readonly [string] };
    }[];
  };
}

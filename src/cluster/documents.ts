import { GenerationGoneError } from '../errors.ts';
import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import { articleKey, idFromOrder } from '../search/engines/opensearch/keys.ts';
import type { ArticleDocument } from './article-document.ts';

/** Documents that are read in one answer; more are read in several calls at once. */
const READ_AT_ONCE = 200;
/** The header alone of a document, and whether it is hidden. */
export const HEADER = ['content.header', 'buried'] as const;
/** What tells whether a document is the article as it is now. */
export const DIGEST = ['digest'] as const;
export const REVISION = ['revision', 'buried'] as const;

/** As many as a cluster gives at once. */
const MOST_BURIED = 10_000;

/**
 * Reads the documents of articles, as they are at this moment.
 *
 * @param index - The cluster's index of the articles of one generation.
 * @param only - The parts of each that are wanted; the others are not there then.
 * @returns In the order asked; `undefined` where there is none.
 * @throws {GenerationGoneError} When the generation is.
 */
export async function readDocuments(
  cluster: Cluster,
  index: string,
  ids: readonly string[],
  only?: readonly string[],
): Promise<readonly (ArticleDocument | undefined)[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / READ_AT_ONCE) }, (_, at) =>
    ids.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  );
  const answers = await Promise.all(
    parts.map((part) =>
      cluster.call<Answer>({
        method: 'POST',
        path: `/${index}/_mget`,
        ...(only !== undefined && { query: { _source_includes: only.join(',') } }),
        body: { ids: part.map(articleKey) },
      }),
    ),
  );
  return answers.flatMap((answer) =>
    known(answer).docs.map(({ found, _source }) => (found === true ? _source : undefined)),
  );
}

interface Answer {
  readonly docs: readonly { readonly found?: boolean; readonly _source?: ArticleDocument }[];
}

/** Finds documents that are hidden. */
export const BURIED = { term: { buried: true } } as const;

/** Ids of the articles of a generation that are hidden; of very many some, as the others show when they are read. */
export async function buriedIn(cluster: Cluster, index: string): Promise<ReadonlySet<string>> {
  const body = {
    size: MOST_BURIED,
    query: { bool: { filter: BURIED } },
    _source: false,
    docvalue_fields: ['order'],
    sort: [{ order: 'asc' }],
  };
  const answer = await cluster.call<Buried>({ method: 'POST', path: `/${index}/_search`, body });
  return new Set(known(answer).hits.hits.map(({ fields }) => idFromOrder(fields.order[0])));
}

interface Buried {
  readonly hits: { readonly hits: readonly { readonly fields: { readonly order: readonly [string] } }[] };
}

/** An answer of an index of a generation. @throws {GenerationGoneError} When that is gone. */
export function known<Given>(answer: Given | null): Given {
  if (answer === null) throw new GenerationGoneError('The edition that was read is gone.');
  return answer;
}

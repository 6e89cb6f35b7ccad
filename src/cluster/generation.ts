import type { Cluster } from '../search/engines/opensearch/cluster.ts';

/** The indexes of one generation. Nothing of a generation changes once it is in force. */
export interface GenerationNames {
  readonly passages: string;
  readonly articles: string;
  /** What the edition is as a whole, its words and names, and sets of hidden articles. */
  readonly edition: string;
}

/** What an edition is as a whole. */
export interface EditionRecord {
  readonly generation: number;
  /** Whatever else is written under its number has another. */
  readonly id: string;
  /** Names the code and the format that it was written with. */
  readonly key: string;
  readonly articles: number;
  readonly passages: number;
  /** As `Edition.languages`. */
  readonly languages: readonly string[];
  /** Documents that hold its words, and its names. */
  readonly parts: { readonly words: number; readonly names: number };
  /** When it was written, ISO 8601. */
  readonly madeAt: string;
}

/** What the indexes of a generation are called. */
export function generationNames(prefix: string, generation: number): GenerationNames {
  return {
    passages: `${prefix}-passages-${generation}`,
    articles: `${prefix}-articles-${generation}`,
    edition: `${prefix}-edition-${generation}`,
  };
}

/** The id of the document that an {@link EditionRecord} is. */
export const RECORD = 'edition';

/** The generation in force: the one that the alias, which is called as the prefix, stands for; `null` for none. */
export async function generationInForce(cluster: Cluster, prefix: string): Promise<number | null> {
  const answer = await cluster.call<Record<string, unknown>>({ method: 'GET', path: `/_alias/${prefix}` });
  const [index] = Object.keys(answer ?? {});
  return index === undefined ? null : generationOf(index);
}

/** The generation that an index is of, by its name. */
export function generationOf(index: string): number {
  return Number(index.slice(index.lastIndexOf('-') + 1));
}

/** What a generation says of itself; `null` when it is gone. */
export async function readRecord(cluster: Cluster, prefix: string, generation: number): Promise<EditionRecord | null> {
  return readContent<EditionRecord>(cluster, generationNames(prefix, generation).edition, RECORD);
}

/** The content of a document that is only given back; `null` when it is gone. */
export async function readContent<Content>(cluster: Cluster, index: string, id: string): Promise<Content | null> {
  const answer = await cluster.call<{ readonly _source?: { readonly content: Content } }>({
    method: 'GET',
    path: `/${index}/_doc/${id}`,
  });
  return answer?._source?.content ?? null;
}

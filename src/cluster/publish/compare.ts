import type { ArchivedArticle } from '../../corpus/article.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { Cluster } from '../../search/engines/opensearch/cluster.ts';
import { digestOf } from '../article-document.ts';
import { DIGEST, readDocuments } from '../documents.ts';
import { writtenArticles } from '../written-articles.ts';

/** Articles that are read, and are in memory, at a time. */
const AT_ONCE = 100;
/** Headers that are listed at a time. */
const LISTED_AT_ONCE = 5000;
const NONE: ReadonlySet<string> = new Set();

/** What is compared: the articles of an edition, and the cluster's index of those of a generation. */
export interface Compared {
  readonly cluster: Cluster;
  readonly index: string;
  readonly articles: ArticleStore;
  /** Told of articles that were looked at, of all. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** In what a generation differs from an edition. */
export interface Differences {
  /** Ids of the articles that it has not, or has otherwise. */
  readonly changed: readonly string[];
  /** Ids of the articles that it has and the edition has not. */
  readonly gone: readonly string[];
}

/** Parts of a list of articles or their ids that are read at a time. */
export function partsOf<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

/** Ids of the articles of a store, newest first, some at a time; and how many there are. */
export async function* idsIn(articles: ArticleStore): AsyncGenerator<{ ids: readonly string[]; all: number }> {
  const request = { range: ALL_DAYS, order: 'newest', hidden: NONE, limit: LISTED_AT_ONCE } as const;
  for (let offset = 0, all = 1; offset < all; offset += LISTED_AT_ONCE) {
    const { total, headers } = await articles.list({ ...request, offset });
    all = total;
    for (const part of partsOf(headers)) yield { ids: part.map(({ id }) => id), all };
  }
}

/** Compares some articles: what that costs does not depend on how many others there are. */
export async function compareSome({ cluster, index, articles }: Compared, ids: Iterable<string>): Promise<Differences> {
  const [changed, gone]: [string[], string[]] = [[], []];
  for (const part of partsOf([...ids])) {
    const [now, written] = await Promise.all([articles.read(part), readDocuments(cluster, index, part, DIGEST)]);
    for (const [at, id] of part.entries()) {
      if (now[at] === undefined && written[at] !== undefined) gone.push(id);
      else if (!isAsWritten(now[at], written[at]?.digest)) changed.push(id);
    }
  }
  return { changed, gone };
}

/** Compares all articles. */
export async function compareAll({ cluster, index, articles, onProgress }: Compared): Promise<Differences> {
  const [changed, gone]: [string[], string[]] = [[], []];
  const { articles: all } = await articles.coverage(NONE);
  const found = new Set<string>();
  for await (const page of writtenArticles(cluster, index)) {
    for (const part of partsOf(page)) {
      const now = await articles.read(part.map(({ id }) => id));
      for (const [at, { id, digest }] of part.entries()) {
        if (now[at] === undefined) gone.push(id);
        else {
          found.add(id);
          if (!isAsWritten(now[at], digest)) changed.push(id);
        }
      }
      onProgress?.(Math.min(found.size, all), all);
    }
  }
  if (found.size < all)
    for await (const { ids } of idsIn(articles)) changed.push(...ids.filter((id) => !found.has(id)));
  return { changed, gone };
}

/** Ids of the articles that an index has documents of, and the edition has not. */
export async function goneFrom({ cluster, index, articles }: Compared): Promise<readonly string[]> {
  const gone: string[] = [];
  for await (const page of writtenArticles(cluster, index)) {
    const ids = [...new Set(page.map(({ id }) => id))];
    const headers = await articles.headers(ids);
    gone.push(...ids.filter((_, at) => headers[at] === undefined));
  }
  return gone;
}

/** Whether an article is what a document says; one that is not there is what no document says. */
export function isAsWritten(article: ArchivedArticle | undefined, digest: string | null | undefined): boolean {
  return article === undefined ? digest == null : digestOf(article) === digest;
}

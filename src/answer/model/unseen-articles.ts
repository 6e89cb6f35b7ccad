import type { ArticleStore } from '../../corpus/article-store.ts';
import type { ArticleHeader } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { sourceKey, sourceOf } from '../../corpus/source-of.ts';
import type { View } from './view.ts';

/** The articles of one source. */
export interface SourceArticles {
  /** As the newest of its articles writes it. */
  readonly name: string;
  readonly ids: readonly string[];
}

/** Headers read at a time: a few milliseconds' work, so that nothing else waits long. */
const AT_ONCE = 1000;
/** Views of one edition whose articles are remembered: of a large archive, each takes some megabytes. */
const REMEMBERED = 16;

const known = new WeakMap<ArticleStore, Promise<ReadonlyMap<string, SourceArticles>>>();
const unseen = new WeakMap<ArticleStore, Map<string, Promise<ReadonlySet<string>>>>();

/** The articles of an edition by source, under {@link sourceKey}; those of no source under the empty key. Read once an edition. */
export function articlesBySource(store: ArticleStore): Promise<ReadonlyMap<string, SourceArticles>> {
  const before = known.get(store);
  if (before !== undefined) return before;
  const reading = readSources(store);
  known.set(store, reading);
  // Whoever waits for it hears of a failure; the next one tries again.
  reading.catch(() => known.delete(store));
  return reading;
}

async function readSources(store: ArticleStore): Promise<ReadonlyMap<string, SourceArticles>> {
  const bySource = new Map<string, { readonly name: string; readonly ids: string[] }>();
  const request = { range: ALL_DAYS, order: 'newest', hidden: new Set<string>(), limit: AT_ONCE } as const;
  for (let offset = 0, total = 1; offset < total; offset += AT_ONCE) {
    const page = await store.list({ ...request, offset });
    for (const header of page.headers) {
      const name = sourceOf(header) ?? '';
      const key = sourceKey(name);
      const same = bySource.get(key);
      if (same === undefined) bySource.set(key, { name, ids: [header.id] });
      else same.ids.push(header.id);
    }
    total = page.total;
    if (offset + AT_ONCE < total) await new Promise((resolve) => void setTimeout(resolve, 0));
  }
  return bySource;
}

/**
 * The articles of an edition that are not there for somebody: the hidden ones, and those of no source that they see. The same
 * view of the same edition gives the same set, so that what is worked out for it is found again.
 */
export function unseenArticles(store: ArticleStore, { hidden, sources }: View): Promise<ReadonlySet<string>> {
  if (sources === null) return Promise.resolve(hidden);
  const sets = unseen.get(store) ?? new Map<string, Promise<ReadonlySet<string>>>();
  unseen.set(store, sets);
  const key = JSON.stringify([sources.map(sourceKey).toSorted(), [...hidden].toSorted()]);
  const set = sets.get(key) ?? allBut(store, new Set(sources.map(sourceKey)), hidden);
  // The one used last stands last, and the first is forgotten.
  sets.delete(key);
  sets.set(key, set);
  set.catch(() => sets.delete(key));
  const [oldest] = sets.keys();
  if (sets.size > REMEMBERED && oldest !== undefined) sets.delete(oldest);
  return set;
}

/** Tells whether an article is one of those, by what it says of itself. */
export function hiddenFrom({ hidden, sources }: View): (article: ArticleHeader) => boolean {
  const keys = sources === null ? null : new Set(sources.map(sourceKey));
  return (article) => {
    if (hidden.has(article.id)) return true;
    const source = keys === null ? null : sourceOf(article);
    return keys !== null && (source === null || !keys.has(sourceKey(source)));
  };
}

async function allBut(
  store: ArticleStore,
  sources: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const ids = new Set(hidden);
  for (const [key, each] of await articlesBySource(store)) {
    // Of no source, an article is of none that may be seen.
    if (key === '' || !sources.has(key)) for (const id of each.ids) ids.add(id);
  }
  return ids;
}

import type { ArticleStore } from '../../corpus/article-store.ts';
import type { ArticleHeader } from '../../corpus/article.ts';
import { ALL_DAYS, type DayRange, inRange, monthOf, parseDay } from '../../corpus/day.ts';
import { sourceKey, sourceOf } from '../../corpus/source-of.ts';

/** Which articles the page lists. */
export interface ListQuery {
  /** Words of their titles; empty for any. */
  readonly typed: string;
  /** `2021-11`; empty, or anything else, for any. */
  readonly month: string;
  /** The outlet that published them; empty for any. */
  readonly source: string;
  readonly order: 'newest' | 'oldest';
  readonly offset: number;
}

const NOTHING_HIDDEN: ReadonlySet<string> = new Set();
const PAGE_SIZE = 50;
/** Articles that are looked through for a source or for words. */
const MOST = 20_000;

/** One page of what is asked for, and how many there are. */
export async function listArticles(
  store: ArticleStore,
  { typed, month, source, order, offset }: ListQuery,
): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }> {
  const range = rangeOf(month);
  const request = { range, order, hidden: NOTHING_HIDDEN } as const;
  if (typed.trim() === '' && source === '') return store.list({ ...request, offset, limit: PAGE_SIZE });
  const { headers: listed } = await store.list({ ...request, offset: 0, limit: MOST });
  const titled =
    typed.trim() === '' ? null : new Set((await store.titled(typed, MOST, NOTHING_HIDDEN)).map(({ id }) => id));
  const wanted = sourceKey(source);
  const found = listed.filter(
    (header) =>
      inRange(header.day, range) &&
      (titled === null || titled.has(header.id)) &&
      (source === '' || sourceKey(sourceOf(header) ?? '') === wanted),
  );
  return { total: found.length, headers: found.slice(offset, offset + PAGE_SIZE) };
}

function rangeOf(month: string): DayRange {
  const first = /^\d{4}-\d{2}$/u.test(month) ? parseDay(`${month}-01`) : null;
  return first === null ? ALL_DAYS : monthOf(first);
}

/** The outlets of the archive, those with most articles first. */
export async function sourcesOf(store: ArticleStore): Promise<{ readonly name: string; readonly count: number }[]> {
  const request = { range: ALL_DAYS, order: 'newest', hidden: NOTHING_HIDDEN, offset: 0, limit: MOST } as const;
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const header of (await store.list(request)).headers) {
    const name = sourceOf(header);
    if (name === null) continue;
    const known = counts.get(sourceKey(name));
    if (known === undefined) counts.set(sourceKey(name), { name, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

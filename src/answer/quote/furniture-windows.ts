import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import type { QuoteWindow } from './quote-windows.ts';

/** Articles whose furniture is read through, the newest: it is not indexed. */
const READ = 2000;
/** Articles read at a time, so that nothing keeps the thread busy for long. */
const AT_ONCE = 50;

/**
 * The stretches of the archive's furniture in which a quote may stand, of the newest {@link READ} articles.
 *
 * @param reach - How far around it a quote may begin and end, in UTF-16 code units.
 */
export async function furnitureWindows(
  { articles }: SeenEdition,
  reach: number,
): Promise<{ readonly windows: readonly QuoteWindow[]; readonly complete: boolean }> {
  const windows: QuoteWindow[] = [];
  const request = { range: ALL_DAYS, order: 'newest', limit: AT_ONCE } as const;
  for (let offset = 0; offset < READ; offset += AT_ONCE) {
    const { total, headers } = await articles.list({ ...request, offset });
    const read = await articles.read(headers.map(({ id }) => id));
    for (const article of read) if (article !== undefined) windows.push(...windowsOf(article, reach));
    if (offset + AT_ONCE >= total) return { windows, complete: true };
  }
  return { windows, complete: false };
}

function windowsOf(article: ArchivedArticle, reach: number): QuoteWindow[] {
  const joined: Span[] = [];
  for (const { start, end } of article.furniture) {
    const last = joined.at(-1);
    const window = { start: Math.max(0, start - reach), end: Math.min(article.body.length, end + reach) };
    if (last === undefined || window.start > last.end) joined.push(window);
    else joined[joined.length - 1] = { start: last.start, end: window.end };
  }
  return joined.map((span) => ({ article, ...span }));
}

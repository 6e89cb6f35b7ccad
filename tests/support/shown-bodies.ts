import type { ArticleStore } from '../../src/corpus/article-store.ts';
import { ALL_DAYS } from '../../src/corpus/day.ts';

/** What an archive of at most 99 articles shows: each article's body by its id, newest first, blanks around it cut off. */
export async function shownBodies(articles: ArticleStore): Promise<Record<string, string>> {
  const { headers } = await articles.list({
    range: ALL_DAYS,
    order: 'newest',
    hidden: new Set(),
    offset: 0,
    limit: 99,
  });
  const read = await articles.read(headers.map(({ id }) => id));
  // One may have been hidden since it was listed.
  return Object.fromEntries(read.flatMap((article) => (article ? [[article.id, article.body.trim()]] : [])));
}

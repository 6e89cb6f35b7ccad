import { markArticles } from '../../../passages/furniture/mark-articles.ts';
import { splitPassages } from '../../../passages/passages.ts';
import type { IndexedArticle } from '../../../search/indexed-article.ts';
import { readArchive } from '../../../archive/read/read-archive.ts';

/** Reads all articles of a folder into memory, cut into passages. */
export async function readIndexed(folder: string): Promise<IndexedArticle[]> {
  const { articles } = await readArchive(folder);
  return markArticles(articles).map((article) => ({ article, passages: splitPassages(article) }));
}

import type { Article } from '../../corpus/article.ts';
import { markFurniture } from './mark-furniture.ts';

/** Marks the furniture of a whole archive's articles. */
export function markArticles(articles: readonly Article[]): Article[] {
  return articles.map((article) => ({ ...article, furniture: markFurniture(article) }));
}

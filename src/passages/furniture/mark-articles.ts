import type { Article } from '../../corpus/article.ts';
import { storySignature } from '../../corpus/stories/story-signature.ts';
import { markFurniture } from './mark-furniture.ts';
import { repeatableLines } from './repeatable-lines.ts';
import { repeatedLines } from './repeated-lines.ts';

/**
 * Marks the furniture of a whole archive's articles.
 *
 * @param onArticle - Told of each before it is looked at.
 */
export function markArticles(articles: readonly Article[], onArticle?: (article: Article) => void): Article[] {
  const known = articles.map((article) => {
    onArticle?.(article);
    const { id, title, body } = article;
    const signature = storySignature(body);
    return { id, title, signature, lines: repeatableLines(article), bytes: Buffer.byteLength(body) };
  });
  const repeated = new Set(repeatedLines(known));
  return articles.map((article) => {
    onArticle?.(article);
    return { ...article, furniture: markFurniture(article, repeated) };
  });
}

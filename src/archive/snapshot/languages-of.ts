import type { ArticleHeader } from '../../corpus/article.ts';

/** Languages of articles, most frequent first, by code among equals. */
export function languagesOf(articles: readonly Pick<ArticleHeader, 'language'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([language]) => language);
}

import type { ArticleHeader } from '../../corpus/article.ts';

/** Languages of articles, most frequent first, by code among equals. */
export function languagesOf(articles: readonly Pick<ArticleHeader, 'language'>[]): string[] {
  const counts: Record<string, number> = {};
  for (const { language } of articles) counts[language] = (counts[language] ?? 0) + 1;
  return byCount(counts);
}

/** Languages that were counted, as {@link languagesOf} has them. */
export function byCount(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .filter(([, many]) => many > 0)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([language]) => language);
}

import type { ArticleStore } from '../corpus/article-store.ts';
import type { PassageIndex } from '../search/passage-index.ts';

/** One consistent state of the archive: its articles and the index over exactly those. Replaced whole, never changed. */
export interface Edition {
  readonly articles: ArticleStore;
  readonly passages: PassageIndex;
  /** Languages of its articles, most frequent first (ISO 639-1). */
  readonly languages: readonly string[];
}

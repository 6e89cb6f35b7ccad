import type { ArticleStore } from '../../corpus/article-store.ts';
import type { PassageIndex } from '../../search/passage-index.ts';
import type { Readings } from '../../search/readings/article-reading.ts';

/** One consistent state of the archive: its articles and the index over exactly those. Replaced whole, never changed. */
export interface Edition {
  readonly articles: ArticleStore;
  readonly passages: PassageIndex;
  /** Languages of its articles, most frequent first (ISO 639-1). */
  readonly languages: readonly string[];
  /** What was kept of its articles when they were indexed; missing where nothing is. */
  readonly readings?: Readings | undefined;
}

/**
 * Where editions come from: always one whole edition, replaced when there is a newer one. It may be made in this process, or
 * be read as another one makes it.
 */
export interface EditionSource {
  /** The edition in force. Whoever works with it takes it once and keeps to it. */
  current(): Edition;
  /** Calls `listener` after each replacement. @returns A function that ends it. */
  onSwap(listener: (edition: Edition) => void): () => void;
  close(): Promise<void>;
}

import type { ArticleStore } from '../../corpus/article-store.ts';
import type { SeedProblem } from '../../corpus/seed-problem.ts';

/** The archive, as far as the page shows it. */
export interface PageArchive {
  /** The articles as they are now. */
  articles(): ArticleStore;
  problems(): readonly SeedProblem[];
  /** Calls back when the articles have changed. @returns A function that ends it. */
  onChange(listener: () => void): () => void;
}

/** Whether a file was added, in a flag and in a sentence. */
export interface Added {
  readonly added: boolean;
  readonly text: string;
}

/** Puts a file that was dropped on the page where the archive reads it. `name` has no folders. */
export type AddArticle = (name: string, bytes: Uint8Array) => Promise<Added>;

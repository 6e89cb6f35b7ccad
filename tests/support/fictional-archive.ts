import { fileURLToPath } from 'node:url';
import { readArchive } from '../../src/archive/read-archive.ts';
import type { Article } from '../../src/corpus/article.ts';

/** Folder of the invented articles. */
export const FICTIONAL_ARCHIVE = fileURLToPath(new URL('../fixtures/archive', import.meta.url));

/** Folder of files that `check` must name. */
export const BAD_ARCHIVE = fileURLToPath(new URL('../fixtures/bad-archive', import.meta.url));

/** Reads the invented articles through the program's own readers: by path, ascending. */
export async function fictionalArticles(): Promise<readonly Article[]> {
  return (await readArchive(FICTIONAL_ARCHIVE)).articles;
}

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedArticle } from '../../src/search/indexed-article.ts';

/** A file this often, as an editor's desk writes them. */
const EVERY_MS = 5000;
const FILES = 3;

/**
 * Writes files into an archive while it is in use, and over them again.
 *
 * @returns What ends that and takes them away.
 */
export function churn(folder: string, sample: readonly IndexedArticle[]): () => Promise<void> {
  const written = new Set<string>();
  let count = 0;
  const write = async (): Promise<void> => {
    const { article } = sample[count % sample.length]!;
    const path = join(folder, `fresh-${count++ % FILES}.txt`);
    written.add(path);
    await writeFile(path, `Title: ${article.title}\nDate: 2021-11-${10 + (count % 20)}\n\n${article.body}\n`);
  };
  const rounds = setInterval(() => void write(), EVERY_MS);
  return async () => {
    clearInterval(rounds);
    for (const path of written) await rm(path, { force: true });
  };
}

import { reportOnArchive, type ArchiveReport } from '../../corpus/archive-report.ts';
import { markArticles } from '../../passages/furniture/mark-articles.ts';
import { readArchive, type ReadArchiveOptions } from './read-archive.ts';

/**
 * Reads a whole archive and accounts for it.
 *
 * @throws {ArchiveError} When the folder itself cannot be read.
 */
export async function checkArchive(folder: string, options: ReadArchiveOptions = {}): Promise<ArchiveReport> {
  const read = await readArchive(folder, options);
  return reportOnArchive({ ...read, articles: markArticles(read.articles) });
}

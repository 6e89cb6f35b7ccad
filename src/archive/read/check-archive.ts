import { reportOnArchive, type ArchiveReport } from '../../corpus/archive-report.ts';
import { readArchive, type ReadArchiveOptions } from './read-archive.ts';

/**
 * Reads a whole archive and accounts for it.
 *
 * @throws {ArchiveError} When the folder itself cannot be read.
 */
export async function checkArchive(folder: string, options: ReadArchiveOptions = {}): Promise<ArchiveReport> {
  return reportOnArchive(await readArchive(folder, options));
}

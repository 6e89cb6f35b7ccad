import { createNewsroom } from '../answer/create-newsroom.ts';
import type { WholeNewsroom } from '../answer/newsroom.ts';
import { type Archive, type OpenArchiveOptions, openArchive } from '../archive/live/archive.ts';
import { EMBEDDED, embeddedIndexer } from './engines/embedded.ts';
import { createAnalyzer } from '../search/analyzer/analyzer.ts';

/** An open archive and the newsroom that answers from whatever it holds at the moment. */
export interface OpenNewsroom {
  readonly archive: Archive;
  readonly newsroom: WholeNewsroom;
}

/** How its archive is opened; read and indexed out of this thread unless a test says otherwise. */
export type NewsroomOptions = Omit<OpenArchiveOptions, 'indexer' | 'engines'> &
  Partial<Pick<OpenArchiveOptions, 'indexer'>>;

/**
 * Opens an archive and the newsroom over it.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 */
export async function openNewsroom(options: NewsroomOptions): Promise<OpenNewsroom> {
  const archive = await openArchive({ indexer: embeddedIndexer, ...options, engines: EMBEDDED });
  return { archive, newsroom: createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() }) };
}

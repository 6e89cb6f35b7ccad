import { createAsk } from '../answer/ask/ask.ts';
import { createChronicle } from '../answer/chronicle.ts';
import { createNewsroom } from '../answer/create-newsroom.ts';
import type { Edition } from '../answer/edition.ts';
import type { Newsroom } from '../answer/newsroom.ts';
import { createSummaries } from '../answer/summary/summaries.ts';
import { type Archive, type OpenArchiveOptions, openArchive } from '../archive/live/archive.ts';
import { EMBEDDED, embeddedIndexer } from './engines/embedded.ts';
import { createAnalyzer } from '../search/analyzer/analyzer.ts';

/** An open archive and the newsroom that answers from whatever it holds at the moment. */
export interface OpenNewsroom {
  readonly archive: Archive;
  readonly newsroom: Newsroom;
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
  const analyzer = createAnalyzer();
  const edition = (): Edition => archive.current();
  const ask = createAsk({ edition, analyzer });
  return {
    archive,
    newsroom: createNewsroom({
      edition,
      analyzer,
      ask,
      ...createSummaries({ edition, analyzer }),
      ...createChronicle({ edition, analyzer }),
    }),
  };
}

import { createNewsroom } from '../answer/create-newsroom.ts';
import type { WholeNewsroom } from '../answer/newsroom.ts';
import { type Archive, type OpenArchiveOptions, openArchive } from '../archive/live/archive.ts';
import { EMBEDDED, embeddedIndexer } from './engines/embedded.ts';
import { NewsroomPool } from './newsroom-threads/newsroom-pool.ts';
import { createAnalyzer } from '../search/analyzer/analyzer.ts';

/** An open archive and the newsroom that answers from whatever it holds at the moment. */
export interface OpenNewsroom {
  readonly archive: Archive;
  readonly newsroom: WholeNewsroom;
  close(): Promise<void>;
}

/** How its archive is opened; read and indexed out of this thread unless a test says otherwise. */
export interface NewsroomOptions
  extends Omit<OpenArchiveOptions, 'indexer' | 'engines'>, Partial<Pick<OpenArchiveOptions, 'indexer'>> {
  /** Answer in so many threads of their own; in this one where that is 0 or left out. */
  readonly threads?: number;
}

/**
 * Opens an archive and the newsroom over it.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 */
export async function openNewsroom({ threads = 0, ...options }: NewsroomOptions): Promise<OpenNewsroom> {
  const archive = await openArchive({ indexer: embeddedIndexer, ...options, engines: EMBEDDED });
  const newsroom = createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() });
  if (threads === 0) return { archive, newsroom, close: () => archive.close() };
  const onDamage = (id: string): void => {
    options.log.error({ id }, 'The stored text of an article is damaged: everything is read again.');
    void archive.reindex();
  };
  const pool = new NewsroomPool({ archive, newsroom, threads, onDamage });
  return {
    archive,
    newsroom: pool,
    close: async () => {
      await pool.close();
      await archive.close();
    },
  };
}

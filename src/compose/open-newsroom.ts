import { createNewsroom } from '../answer/create-newsroom.ts';
import { type OpenArchiveOptions, openArchive } from '../archive/live/archive.ts';
import { ALONE, type Peers } from '../command/ports/peers.ts';
import type { SearchSettings } from './cluster/open-cluster.ts';
import { EMBEDDED, embeddedIndexer } from './engines/embedded.ts';
import { NewsroomPool } from './newsroom-threads/newsroom-pool.ts';
import type { OpenNewsroom } from './opened-newsroom.ts';
import { createAnalyzer } from '../search/analyzer/analyzer.ts';

/** How its archive is opened; read and indexed out of this thread unless a test says otherwise. */
export interface NewsroomOptions
  extends Omit<OpenArchiveOptions, 'indexer' | 'engines'>, Partial<Pick<OpenArchiveOptions, 'indexer'>> {
  /** Answer in so many threads of their own; in this one where that is 0 or left out. */
  readonly threads?: number;
  /** The search cluster that holds the archive; on this machine where that is `null` or left out. */
  readonly search?: SearchSettings | null;
  /** Whoever else reads that cluster, or writes it: they tell each other of what it shows. Nobody, where that is left out. */
  readonly peers?: Pick<Peers, 'tell' | 'onNews'>;
}

/**
 * Opens an archive and the newsroom over it.
 *
 * @throws {ArchiveError} When the folder cannot be read or holds no readable article.
 * @throws {UnavailableError} When the search cluster cannot be reached, or holds no archive yet.
 */
export async function openNewsroom({
  threads = 0,
  search = null,
  peers = ALONE,
  ...options
}: NewsroomOptions): Promise<OpenNewsroom> {
  if (search !== null) {
    const { openClusterNewsroom } = await import('./cluster/open-cluster-newsroom.ts');
    const { WORDLESS, wordlessIndexer } = await import('./engines/wordless.ts');
    return openClusterNewsroom(search, { indexer: wordlessIndexer, ...options, engines: WORDLESS, peers });
  }
  const archive = await openArchive({ indexer: embeddedIndexer, ...options, engines: EMBEDDED });
  const newsroom = createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() });
  if (threads === 0) return { archive, newsroom, search: null, close: () => archive.close() };
  const onDamage = (what: string): void => {
    // Told of again by the next question, should what is being read now not mend it.
    if (archive.status.building) return;
    options.log.error({ what }, 'What is kept of the archive is damaged: everything is read again.');
    void archive.reindex();
  };
  const pool = new NewsroomPool({ archive, newsroom, threads, onDamage });
  return {
    archive,
    newsroom: pool,
    search: null,
    close: async () => {
      await pool.close();
      await archive.close();
    },
  };
}

import type { Article } from '../../corpus/article.ts';
import { seedFault, type SeedProblem } from '../../corpus/seed-problem.ts';
import { listSeeds, type SeedList } from './list-seeds.ts';
import { weightOf } from './load-seed.ts';
import type { FileRecord } from './seed-records.ts';
import { settleOpen } from './settle-open.ts';
import { readAhead } from './read-ahead.ts';
import { readSeed, type ReadSeedOptions } from './read-seed.ts';
import { type ReadProgress, SeedProgress } from './seed-progress.ts';

/** Files that are read at once: enough to hide the disk's latency, few enough to bound memory. */
export const FILES_AT_ONCE = 8;
/** Bytes that are in memory at once, unpacked; a file of more is read alone. */
export const BYTES_AT_ONCE = 100_000_000;

/** How to read an archive. */
export interface ReadArchiveOptions extends Partial<ReadSeedOptions> {
  /** Folder of what is kept of feeds: see `listSeeds`. */
  readonly feeds?: string | undefined;
  /** Called after every file. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Monotonic milliseconds, for the rate. */
  readonly clock?: () => number;
}

/** How reading is followed. */
export type ReadingFollowed = Pick<ReadArchiveOptions, 'onProgress' | 'onFile'>;

/** All that a folder holds. */
export interface ReadArchiveResult {
  /** By file path in code unit order, then in the file's order. Ids are unique. */
  readonly articles: Article[];
  /** By file path, then in the order found. */
  readonly problems: SeedProblem[];
  /** Files that were read or refused. */
  readonly files: number;
  /** Characters that the files show and that are no text of their articles: menus, captions, running heads. */
  readonly dropped: number;
}

/**
 * Reads every article in a folder. The same folder gives the same result, whatever order its files are read in. Bad
 * files are problems in the result and never stop the rest. Of two articles with one id the first by path is kept.
 *
 * @throws {ArchiveError} When the folder itself cannot be read.
 */
export async function readArchive(folder: string, options: ReadArchiveOptions = {}): Promise<ReadArchiveResult> {
  return readSeeds(await listSeeds(folder, options.feeds), options);
}

/** Reads the files that were listed: as {@link readArchive}, without throwing. */
export async function readSeeds(
  { seeds, problems: refused }: SeedList,
  { onProgress, clock, today = null, ...options }: ReadArchiveOptions,
): Promise<ReadArchiveResult> {
  const progress = new SeedProgress(seeds, onProgress, clock);
  const articles = new Map<string, Article>();
  const problems = [...refused];
  const duplicates: SeedProblem[] = [];
  const records: Pick<FileRecord, 'path' | 'orders' | 'open'>[] = [];
  let dropped = 0;
  const contents = readAhead(
    seeds,
    FILES_AT_ONCE,
    async (seed) => ({ seed, content: await readSeed(seed, { ...options, today }) }),
    { weigh: weightOf, most: BYTES_AT_ONCE },
  );
  for await (const { seed, content } of contents) {
    problems.push(...content.problems);
    dropped += content.dropped;
    const { orders, open } = content;
    if (orders.length > 0 || open.length > 0) records.push({ path: seed.path, orders, open });
    for (const article of content.articles) {
      const { id, file } = article;
      if (articles.has(id)) duplicates.push({ ...seedFault('duplicate-id', null, id), file });
      else articles.set(id, article);
    }
    progress.add(seed, content.articles.length);
  }
  const settled = settleOpen(records, today, (id, path, day) => {
    const article = articles.get(id);
    if (article?.file === path) articles.set(id, { ...article, ...day });
  });
  return {
    articles: [...articles.values()],
    problems: [...problems, ...settled, ...duplicates].toSorted(byFile),
    // Of a file that is read alone it is a problem of its own what stands beside it.
    files: seeds.length + refused.filter(({ code }) => code !== 'passed-over').length,
    dropped,
  };
}

/** Orders problems by the path of their file. */
export function byFile(a: SeedProblem, b: SeedProblem): number {
  if (a.file === b.file) return 0;
  return a.file < b.file ? -1 : 1;
}

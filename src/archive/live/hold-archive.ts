import { createHash } from 'node:crypto';
import type { SeedProblem } from '../../corpus/seed-problem.ts';
import type { RecordFields } from '../../corpus/seed-reader.ts';
import type { Day } from '../../corpus/day.ts';
import { findNearDuplicates } from '../../corpus/stories/near-duplicates.ts';
import { markArticles } from '../../passages/furniture/mark-articles.ts';
import { splitPassages } from '../../passages/passages.ts';
import type { SmallArchive } from '../../search/engine.ts';
import type { IndexedArticle } from '../../search/indexed-article.ts';
import type { SeedList } from '../read/list-seeds.ts';
import { type ReadingFollowed, readSeeds } from '../read/read-archive.ts';
import type { FileStamp } from '../read/seed-records.ts';
import { storable } from '../snapshot/storable.ts';

/** A small archive, whole, as the thread that read it gives it to the one that holds it. */
export interface HeldArchive {
  readonly articles: readonly IndexedArticle[];
  /** As `findNearDuplicates` gives them. */
  readonly reports: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly FileStamp[];
  readonly problems: readonly SeedProblem[];
  /** The same for the same articles. */
  readonly digest: string;
}

/** What to read, and how. */
interface HoldRequest {
  readonly today: Day;
  readonly fields?: RecordFields | undefined;
  /** As in `LoadOptions`. */
  readonly tooSlow?: readonly string[] | undefined;
}

/**
 * Reads a small archive whole.
 *
 * @param list - What its folder holds.
 * @returns `null` for one beyond the bounds. Of one with too many bytes nothing is read to find that out.
 */
export async function holdArchive(
  list: SeedList,
  { today, fields, tooSlow }: HoldRequest,
  small: SmallArchive,
  followed: ReadingFollowed = {},
): Promise<HeldArchive | null> {
  if (list.seeds.reduce((sum, { size }) => sum + size, 0) > small.bytes) return null;
  const read = await readSeeds(list, { today, fields, tooSlow, ...followed });
  const digest = createHash('sha256');
  const articles: IndexedArticle[] = [];
  let count = 0;
  // As a snapshot would store them, so that an archive answers the same on both sides of the bound.
  const forms = read.articles.map(storable);
  const marked = markArticles(
    read.articles.map((article, place) => ({ ...article, body: forms[place]!.body })),
    ({ file }) => followed.onFile?.(file),
  );
  for (const [place, article] of marked.entries()) {
    followed.onFile?.(article.file);
    const passages = splitPassages(article);
    count += passages.length;
    if (count > small.passages) return null;
    digest.update(JSON.stringify([forms[place]!.json, article.body]));
    articles.push({ article, passages });
  }
  followed.onFile?.('');
  return {
    articles,
    reports: findNearDuplicates(articles.map(({ article }) => article)),
    files: list.seeds.map(({ path, size, stamp }) => ({ path, size, stamp })),
    problems: read.problems,
    digest: digest.digest('base64url'),
  };
}

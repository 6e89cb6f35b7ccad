import { performance } from 'node:perf_hooks';
import type { Article } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import { seedFault, type SeedProblem } from '../../corpus/seed-problem.ts';
import { listSeeds } from './list-seeds.ts';
import { readSeed, type ReadSeedOptions, type SeedContent } from './read-seed.ts';

/** Files that are read at once: enough to hide the disk's latency, few enough to bound memory. */
const PARALLEL = 8;

/** How far long work has come. */
export interface ReadProgress {
  readonly files: number;
  readonly totalFiles: number;
  readonly articles: number;
  /** Articles a second so far. */
  readonly rate: number;
  /** Estimated, by bytes; `null` before the first file is done. */
  readonly secondsLeft: number | null;
}

/** How to read an archive. */
export interface ReadArchiveOptions {
  /** Day after which a date lies in the future; left out, none is flagged. */
  readonly today?: Day | null;
  /** Called after every file. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Called with every problem when it is found. */
  readonly log?: (problem: SeedProblem) => void;
  readonly readBytes?: ReadSeedOptions['readBytes'];
  readonly fields?: ReadSeedOptions['fields'] | undefined;
  /** Monotonic milliseconds, for the rate. */
  readonly clock?: () => number;
}

/** All that a folder holds. */
export interface ReadArchiveResult {
  /** By file path in code unit order, then in the file's order. Ids are unique. */
  readonly articles: Article[];
  /** By file path, then in the order found. */
  readonly problems: SeedProblem[];
  /** Files that were read or refused. */
  readonly files: number;
}

/**
 * Reads every article in a folder. The same folder gives the same result, whatever order its files are read in. Bad
 * files are problems in the result and never stop the rest. Of two articles with one id the first by path is kept.
 *
 * @throws {ArchiveError} When the folder itself cannot be read.
 */
export async function readArchive(folder: string, options: ReadArchiveOptions = {}): Promise<ReadArchiveResult> {
  const { seeds, problems: refused } = await listSeeds(folder);
  const clock = options.clock ?? ((): number => performance.now());
  const started = clock();
  const totalBytes = seeds.reduce((sum, seed) => sum + seed.size, 0);
  const contents: (SeedContent | undefined)[] = [];
  const readOptions: ReadSeedOptions = {
    today: options.today ?? null,
    ...(options.readBytes === undefined ? {} : { readBytes: options.readBytes }),
    ...(options.fields === undefined ? {} : { fields: options.fields }),
  };
  const done = { files: 0, bytes: 0, articles: 0 };
  let next = 0;

  const work = async (): Promise<void> => {
    for (let index = next++; index < seeds.length; index = next++) {
      const seed = seeds[index];
      if (seed === undefined) return;
      const content = await readSeed(seed, readOptions);
      contents[index] = content;
      done.files += 1;
      done.bytes += seed.size;
      done.articles += content.articles.length;
      const seconds = Math.max((clock() - started) / 1000, 0.001);
      options.onProgress?.({
        files: done.files,
        totalFiles: seeds.length,
        articles: done.articles,
        rate: done.articles / seconds,
        secondsLeft: done.bytes === 0 ? null : (seconds * (totalBytes - done.bytes)) / done.bytes,
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, seeds.length) }, work));

  const read = contents.flatMap((content) => content ?? []);
  const { kept, duplicates } = withoutDuplicates(read.flatMap((content) => content.articles));
  const problems = [...refused, ...read.flatMap((content) => content.problems), ...duplicates].toSorted((a, b) =>
    a.file === b.file ? 0 : a.file < b.file ? -1 : 1,
  );
  for (const problem of problems) options.log?.(problem);
  return { articles: kept, problems, files: seeds.length + refused.length };
}

function withoutDuplicates(articles: readonly Article[]): { kept: Article[]; duplicates: SeedProblem[] } {
  const first = new Map<string, Article>();
  const duplicates: SeedProblem[] = [];
  for (const article of articles) {
    if (first.has(article.id)) duplicates.push({ ...seedFault('duplicate-id', null, article.id), file: article.file });
    else first.set(article.id, article);
  }
  return { kept: [...first.values()], duplicates };
}

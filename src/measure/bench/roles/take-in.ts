import { EventEmitter, once } from 'node:events';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Archive, openArchive } from '../../../archive/live/archive.ts';
import { EMBEDDED, embeddedIndexer } from '../../../compose/engines/embedded.ts';
import type { Article } from '../../../corpus/article.ts';
import type { Day } from '../../../corpus/day.ts';
import { splitPassages } from '../../../passages/passages.ts';
import { syntheticArticles } from '../archive/synthetic-archive.ts';
import { measure, type Took } from '../measure.ts';
import type { Arrival, DatelineRole } from './roles.ts';

const PASSAGES = 10;
/** The watcher's waiting is no work. */
const TIMES = { settleMs: 20, quietMs: 20, longestMs: 30_000 };
const silent = (): void => undefined;

/** Opens an archive, and measures how it takes articles in: see `DatelineRole`. */
export const takeIn: DatelineRole['takeIn'] = async ({ folder, dataFolder, articles }) => {
  const batches = new EventEmitter();
  const archive = await follow(folder, dataFolder, () => batches.emit('begun'));
  const paths: string[] = [];
  try {
    await archive.watching;
    const arrivals: Arrival[] = [];
    for (const [at, article] of newArticles(articles).entries()) {
      const path = join(folder, `arrival-${at}.md`);
      paths.push(path);
      const before = await sizesIn(dataFolder);
      const batch = once(batches, 'begun');
      await writeFile(path, `---\ntitle: ${article.title}\ndate: 2024-03-02\n---\n${article.body}\n`);
      const took = await tookIn(archive, batch, article.id);
      const bytes = writtenSince(before, await sizesIn(dataFolder));
      arrivals.push({ ...took, bytes, passages: splitPassages(article).length });
    }
    return arrivals;
  } finally {
    for (const path of paths) await rm(path, { force: true });
    // A start that is measured next is to find nothing changed.
    await archive.reindex();
    await archive.close();
  }
};

/** @param onBatch - Told when it begins to take a batch in. */
function follow(folder: string, dataFolder: string, onBatch: () => void): Promise<Archive> {
  return openArchive({
    folder,
    dataFolder,
    today: () => '2030-01-01' as Day,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    indexer: {
      ...embeddedIndexer,
      index: (request, followed) => {
        onBatch();
        return embeddedIndexer.index(request, followed);
      },
    },
    engines: EMBEDDED,
    watchTimes: TIMES,
  });
}

/**
 * @param batch - The watcher's: resolves when the archive begins to take it in.
 * @param id - Of the article that is waited for: an edition may also come of a merge.
 */
async function tookIn(archive: Archive, batch: Promise<unknown>, id: string): Promise<Took> {
  await batch;
  const { cpuMs, wallMs } = await measure(async () => {
    for (;;) {
      const swapped = new Promise((resolve) => {
        const stop = archive.onSwap(() => {
          stop();
          resolve(undefined);
        });
      });
      if ((await archive.current().articles.headers([id]))[0] !== undefined) return;
      await swapped;
    }
  });
  return { cpuMs, wallMs };
}

/** Articles that no archive has, each of some made-up ones. */
function newArticles(count: number): Article[] {
  const made = syntheticArticles();
  return Array.from({ length: count }, (_, at) => {
    const parts: string[] = [];
    let article: Article | null = null;
    while (article === null || splitPassages(article).length < PASSAGES) {
      const next = made.next().value;
      parts.push(next.body.replaceAll(/\b[a-z]{5}\b/gu, (word) => `${word}${at}`));
      article = { ...next, id: `arrival-${at}`, body: parts.join('\n\n') };
    }
    return article;
  });
}

/** Sizes of the files in a folder and those within it, by path. */
async function sizesIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    sizes.set(path, (await stat(path)).size);
  }
  return sizes;
}

/** No file is written over: one is new, or goes on. */
function writtenSince(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  return [...now].reduce((sum, [path, size]) => sum + size - (before.get(path) ?? 0), 0);
}

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import type { ArticleStore } from '../corpus/article-store.ts';
import { ALL_DAYS } from '../corpus/day.ts';
import type { SeedProblem } from '../corpus/seed-problem.ts';
import { formatDay } from '../texts/en/days.ts';
import { describeProblem } from '../texts/en/check.ts';
import { playground } from '../texts/en/playground.ts';
import type { AddArticle } from './page-archive.ts';

/** Where dropped files go, and what the archive makes of them. */
export interface DroppedArticles {
  /** The archive's folder. */
  readonly archiveFolder: string;
  /** Reads the archive again; resolves when it is current. */
  readonly reindex: () => Promise<void>;
  readonly articles: () => ArticleStore;
  readonly problems: () => readonly SeedProblem[];
}

/** Folder of dropped files under the archive: easy to find, and to throw away. */
const FOLDER = 'playground';
const MAX_NAME = 80;
const MAX_TRIES = 1000;
const NOTHING_HIDDEN: ReadonlySet<string> = new Set();

/** Takes dropped files into the archive: each becomes a file of its own, none replaces another. */
export function droppedArticles({ archiveFolder, reindex, articles, problems }: DroppedArticles): AddArticle {
  const words = playground.page;
  return async (name, bytes) => {
    const folder = join(archiveFolder, FOLDER);
    await mkdir(folder, { recursive: true });
    const file = await writeNew(folder, safeName(name), bytes);
    if (file === null) return { added: false, text: words.cannotWrite };
    await reindex();
    const path = `${FOLDER}/${file}`;
    const problem = problems().find((each) => each.file.split(sep).join('/') === path);
    const request = { range: ALL_DAYS, order: 'newest', hidden: NOTHING_HIDDEN, offset: 0, limit: 100_000 } as const;
    const { headers } = await articles().list(request);
    const header = headers.find((each) => each.file === path);
    if (!header) return { added: false, text: words.notAdded(file, problem ? describeProblem(problem) : '') };
    const day = header.day === null ? words.undated : formatDay(header.day);
    return { added: true, text: words.added(header.title, day, problem ? describeProblem(problem) : '') };
  };
}

/** A name of plain letters, digits, dots and dashes, not hidden, with its extension in lower case. */
function safeName(name: string): string {
  const extension = extname(name)
    .toLowerCase()
    .replaceAll(/[^.a-z0-9]/gu, '');
  const stem = basename(name, extname(name))
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/u, '');
  return `${stem.slice(0, MAX_NAME) || 'article'}${extension}`;
}

/** Writes a file that was not there: `name`, else `name-2` and so on. @returns Its name, or `null` if all are taken. */
async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string | null> {
  const extension = extname(name);
  for (let count = 1; count <= MAX_TRIES; count += 1) {
    const file = count === 1 ? name : `${basename(name, extension)}-${count}${extension}`;
    try {
      await writeFile(join(folder, file), bytes, { flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return null;
}

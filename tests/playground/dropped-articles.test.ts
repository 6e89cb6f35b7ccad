import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { MemoryArticleStore } from '../../src/corpus/memory-article-store.ts';
import type { SeedProblem } from '../../src/corpus/seed-problem.ts';
import { droppedArticles } from '../../src/playground/dropped-articles.ts';
import type { AddArticle } from '../../src/playground/page-archive.ts';

const GOOD = ' date 2024-12-20 A title\n\nA sentence.\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder: string;
let add: AddArticle;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-dropped-'));
  let articles = new MemoryArticleStore([]);
  let problems: readonly SeedProblem[] = [];
  add = droppedArticles({
    archiveFolder: folder,
    reindex: async () => {
      const result = await readArchive(folder);
      articles = new MemoryArticleStore(result.articles);
      ({ problems } = result);
    },
    articles: () => articles,
    problems: () => problems,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('says under which title and day the article stands in the archive', async () => {
  expect(await add('news.txt', bytes(GOOD))).toEqual({
    added: true,
    text: '“A title”, 20 December 2024, is in the archive now.',
  });
});

it('says what is wrong with a file that is no article', async () => {
  const { added, text } = await add('empty.txt', bytes(' date 2024-12-20 A title\n\n'));
  expect(added).toBe(false);
  expect(text).toMatch(/^empty\.txt is no article/u);
});

it.each([
  ['news.txt', ['news.txt']],
  ['../../etc/passwd.txt', ['passwd.txt']],
  ['..', ['article']],
  ['.hidden.txt', ['hidden.txt']],
  ['a b?<c>.TXT', ['a-b-c-.txt']],
  [`${'x'.repeat(300)}.txt`, [`${'x'.repeat(80)}.txt`]],
])('writes %j into the playground folder as %j', async (name, files) => {
  await add(name, bytes(GOOD));
  expect(await readdir(join(folder, 'playground'))).toEqual(files);
});

it('replaces no file', async () => {
  await add('news.txt', bytes(GOOD));
  await add('news.txt', bytes(GOOD));
  expect(await readdir(join(folder, 'playground'))).toEqual(['news-2.txt', 'news.txt']);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlaygroundArchive, type PlaygroundArchive } from '../../src/compose/playground-archive.ts';
import { SEED_EXTENSIONS } from '../../src/corpus/choose-reader.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const bytes = new TextEncoder().encode(' date 2024-03-02 Title\n\nBody.\n');

let base: string;
let original: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'dateline-playground-'));
  original = join(base, 'archive');
  await mkdir(join(original, '2024'), { recursive: true });
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function withArchive(use: (archive: PlaygroundArchive) => Promise<void>): Promise<void> {
  await writeFile(join(original, '2024/flood.txt'), bytes);
  const archive = await openPlaygroundArchive(original, join(base, 'data'), log);
  if (!archive) throw new TypeError('not opened');
  try {
    await use(archive);
  } finally {
    await archive.close();
  }
}

describe('the playground’s archive', () => {
  it('takes every form that the archive reads into a copy, and leaves the original alone', () =>
    withArchive(async ({ folder, addArticle }) => {
      for (const ending of SEED_EXTENSIONS) {
        const name = `new${ending.toUpperCase()}`;
        expect([name, await addArticle(name, bytes)]).toMatchObject([name, { added: true }]);
      }
      expect(await readdir(folder)).toHaveLength(SEED_EXTENSIONS.length + 1);
      expect(await readFile(join(folder, '2024/flood.txt'), 'utf8')).toContain('Title');
      expect(await readdir(original)).toEqual(['2024']);
    }));

  it.each<[name: string, why: string]>([
    ['tool.exe', 'That is no article file. The archive reads .pdf'],
    ['no-ending', 'That is no article file.'],
    ['.txt', 'That is no article file.'],
    ['corpus.jsonl', 'A file called corpus.jsonl would be read alone'],
    ['taken.txt', 'There is a file called taken.txt already.'],
    ['../2024/taken.txt', 'There is a file called taken.txt already.'],
    [String.raw`..\..\taken.txt`, 'There is a file called taken.txt already.'],
  ])('refuses %j', (name, why) =>
    withArchive(async ({ addArticle }) => {
      await addArticle('taken.txt', bytes);
      const { added, text } = await addArticle(name, bytes);
      expect([added, text.startsWith(why)]).toEqual([false, true]);
    }),
  );

  it('04-archive-folder-made-again-is-never-seen: follows a folder that is made again, and keeps what was dropped', () =>
    withArchive(async ({ folder, addArticle }) => {
      await addArticle('dropped.txt', bytes);
      await rm(original, { recursive: true });
      await mkdir(original);
      await writeFile(join(original, 'fire.txt'), bytes);
      const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.txt'));
      await expect
        .poll(async () => (await files()).toSorted(), { timeout: 20_000 })
        .toEqual(['dropped.txt', 'fire.txt']);
    }));

  it('copies no folder without an article, so that whoever reads it names that folder', async () => {
    expect(await openPlaygroundArchive(original, join(base, 'data'), log)).toBeNull();
  });
});

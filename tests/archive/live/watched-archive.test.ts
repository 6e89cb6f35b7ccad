import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/live/archive.ts';
import type { Archive } from '../../../src/archive/live/archive.ts';
import { watchFolder } from '../../../src/archive/live/watch.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import { indexHere, STORED, storeHere } from '../../support/indexing.ts';
import { shownBodies } from '../../support/shown-bodies.ts';

const TIMES = { settleMs: 20, quietMs: 60, longestMs: 20_000, lookMs: 25 };
const silent = (): void => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

let root: string;
const put = (name: string, body: string): Promise<void> =>
  writeFile(join(root, 'seeds', `${name}.md`), `---\ntitle: ${name}\ndate: 2024-03-02\n---\n${body}\n`);

/** Waits for the swap after which the archive holds what it should; gives what it holds then. */
const until = async (archive: Archive, expected: Record<string, string>): Promise<Record<string, string>> => {
  for (;;) {
    const swapped = new Promise((resolve) => archive.onSwap(resolve));
    const held = await shownBodies(archive.current().articles);
    if (JSON.stringify(held) === JSON.stringify(expected)) return held;
    await swapped;
  }
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  await mkdir(join(root, 'seeds'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const seeds = (): string => join(root, 'seeds');

describe.each([
  ['held in memory', indexHere, EMBEDDED],
  ['stored', storeHere, STORED],
])('an archive %s that follows its folder', (_which, indexer, engines) => {
  let archive: Archive;

  beforeEach(async () => {
    await put('a', 'The river crest came.');
    archive = await openArchive({
      folder: join(root, 'seeds'),
      dataFolder: join(root, 'data'),
      today: () => '2024-06-01' as Day,
      log,
      watchTimes: TIMES,
      indexer,
      engines,
    });
    await archive.watching;
  });

  afterEach(async () => {
    await archive.close();
  });

  it('takes in what is added, edited, renamed and deleted', async () => {
    await put('b', 'The harbour vote passed.');
    expect(await until(archive, { a: 'The river crest came.', b: 'The harbour vote passed.' })).toEqual({
      a: 'The river crest came.',
      b: 'The harbour vote passed.',
    });
    await put('a', 'The river crest fell.');
    expect(await until(archive, { a: 'The river crest fell.', b: 'The harbour vote passed.' })).toEqual({
      a: 'The river crest fell.',
      b: 'The harbour vote passed.',
    });
    await rename(join(root, 'seeds/b.md'), join(root, 'seeds/c.md'));
    expect(await until(archive, { a: 'The river crest fell.', c: 'The harbour vote passed.' })).toEqual({
      a: 'The river crest fell.',
      c: 'The harbour vote passed.',
    });
    await rm(join(root, 'seeds/a.md'));
    expect(await until(archive, { c: 'The harbour vote passed.' })).toEqual({ c: 'The harbour vote passed.' });
  });

  describe('04-archive-folder-made-again-is-never-seen: reads a folder that', () => {
    const A = { a: 'The river crest came.' };
    const both = { ...A, b: 'The harbour vote passed.' };

    it('was deleted and is made again', async () => {
      await rm(seeds(), { recursive: true });
      await expect.poll(() => archive.status.failure, { timeout: 10_000 }).not.toBeNull();
      expect(archive.status.failingSince).not.toBeNull();
      await mkdir(seeds());
      await put('a', A.a);
      await put('b', both.b);
      expect(await until(archive, both)).toEqual(both);
      expect(archive.status).toMatchObject({ failure: null, failingSince: null });
      await put('b', 'The harbour vote failed.');
      expect(await until(archive, { ...A, b: 'The harbour vote failed.' })).toBeDefined();
    });

    it('was moved away and is moved back', async () => {
      await rename(seeds(), join(root, 'away'));
      await expect.poll(() => archive.status.failure, { timeout: 10_000 }).not.toBeNull();
      await writeFile(join(root, 'away/b.md'), `---\ntitle: b\ndate: 2024-03-02\n---\n${both.b}\n`);
      await rename(join(root, 'away'), seeds());
      expect(await until(archive, both)).toEqual(both);
      expect(archive.status.failure).toBeNull();
    });

    it('another folder takes the place of, as a mount does', async () => {
      await mkdir(join(root, 'next'));
      await writeFile(join(root, 'next/b.md'), `---\ntitle: b\ndate: 2024-03-02\n---\n${both.b}\n`);
      await rename(seeds(), join(root, 'before'));
      await rename(join(root, 'next'), seeds());
      expect(await until(archive, { b: both.b })).toEqual({ b: both.b });
      await put('a', A.a);
      expect(await until(archive, both)).toEqual(both);
    });

    it('is emptied and filled again', async () => {
      await rm(join(seeds(), 'a.md'));
      await expect.poll(() => archive.status.failure, { timeout: 10_000 }).not.toBeNull();
      expect(archive.status.passages).toBe(0);
      await put('a', A.a);
      await expect.poll(() => archive.status.failure, { timeout: 10_000 }).toBeNull();
      expect(await shownBodies(archive.current().articles)).toEqual(A);
      expect(archive.status.passages).toBe(1);
    });
  });

  it('shows nothing of what was deleted, even while it cannot be rebuilt', async () => {
    const before = archive.current();
    await rm(join(root, 'seeds/a.md'));
    // An archive without an article is no edition: the one before stays, and what it still holds is not shown.
    await archive.reindex();
    expect(archive.status.failure).toContain('No readable article');
    expect(archive.current()).toBe(before);
    expect(await shownBodies(archive.current().articles)).toEqual({});
  });
});

it('tells of a burst of changes once', async () => {
  const batches: number[] = [];
  const touched = new Set<string>();
  let done: (value: unknown) => void;
  const quiet = new Promise((resolve) => {
    done = resolve;
  });
  const end = await watchFolder({
    folder: join(root, 'seeds'),
    ...TIMES,
    // Longer than the longest pause that a busy machine makes while it writes.
    quietMs: 2000,
    onTouched: (path) => void touched.add(path),
    onBatch: (isTold) => {
      batches.push(isTold ? touched.size : -1);
      done(null);
    },
    onError: (error) => expect.unreachable(String(error)),
  });
  await Promise.all(Array.from({ length: 300 }, (_, number) => put(`n${number}`, `Article ${number}.`)));
  await quiet;
  await end();
  expect(batches).toEqual([300]);
});

it('looks at all files some time after those that the watcher told of', async () => {
  await put('a', 'The river crest came.');
  const archive = await openArchive({
    folder: seeds(),
    dataFolder: join(root, 'data'),
    today: () => '2024-06-01' as Day,
    log,
    watchTimes: { ...TIMES, restMs: 20, fullMs: 20 },
    indexer: storeHere,
    engines: STORED,
  });
  await archive.watching;
  // Behind a link out of sight: the watcher is told of nothing.
  await mkdir(join(seeds(), '.kept'));
  await put('.kept/l', 'The lock was mended.');
  await symlink('.kept/l.md', join(seeds(), 'l.md'));
  await until(archive, { a: 'The river crest came.', l: 'The lock was mended.' });
  await put('.kept/l', 'The lock was closed.');
  await put('b', 'The harbour vote passed.');
  const all = { a: 'The river crest came.', b: 'The harbour vote passed.', l: 'The lock was closed.' };
  expect(await until(archive, all)).toEqual(all);
  await archive.close();
});

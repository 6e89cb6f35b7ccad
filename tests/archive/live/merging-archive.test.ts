import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/live/archive.ts';
import type { Indexer } from '../../../src/archive/live/indexer.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { searchOne } from '../../../src/search/passage-index.ts';
import { ALL_DAYS } from '../../../src/corpus/day.ts';
import { InvariantError } from '../../../src/errors.ts';
import { STORED, storeHere } from '../../support/indexing.ts';

const silent = (): void => undefined;

let root: string;
let errors: unknown[];
const opened: Archive[] = [];

/** Writes a file of so many articles. */
const put = (name: string, count: number): Promise<void> =>
  writeFile(
    join(root, 'seeds', `${name}.jsonl`),
    Array.from({ length: count }, (_, at) =>
      JSON.stringify({ id: `${at}`, title: 'Vote', date: '2024-03-02', text: `Vote ${at} of ${name} passed.` }),
    ).join('\n'),
  );

const open = async (merge: Indexer['merge']): Promise<Archive> => {
  const archive = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: () => '2024-06-01' as Day,
    log: { debug: silent, info: silent, warn: silent, error: (...told) => errors.push(told) },
    watchTimes: { settleMs: 20, quietMs: 60, longestMs: 20_000 },
    indexer: { ...storeHere, merge },
    engines: STORED,
  });
  opened.push(archive);
  await archive.watching;
  return archive;
};

const scores = async (archive: Archive): Promise<readonly unknown[]> => {
  const terms = ['vote', 'b', '77'].map((word) => ({ word, forms: [{ term: word, weight: 1 }] }));
  const request = { terms, range: ALL_DAYS, hidden: new Set<string>(), limit: 9 };
  return (await searchOne(archive.current().passages, request)).hits;
};

/** Resolves at the next edition. */
const swapped = (archive: Archive): Promise<unknown> => new Promise((resolve) => archive.onSwap(resolve));
const segments = (archive: Archive): number => archive.shared!.edition.manifest.segments.length;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-merging-'));
  errors = [];
  await mkdir(join(root, 'seeds'));
  await put('a', 2400);
});

afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
  await rm(root, { recursive: true, force: true });
});

it('merges segments that are near in size when an update is over, and finds the same then', async () => {
  let begin = silent;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const archive = await open(async (request) => {
    await begun;
    return storeHere.merge(request);
  });
  const updated = swapped(archive);
  await put('b', 900);
  await updated;
  expect([segments(archive), archive.status.articles]).toEqual([2, 3300]);
  const before = await scores(archive);
  const merged = swapped(archive);
  begin();
  await merged;
  expect([segments(archive), archive.status.articles]).toEqual([1, 3300]);
  expect(await scores(archive)).toEqual(before);
  expect(errors).toEqual([]);
});

it('gives a merge up for an update, and takes it up again afterwards', async () => {
  let merges = 0;
  const archive = await open(
    (_request, signal) =>
      new Promise((_resolve, reject) => {
        merges++;
        signal?.addEventListener('abort', () => reject(new InvariantError('given up')));
      }),
  );
  const updated = swapped(archive);
  await put('b', 900);
  await updated;
  const again = swapped(archive);
  await put('c', 1);
  await again;
  expect(archive.status.articles).toBe(3301);
  await expect.poll(() => merges).toBe(2);
  expect(errors).toEqual([]);
});

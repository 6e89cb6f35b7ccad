import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/live/archive.ts';
import { listSeeds } from '../../../src/archive/read/list-seeds.ts';
import { checkArchive } from '../../../src/archive/read/check-archive.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { indexHere, STORED, storeHere } from '../../support/indexing.ts';
import { shownBodies } from '../../support/shown-bodies.ts';

const silent = (): void => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

let root: string;
let archive: Archive | null = null;
const put = async (path: string, body: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), `---\ntitle: ${path}\ndate: 2024-03-02\n---\n${body}\n`);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-roots-'));
  await put('seeds/a.md', 'The river crest came.');
  await mkdir(join(root, 'feeds'));
});

afterEach(async () => {
  await archive?.close();
  archive = null;
  await rm(root, { recursive: true, force: true });
});

const shown = (): Promise<Record<string, string>> => shownBodies(archive!.current().articles);
const listed = async (feeds = join(root, 'feeds')): Promise<readonly string[]> => {
  const { seeds, problems } = await listSeeds(join(root, 'seeds'), feeds);
  return [...seeds.map(({ path }) => path), ...problems.map(({ file, code }) => `${file} ${code}`)];
};

describe('the second root of an archive', () => {
  it('stands under a name that no file of the folder can have', async () => {
    await put('seeds/.feeds/gazette/one.md', 'Passed over.');
    await put('seeds/feeds/gazette/one.md', 'The harbour opened.');
    await put('feeds/gazette/one.md', 'The bridge closed.');
    await put('feeds/gazette/.state/two.md', 'Passed over.');
    expect(await listed()).toEqual(['.feeds/gazette/one.md', 'a.md', 'feeds/gazette/one.md']);
  });

  it('is read beside a file of records that is read alone, and itself in no such way', async () => {
    await writeFile(join(root, 'seeds/corpus.jsonl'), '{"_id":"r1","title":"R","text":"The fair opened."}\n');
    await put('feeds/corpus.jsonl', 'No.');
    await put('feeds/gazette/one.md', 'The bridge closed.');
    expect(await listed()).toEqual([
      '.feeds/corpus.jsonl',
      '.feeds/gazette/one.md',
      'corpus.jsonl',
      'corpus.jsonl passed-over',
    ]);
  });

  it('may be missing, and no link leads from one root into the other', async () => {
    await put('feeds/gazette/one.md', 'The bridge closed.');
    await symlink(join(root, 'seeds'), join(root, 'feeds/out'));
    expect(await listed()).toEqual(['.feeds/gazette/one.md', 'a.md', '.feeds/out outside-archive']);
    expect(await listed(join(root, 'nowhere'))).toEqual(['a.md']);
    await writeFile(join(root, 'file'), '');
    expect(await listed(join(root, 'file'))).toEqual(['a.md', '.feeds unreadable']);
  });

  it('is accounted for by check', async () => {
    await put('feeds/gazette/one.md', 'The bridge closed.');
    await writeFile(join(root, 'feeds/gazette/two.md'), '');
    const report = await checkArchive(join(root, 'seeds'), { feeds: join(root, 'feeds') });
    expect(report).toMatchObject({ files: 3, articles: 2 });
    expect(report.problems).toMatchObject([{ file: '.feeds/gazette/two.md', code: 'empty-body' }]);
  });
});

describe.each([
  ['held in memory', indexHere, EMBEDDED],
  ['stored', storeHere, STORED],
])('an archive of two roots, %s,', (_which, indexer, engines) => {
  const open = async (feeds: boolean): Promise<Archive> => {
    await archive?.close();
    archive = await openArchive({
      folder: join(root, 'seeds'),
      ...(feeds && { feeds: join(root, 'feeds') }),
      dataFolder: join(root, 'data'),
      today: () => '2024-06-01' as Day,
      log,
      watchTimes: { settleMs: 20, quietMs: 60, longestMs: 20_000, lookMs: 25 },
      indexer,
      engines,
    });
    await archive.watching;
    return archive;
  };
  const A = { a: 'The river crest came.' };

  it('follows both, tells them apart, and is another one than that of the folder alone', async () => {
    await put('feeds/gazette/a.md', 'The bridge closed.');
    await open(true);
    const both = { '.feeds/gazette/a': 'The bridge closed.', ...A };
    expect(await shown()).toEqual(both);
    await put('feeds/gazette/b.md', 'The fair opened.');
    await expect.poll(shown, { timeout: 10_000 }).toEqual({ ...both, '.feeds/gazette/b': 'The fair opened.' });
    await put('feeds/gazette/a.md', 'The bridge opened again.');
    await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ '.feeds/gazette/a': 'The bridge opened again.' });
    await rm(join(root, 'seeds/a.md'));
    await rm(join(root, 'feeds/gazette/b.md'));
    await expect.poll(shown, { timeout: 10_000 }).toEqual({ '.feeds/gazette/a': 'The bridge opened again.' });
    await put('seeds/a.md', A.a);
    await open(false);
    expect(await shown()).toEqual(A);
    await open(true);
    expect(await shown()).toEqual({ '.feeds/gazette/a': 'The bridge opened again.', ...A });
  });

  it('takes in a second root that goes and comes back', async () => {
    await put('feeds/gazette/b.md', 'The bridge closed.');
    await open(true);
    await rename(join(root, 'feeds'), join(root, 'away'));
    await expect.poll(shown, { timeout: 10_000 }).toEqual(A);
    await rename(join(root, 'away'), join(root, 'feeds'));
    await expect.poll(shown, { timeout: 10_000 }).toEqual({ ...A, '.feeds/gazette/b': 'The bridge closed.' });
  });

  it('reads what changed in the second root while nobody looked', async () => {
    await put('feeds/gazette/b.md', 'The bridge closed.');
    await open(true);
    await archive!.close();
    await put('feeds/gazette/b.md', 'The bridge opened again.');
    await open(true);
    expect(await shown()).toEqual({ ...A, '.feeds/gazette/b': 'The bridge opened again.' });
  });
});

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSnapshot } from '../../../src/archive/snapshot/load-snapshot.ts';
import { StoredArticles } from '../../../src/archive/snapshot/stored-articles.ts';
import { readManifest } from '../../../src/archive/snapshot/manifest.ts';
import { updateSnapshot } from '../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';

let root: string;

const put = async (name: string, body: string): Promise<void> => {
  await writeFile(join(root, 'seeds', `${name}.md`), `---\ntitle: ${name}\ndate: 2024-03-02\n---\n${body}\n`);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-killed-'));
  await mkdir(join(root, 'seeds'));
  await mkdir(join(root, 'data'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Starts an update in a process of its own and kills it when the data folder changes for the `count`th time. */
const killAtChange = async (count: number): Promise<NodeJS.Signals | null> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'update-child.ts'), join(root, 'seeds'), join(root, 'data'), 'child'],
    { stdio: 'ignore' },
  );
  let changes = 0;
  const watcher = watch(join(root, 'data'), () => {
    if (++changes === count) child.kill('SIGKILL');
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, by) => resolve(by)));
  watcher.close();
  return signal;
};

// The first changes are the text file, then the arrays and the seeds under temporary names; the manifest comes last.
it.each([1, 4, 9])('a process killed at change %i leaves a snapshot that is whole', async (count) => {
  const folder = join(root, 'seeds');
  const dataFolder = join(root, 'data');
  await put('a', 'The river crest came.');
  const request = { folder, dataFolder, today: '2024-06-01' as Day, everything: false };
  const before = await updateSnapshot({ ...request, session: 'before', number: 1 }, EMBEDDED.stored);
  await put('b', 'The harbour vote passed. '.repeat(200));
  await killAtChange(count);
  const manifest = await readManifest(dataFolder);
  const snapshot = await loadSnapshot(dataFolder, manifest!);
  // The old one or the new one, never part of each.
  const { size } = new StoredArticles(snapshot!.arrays);
  expect([1, 2]).toContain(size);
  const kept = size === 1;
  expect(kept ? manifest : before.manifest).toEqual(before.manifest);
  await snapshot?.close();
  const after = await updateSnapshot({ ...request, session: 'after', number: 1 }, EMBEDDED.stored);
  expect(after.articles).toBe(2);
  await expect(loadSnapshot(dataFolder, after.manifest!).then((each) => each?.close())).resolves.toBeUndefined();
});

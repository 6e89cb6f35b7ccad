import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { threadIndexer } from '../../../src/archive/live/index-thread.ts';
import type { Day } from '../../../src/corpus/day.ts';

it('00-nested-yaml-keys-stop-the-index-for-ever: a thread that files keep busy is ended, and the rest is indexed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dateline-stuck-'));
  try {
    await mkdir(join(root, 'seeds'));
    const bodies = { a: 'The river fell.', b: 'The carousel turned.', c: 'A carousel again.', d: 'The vote passed.' };
    for (const [name, body] of Object.entries(bodies))
      await writeFile(join(root, 'seeds', `${name}.txt`), ` date 2024-03-02 ${name}\n\n${body}\n`);
    const indexer = threadIndexer(new URL('./stuck-worker', import.meta.url), 1);
    const result = await indexer.index({
      folder: join(root, 'seeds'),
      dataFolder: join(root, 'data'),
      today: '2024-06-01' as Day,
      session: 's',
      number: 1,
      everything: false,
    });
    expect(result.kind).toBe('stored');
    expect(result.problems).toMatchObject([
      { file: 'b.txt', code: 'too-slow' },
      { file: 'c.txt', code: 'too-slow' },
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

describe('a thread that dies', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-dying-'));
    for (const folder of ['seeds', 'data']) await mkdir(join(root, folder));
    await writeFile(join(root, 'seeds', 'a.txt'), ' date 2024-03-02 a\n\nThe river fell.\n');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const index = () =>
    threadIndexer(new URL('./dying-worker', import.meta.url)).index({
      folder: join(root, 'seeds'),
      dataFolder: join(root, 'data'),
      today: '2024-06-01' as Day,
      session: 's',
      number: 1,
      everything: false,
    });

  it('is followed by another, which does its work', async () => {
    await writeFile(join(root, 'data', 'once'), '');
    expect(await index()).toMatchObject({ kind: 'held', problems: [] });
  });

  it('twice has the call fail, and say of what', async () => {
    await expect(index()).rejects.toThrow('The index worker failed: no luck today.');
  });
});

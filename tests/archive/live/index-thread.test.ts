import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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

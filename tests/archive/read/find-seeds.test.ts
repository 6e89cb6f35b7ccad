import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSeeds } from '../../../src/archive/read/find-seeds.ts';
import { listSeeds } from '../../../src/archive/read/list-seeds.ts';

let root: string;
const place = (): { folder: string; feeds: string } => ({ folder: join(root, 'seeds'), feeds: join(root, 'feeds') });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-find-'));
  await mkdir(join(root, 'seeds/sub'), { recursive: true });
  await mkdir(join(root, 'feeds/gazette'), { recursive: true });
  for (const path of ['seeds/a.md', 'seeds/sub/b.md', 'seeds/.c.md', 'feeds/gazette/d.md'])
    await writeFile(join(root, path), 'Good text.');
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('files that are looked at alone', () => {
  it('are what they are in the list of all', async () => {
    const { folder, feeds } = place();
    const { seeds } = await listSeeds(folder, feeds);
    const paths = seeds.map(({ path }) => path);
    expect(paths).toEqual(['.feeds/gazette/d.md', 'a.md', 'sub/b.md']);
    expect(await findSeeds(place(), [...paths, 'sub/x.md', 'y/z.md', '.feeds/no.md'])).toEqual({
      seeds,
      gone: ['sub/x.md', 'y/z.md', '.feeds/no.md'],
    });
  });

  it.each([
    ['a folder', 'sub'],
    ['what is passed over', '.c.md'],
    ['a link', 'link.md'],
    ['what is behind a link', 'folder/b.md'],
    ['a file under a file', 'a.md/b.md'],
    ['a way out', '../feeds/gazette/d.md'],
  ])('are not told of %s', async (_, path) => {
    await symlink('a.md', join(root, 'seeds/link.md'));
    await symlink('sub', join(root, 'seeds/folder'));
    expect(await findSeeds(place(), ['a.md', path])).toBeNull();
  });

  it('are not told of where one file is read alone, or a root is missing', async () => {
    expect(await findSeeds({ folder: place().folder }, ['.feeds/gazette/d.md'])).toBeNull();
    expect(await findSeeds({ ...place(), folder: join(root, 'nowhere') }, ['a.md'])).toBeNull();
    await writeFile(join(root, 'seeds/corpus.jsonl'), '');
    expect(await findSeeds(place(), ['a.md'])).toBeNull();
  });
});

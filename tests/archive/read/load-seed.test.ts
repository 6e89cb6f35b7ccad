import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPacked, loadSeed, unpackedPath } from '../../../src/archive/read/load-seed.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-seed-'));
});
afterEach(() => rm(folder, { recursive: true }));

const seedOf = async (path: string, size?: number) => {
  const real = join(folder, path);
  return { path, real, size: size ?? (await stat(real)).size, stamp: '' };
};

const refuse = async (): Promise<Uint8Array> => Promise.reject(new TypeError('read'));

const grown = async (_: string, most: number): Promise<Uint8Array> => new Uint8Array(most + 1);

describe('the bytes of a seed', () => {
  it('are those on the disk', async () => {
    await writeFile(join(folder, 'a.txt'), 'Good text.');
    expect(await loadSeed(await seedOf('a.txt'))).toEqual(new Uint8Array(Buffer.from('Good text.')));
  });

  it('are not read of a format that is not, nor of a file that is too large', async () => {
    expect(await loadSeed(await seedOf('a.docx', 1), { readBytes: refuse })).toMatchObject({ code: 'unsupported' });
    expect(await loadSeed(await seedOf('a.docx.gz', 1), { readBytes: refuse })).toMatchObject({ code: 'unsupported' });
    expect(await loadSeed(await seedOf('a.txt', 1e12), { readBytes: refuse })).toMatchObject({ code: 'too-large' });
  });

  it('are too many where the file has grown since it was listed', async () => {
    expect(await loadSeed(await seedOf('a.txt', 1), { readBytes: grown })).toMatchObject({ code: 'too-large' });
  });

  it('are not those behind a link that took the file’s place', async () => {
    await writeFile(join(folder, 'secret'), 'Not for the archive.');
    await symlink(join(folder, 'secret'), join(folder, 'a.txt'));
    expect(await loadSeed(await seedOf('a.txt', 1))).toMatchObject({ code: 'unreadable' });
  });

  it('are gone with the file', async () => {
    expect(await loadSeed(await seedOf('a.txt', 1))).toMatchObject({ code: 'vanished' });
  });
});

describe('the path of what is packed', () => {
  it.each([
    ['a/b.txt', 'a/b.txt', false],
    ['a/b.txt.gz', 'a/b.txt', true],
    ['a/b.JSON.GZ', 'a/b.JSON', true],
    ['gz', 'gz', false],
  ])('of %s is %s', (path, unpacked, packed) => {
    expect([unpackedPath(path), isPacked(path)]).toEqual([unpacked, packed]);
  });
});

import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSeeds, unreadable } from '../../../src/archive/read/list-seeds.ts';
import { ArchiveError } from '../../../src/errors.ts';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'list-seeds-'));
  folder = join(root, 'archive');
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true }));

const put = async (path: string, content = 'x'): Promise<string> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
  return join(folder, path);
};
const listed = async (): Promise<readonly [readonly string[], readonly string[]]> => {
  const { seeds, problems } = await listSeeds(folder);
  return [seeds.map(({ path }) => path), problems.map(({ file, code }) => `${file} ${code}`)];
};

describe('the files of an archive', () => {
  it('are those of all folders in code unit order, without hidden ones', async () => {
    for (const path of ['b.txt', 'a/z.txt', 'a/Z.txt', '.hidden', '.git/config', 'a/.b/c.txt']) await put(path);
    expect(await listed()).toEqual([['a/Z.txt', 'a/z.txt', 'b.txt'], []]);
  });

  it('are corpus.jsonl alone where that is', async () => {
    await put('corpus.jsonl');
    await put('other.txt');
    expect((await listed())[0]).toEqual(['corpus.jsonl']);
  });

  it('are known by their own path once, whatever links to them', async () => {
    await symlink(await put('z/own.txt'), join(folder, 'a.txt'));
    await symlink(join(folder, 'z'), join(folder, 'b'));
    await symlink(folder, join(folder, 'loop'));
    expect(await listed()).toEqual([['z/own.txt'], []]);
  });

  it('are met once where several links lead to what has no path of its own', async () => {
    await put('.hidden/inner/own.txt');
    for (const name of ['a', 'b']) await symlink(join(folder, '.hidden'), join(folder, name));
    await symlink(join(folder, '.hidden/inner'), join(folder, 'c'));
    await symlink(folder, join(folder, '.hidden/inner/loop'));
    expect(await listed()).toEqual([['a/inner/own.txt'], []]);
  });

  it('are none that a link leads out to, nor links to nothing', async () => {
    await writeFile(join(root, 'secret'), 'x');
    // A sibling whose name begins like the archive's is outside too.
    await mkdir(`${folder}-2`);
    await symlink(join(root, 'secret'), join(folder, 'a.txt'));
    await symlink(`${folder}-2`, join(folder, 'b'));
    await symlink(join(folder, 'nothing'), join(folder, 'c.txt'));
    expect(await listed()).toEqual([[], ['a.txt outside-archive', 'b outside-archive', 'c.txt vanished']]);
  });

  it('have a size, and another stamp when they are touched', async () => {
    const real = await put('a.txt', 'four');
    const [before] = (await listSeeds(folder)).seeds;
    await utimes(real, 1, 1);
    const [after] = (await listSeeds(folder)).seeds;
    expect([before?.size, before?.real]).toEqual([4, real]);
    expect(after?.stamp).not.toBe(before?.stamp);
  });

  it.each([['missing'], ['file.txt']])('of %s are an error that names the folder', async (name) => {
    await put('file.txt');
    const wrong = listSeeds(join(folder, name));
    await expect(wrong).rejects.toThrow(ArchiveError);
    await expect(wrong).rejects.toThrow(name);
  });
});

describe('an error of the file system', () => {
  it.each([
    [Object.assign(new TypeError('/secret/path'), { code: 'ENOENT' }), { code: 'vanished' }],
    [Object.assign(new TypeError('/secret/path'), { code: 'EACCES' }), { code: 'unreadable', detail: 'EACCES' }],
    ['no error at all', { code: 'unreadable', detail: 'unknown' }],
  ])('%s: %j, with no path', (error, fault) => {
    expect(unreadable(error)).toMatchObject(fault);
    expect(JSON.stringify(unreadable(error))).not.toContain('secret');
  });
});

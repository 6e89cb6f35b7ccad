import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { ALL_DAYS } from '../../src/corpus/day.ts';
import type { Day } from '../../src/corpus/day.ts';

const found = async (archive: Archive, term: string): Promise<string[]> => {
  const request = {
    terms: [{ word: term, forms: [{ term, weight: 1 }] }],
    range: ALL_DAYS,
    hidden: new Set<string>(),
    limit: 10,
  };
  return (await archive.current().passages.search(request)).hits.map((hit) => hit.articleId);
};

describe('an open archive', () => {
  let root: string;
  let folder: string;
  const lines: string[] = [];
  const note = (_facts: object, message: string): void => {
    lines.push(message);
  };
  const opened: Archive[] = [];

  const open = async (): Promise<Archive> => {
    const archive = await openArchive({
      folder,
      dataFolder: join(root, 'data'),
      today: () => '2024-06-01' as Day,
      watch: false,
      log: { debug: note, info: note, warn: note, error: note },
    });
    opened.push(archive);
    return archive;
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-archive-'));
    folder = root;
    lines.length = 0;
    await writeFile(join(folder, 'crest.md'), '---\ntitle: Crest\ndate: 2024-03-02\n---\nThe river crest came.\n');
  });

  afterEach(async () => {
    for (const archive of opened.splice(0)) await archive.close();
    await rm(root, { recursive: true, force: true });
  });

  it('holds what the folder holds', async () => {
    const archive = await open();
    expect(await found(archive, 'river')).toEqual(['crest']);
    expect(archive.status).toMatchObject({ articles: 1, passages: 1, building: false, failure: null });
    expect(archive.current().languages).toEqual(['en']);
  });

  it('replaces the edition when it is read again, and tells its listeners', async () => {
    const archive = await open();
    const before = archive.current();
    const swapped = new Promise((resolve) => archive.onSwap(resolve));
    await writeFile(join(folder, 'vote.md'), '---\ntitle: Vote\ndate: 2024-03-05\n---\nThe harbour vote passed.\n');
    await archive.reindex();
    expect(await swapped).toBe(archive.current());
    expect(archive.current()).not.toBe(before);
    expect(await found(archive, 'harbour')).toEqual(['vote']);
  });

  it('keeps the edition when reading fails, and says why', async () => {
    const archive = await open();
    await rm(folder, { recursive: true });
    await archive.reindex();
    expect(await found(archive, 'river')).toEqual(['crest']);
    expect(archive.status.failure).toContain('cannot be read');
    expect(lines).toHaveLength(1);
  });

  it('refuses a folder without a readable article', async () => {
    await rm(join(folder, 'crest.md'));
    await expect(open()).rejects.toMatchObject({ code: 'archive' });
  });
});

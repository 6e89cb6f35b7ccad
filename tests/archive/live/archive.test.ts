import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../../src/archive/live/archive.ts';
import type { Archive } from '../../../src/archive/live/archive.ts';
import { threadIndexer } from '../../../src/archive/live/index-thread.ts';
import { STORED, storeHere } from '../../support/indexing.ts';
import { ALL_DAYS } from '../../../src/corpus/day.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { searchOne } from '../../../src/search/passage-index.ts';
import { ArchiveError, DataFolderError } from '../../../src/errors.ts';

const found = async (archive: Archive, term: string): Promise<string[]> => {
  const request = {
    terms: [{ word: term, forms: [{ term, weight: 1 }] }],
    range: ALL_DAYS,
    hidden: new Set<string>(),
    limit: 10,
  };
  return (await searchOne(archive.current().passages, request)).hits.map((hit) => hit.articleId);
};

/** Every archive is stored, however small it is. */
const storeInThread = threadIndexer(new URL('../../support/store-worker', import.meta.url));

const temporaryFolders = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('dateline-'));

describe('an open archive', () => {
  let root: string;
  let folder: string;
  let today = '2024-06-01' as Day;
  const lines: string[] = [];
  const note = (_facts: object, message: string): void => {
    lines.push(message);
  };
  const opened: Archive[] = [];

  const open = async (index = storeHere.index): Promise<Archive> => {
    const archive = await openArchive({
      folder,
      dataFolder: join(root, 'data'),
      today: () => today,
      watch: false,
      indexer: { ...storeHere, index },
      engines: STORED,
      log: { debug: note, info: note, warn: note, error: note },
    });
    opened.push(archive);
    return archive;
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-archive-'));
    folder = join(root, 'seeds');
    await mkdir(folder);
    lines.length = 0;
    today = '2024-06-01' as Day;
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

  it('is built in a thread of its own', async () => {
    const archive = await open(storeInThread.index);
    expect(await found(archive, 'river')).toEqual(['crest']);
  });

  it('opens from its snapshot without an update when nothing changed', async () => {
    await open();
    const archive = await open(() => expect.unreachable());
    expect(await found(archive, 'river')).toEqual(['crest']);
    expect(archive.status).toMatchObject({ articles: 1, passages: 1 });
  });

  it('opens from its snapshot after an update of what changed meanwhile', async () => {
    await open();
    await writeFile(join(folder, 'vote.md'), '---\ntitle: Vote\ndate: 2024-03-05\n---\nThe harbour vote passed.\n');
    await rm(join(folder, 'crest.md'));
    const archive = await open();
    expect(await found(archive, 'river')).toEqual([]);
    expect(await found(archive, 'harbour')).toEqual(['vote']);
  });

  it('does not show what is gone although the update fails', async () => {
    await writeFile(join(folder, 'vote.md'), '---\ntitle: Vote\ndate: 2024-03-05\n---\nThe harbour vote passed.\n');
    await open();
    await rm(join(folder, 'crest.md'));
    const archive = await open(() => Promise.reject(new ArchiveError('no room')));
    expect(await found(archive, 'river')).toEqual([]);
    expect(await found(archive, 'harbour')).toEqual(['vote']);
    expect(archive.status.failure).toBe('no room');
  });

  it('suggests no name or word that only what is gone may have held', async () => {
    const text = 'Mayor Ida Brandt opened the Harbour Bridge. Ida Brandt spoke of the Harbour Bridge.';
    await writeFile(join(folder, 'bridge.md'), `---\ntitle: Bridge\ndate: 2024-03-05\n---\n${text}\n`);
    const before = (await open()).current().passages;
    const names = (await before.topics('', 9)).map(({ word }) => word);
    expect(names).toContain('Ida Brandt');
    const misspelt = {
      terms: [{ word: 'harbor', forms: [{ term: 'harbor', weight: 1 }] }],
      range: ALL_DAYS,
      hidden: new Set<string>(),
      limit: 1,
      suggestions: 9,
    };
    const { suggestions } = await searchOne(before, misspelt);
    expect(suggestions[0]?.map(({ word }) => word)).toContain('Harbour');
    await rm(join(folder, 'bridge.md'));
    const { passages } = (await open(() => Promise.reject(new ArchiveError('no room')))).current();
    expect(await passages.topics('', 9)).toEqual([]);
    expect((await searchOne(passages, misspelt)).suggestions).toEqual([[]]);
  });

  type Spoil = (
    data: string,
    manifest: { segments: [{ arrays: File }]; seeds: [File]; texts: [File] },
  ) => Promise<void>;
  interface File {
    name: string;
  }

  it.each<[string, Spoil]>([
    ['whose arrays are cut off', (data, { segments: [{ arrays }] }) => truncate(join(data, arrays.name), 99)],
    ['whose texts are cut off', (data, { texts: [texts] }) => truncate(join(data, texts.name), 9)],
    ['whose texts are gone', (data, { texts: [texts] }) => rm(join(data, texts.name))],
    [
      'with a changed byte in what is known of its files',
      (data, { seeds: [whole] }) => writeFile(join(data, whole.name), '{}'),
    ],
    ['whose manifest is cut off', (data) => truncate(join(data, 'snapshot.json'), 30)],
    [
      'of another version',
      (data, manifest) => writeFile(join(data, 'snapshot.json'), JSON.stringify({ ...manifest, key: 'another' })),
    ],
  ])('builds a snapshot %s again, and says so in one line', async (_which, spoil) => {
    await open();
    expect(lines).toEqual([]);
    const [name] = await readdir(join(root, 'data'));
    const data = join(root, 'data', name!);
    await spoil(data, JSON.parse(await readFile(join(data, 'snapshot.json'), 'utf8')) as Parameters<Spoil>[1]);
    expect(await found(await open(), 'river')).toEqual(['crest']);
    expect(lines).toEqual(['The snapshot is damaged or of another version: the archive is built again.']);
    await open(() => expect.unreachable());
  });

  it('reports a date in the future until its day has come, without reading its file again', async () => {
    await writeFile(join(folder, 'fair.md'), '---\ntitle: Fair\ndate: 2024-06-03\n---\nThe fair opens.\n');
    const archive = await open();
    expect(archive.problems).toMatchObject([{ code: 'future-date', file: 'fair.md', detail: '2024-06-03' }]);
    today = '2024-06-03' as Day;
    expect(archive.problems).toEqual([]);
    expect((await open(() => expect.unreachable())).problems).toEqual([]);
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

  it('keeps the edition when there is no room for the next one, and takes the change in once there is', async () => {
    let isFull = false;
    const archive = await open((...request) =>
      isFull ? Promise.reject(new DataFolderError('ENOSPC: no space left on device')) : storeHere.index(...request),
    );
    await writeFile(join(folder, 'vote.md'), '---\ntitle: Vote\ndate: 2024-03-05\n---\nThe harbour vote passed.\n');
    isFull = true;
    await archive.reindex();
    expect(await found(archive, 'river')).toEqual(['crest']);
    expect(archive.status.failure).toContain('ENOSPC');
    isFull = false;
    await archive.reindex();
    expect(await found(archive, 'harbour')).toEqual(['vote']);
    expect(archive.status.failure).toBeNull();
  });

  describe('whose data folder cannot be written to', () => {
    beforeEach(async () => {
      // A folder cannot be made below a file, not even by root.
      await writeFile(join(root, 'data'), 'a file');
      await mkdir(join(root, 'tmp'));
      vi.stubEnv('TMPDIR', join(root, 'tmp'));
    });
    afterEach(() => vi.unstubAllEnvs());

    it.each([
      ['in this thread', storeHere],
      ['in a thread of its own', storeInThread],
    ])('is built %s all the same, says so in one line, and leaves nothing behind', async (_where, { index }) => {
      const archive = await open(index);
      expect(await found(archive, 'river')).toEqual(['crest']);
      expect(lines).toEqual([expect.stringContaining('DATELINE_DATA cannot be written to')]);
      await writeFile(join(folder, 'vote.md'), '---\ntitle: Vote\ndate: 2024-03-05\n---\nThe harbour vote passed.\n');
      await archive.reindex();
      expect(await found(archive, 'harbour')).toEqual(['vote']);
      expect(await temporaryFolders(join(root, 'tmp'))).toHaveLength(1);
      await archive.close();
      expect(await temporaryFolders(join(root, 'tmp'))).toEqual([]);
      expect(await readFile(join(root, 'data'), 'utf8')).toBe('a file');
    });

    it('is refused when no temporary folder can be made either, and says what to do', async () => {
      vi.stubEnv('TMPDIR', join(root, 'data'));
      await expect(open()).rejects.toThrow(/^DATELINE_DATA cannot be written to .* nor can a temporary folder/u);
    });

    it('leaves nothing behind when there is no article', async () => {
      await rm(join(folder, 'crest.md'));
      await expect(open()).rejects.toMatchObject({ code: 'archive' });
      expect(await temporaryFolders(join(root, 'tmp'))).toEqual([]);
    });
  });

  it('refuses a folder without a readable article', async () => {
    await rm(join(folder, 'crest.md'));
    await expect(open()).rejects.toMatchObject({ code: 'archive' });
  });
});

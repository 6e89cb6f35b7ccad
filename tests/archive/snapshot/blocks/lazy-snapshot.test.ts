import { copyFile, mkdir, mkdtemp, open as openFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, integer, nat } from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../../src/archive/live/archive.ts';
import { loadEdition } from '../../../../src/archive/live/loaded-edition.ts';
import { openShared } from '../../../../src/archive/live/shared-edition.ts';
import { loadSnapshot, type Snapshot } from '../../../../src/archive/snapshot/load-snapshot.ts';
import { type CheckedFile, type Manifest, readManifest } from '../../../../src/archive/snapshot/manifest.ts';
import { mergeSnapshot } from '../../../../src/archive/snapshot/merge-snapshot.ts';
import { updateSnapshot, type UpdateResult } from '../../../../src/archive/snapshot/update-snapshot.ts';
import type { Edition } from '../../../../src/answer/model/edition.ts';
import { EMBEDDED } from '../../../../src/compose/engines/embedded.ts';
import { ALL_DAYS, type Day } from '../../../../src/corpus/day.ts';
import { DamagedError } from '../../../../src/errors.ts';
import { seededRandom } from '../../../../src/measure/seeded-random.ts';
import type { IndexArrays } from '../../../../src/search/engines/compact/index-arrays.ts';
import { StoredArticles } from '../../../../src/archive/snapshot/stored-articles.ts';
import { searchOne } from '../../../../src/search/passage-index.ts';
import { STORED, storeHere } from '../../../support/indexing.ts';

const ARTICLES = 2500;
const TODAY = '2024-06-01' as Day;
const silent = (): void => undefined;

/** Some words stand in most articles, others in a few. */
const wordsOf = (random: () => number): string =>
  Array.from({ length: 60 }, () => `word${Math.floor(random() ** 3 * 3000)}`).join(' ');

const recordsOf = (count: number, seed: number): string => {
  const random = seededRandom(seed);
  const records = Array.from({ length: count }, (_, at) => ({
    _id: `${seed}-${at}`,
    title: `Report ${at} of ${wordsOf(random).slice(0, 80)}`,
    text: `${wordsOf(random)}.`,
    metadata: { language: 'en', date: `20${10 + (at % 14)}-03-02` },
  }));
  return records.map((record) => JSON.stringify(record)).join('\n');
};

/** What is asked of an edition: words to be found, a place in the list, a title. */
type Question = { readonly words: readonly number[]; readonly offset: number };

/** A question, and all that an answer to it is made of. */
const ask = async ({ passages, articles }: Pick<Edition, 'passages' | 'articles'>, { words, offset }: Question) => {
  const hidden = new Set<string>();
  const terms = words.map((word) => ({ word: `word${word}`, forms: [{ term: `word${word}`, weight: 1 }] }));
  const found = await searchOne(passages, { terms, range: ALL_DAYS, hidden, limit: 10 });
  const headers = await articles.headers(found.hits.map(({ articleId }) => articleId));
  const list = await articles.list({ range: ALL_DAYS, order: 'newest', hidden, offset, limit: 3 });
  return { found, headers, list };
};

const question = (): ReturnType<typeof array<number>> =>
  array(integer({ min: 0, max: 2999 }), { minLength: 1, maxLength: 4 });

/** Changes a byte of a file. */
const flip = async (path: string, at: number): Promise<void> => {
  const file = await openFile(path, 'r+');
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  byte[0]! ^= 1;
  await file.write(byte, 0, 1, at);
  await file.close();
};

describe('a snapshot of which most is read when it is asked for', () => {
  let root: string;
  let folder: string;
  let data: string;
  let manifest: Manifest;
  let number = 0;
  const closes: (() => Promise<void>)[] = [];

  const update = (dataFolder: string, everything = false): Promise<UpdateResult> =>
    updateSnapshot({ folder, dataFolder, today: TODAY, session: 's', number: ++number, everything }, EMBEDDED.stored);

  /** A copy of the snapshot, of which nothing was read yet. */
  const copied = async (): Promise<string> => {
    const copy = join(root, `copy-${++number}`);
    await mkdir(copy);
    for (const name of await readdir(data)) await copyFile(join(data, name), join(copy, name));
    return copy;
  };
  const damaged = async (at: number): Promise<string> => {
    const copy = await copied();
    await flip(join(copy, arrays().name), at);
    return copy;
  };
  const arrays = () => manifest.segments[0]!.arrays;

  const load = async (dataFolder: string, onDamage: (what: string) => void = () => expect.unreachable()) => {
    const loaded = (await loadEdition(dataFolder, manifest, EMBEDDED.stored, onDamage))!;
    closes.push(loaded.close);
    return loaded;
  };
  const snapshotOf = async (dataFolder: string): Promise<Snapshot | null> => {
    const snapshot = await loadSnapshot(dataFolder, (await readManifest(dataFolder))!);
    if (snapshot !== null) closes.push(snapshot.close);
    return snapshot;
  };
  /** One of which all has been read. */
  const loadWhole = async (): Promise<Edition> => {
    const loaded = await load(data);
    const { stored } = loaded.stored!;
    for (const place of stored.days.keys()) stored.jsonAt(place);
    const all = Array.from({ length: 3000 }, (_, word) => word);
    for (let from = 0; from < all.length; from += 50)
      await ask(loaded.edition, { words: all.slice(from, from + 50), offset: 0 });
    return loaded.edition;
  };

  /** Does some work while a file holds more articles. */
  const withMore = async (file: string, before: string, more: number, work: () => Promise<unknown>): Promise<void> => {
    await writeFile(join(folder, file), [before, recordsOf(more, 2)].filter((part) => part !== '').join('\n'));
    try {
      await work();
    } finally {
      if (before === '') await rm(join(folder, file));
      else await writeFile(join(folder, file), before);
    }
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-lazy-'));
    folder = join(root, 'seeds');
    data = join(root, 'data');
    await mkdir(folder);
    await writeFile(join(folder, 'a.jsonl'), recordsOf(ARTICLES, 1));
    await update(data);
    manifest = (await readManifest(data))!;
  });
  afterEach(async () => {
    for (const close of closes.splice(0)) await close();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('answers as one of which all has been read, whatever is asked in whatever order', async () => {
    const whole = await loadWhole();
    await assert(
      asyncProperty(array(question(), { minLength: 1, maxLength: 5 }), nat(ARTICLES - 3), async (asked, offset) => {
        const { edition } = await load(data);
        for (const words of asked) {
          const given = { words, offset };
          expect(await ask(edition, given)).toStrictEqual(await ask(whole, given));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads no more than it is asked for', async () => {
    const { arrays: read } = (await snapshotOf(data))!;
    const { index, articles } = read.segments[0]!;
    const stored = new StoredArticles(read);
    const json = stored.jsonAt(0);
    expect(json).toContain('"title":"Report');
    const { postings } = index as IndexArrays;
    // A block is 64 KB, and those at both ends belong to neighbours too.
    expect(articles.headers.bytes.array.subarray(2 << 16).every((byte) => byte === 0)).toBe(true);
    expect(postings.array.subarray(1 << 16, -(1 << 16)).every((byte) => byte === 0)).toBe(true);
    expect(
      postings
        .read(0, postings.length)
        .subarray(1 << 16, -(1 << 16))
        .some((byte) => byte !== 0),
    ).toBe(true);
  });

  it('with a changed byte answers right or not at all, and tells which file is damaged', async () => {
    const whole = await loadWhole();
    const { blocks, bytes, name } = arrays();
    const questions = Array.from({ length: 6 }, (_, at) => ({ words: [at, at * 40, at * 400 + 7], offset: at * 400 }));
    const fates = new Set<string>();
    for (const [block] of blocks!.checks.entries()) {
      const at = Math.min(bytes - 9, blocks!.from + (block << 16) + 1234);
      const told: string[] = [];
      const { edition } = await load(await damaged(at), (what) => told.push(what));
      for (const given of questions) {
        const before = told.length;
        const answer = await ask(edition, given).catch((error: unknown) => error);
        const isRefused = answer instanceof DamagedError;
        expect(isRefused ? null : answer).toStrictEqual(isRefused ? null : await ask(whole, given));
        expect(told.slice(before).every((what) => what === name)).toBe(true);
        expect(told.length > before).toBe(isRefused);
        fates.add(isRefused ? 'refused' : 'answered');
      }
    }
    // Some blocks are asked for by all of the questions, others by none.
    expect(blocks!.checks.length).toBeGreaterThan(8);
    expect(fates).toEqual(new Set(['refused', 'answered']));
  });

  it('with a changed byte in what is read at once is not opened', async () => {
    const { blocks } = arrays();
    for (let at = 0; at < blocks!.from; at += Math.ceil(blocks!.from / 7))
      expect(await snapshotOf(await damaged(at))).toBeNull();
  });

  it('of which not every block has a check is none', async () => {
    const copy = await copied();
    const { from, checks } = arrays().blocks!;
    for (const blocks of [{ from, checks: checks.slice(1) }, { from: -1, checks }, { from }, null]) {
      const [segment] = manifest.segments;
      const segments = [{ ...segment, arrays: { ...arrays(), blocks } }];
      await writeFile(join(copy, 'snapshot.json'), JSON.stringify({ ...manifest, segments }));
      expect(await readManifest(copy)).toBeNull();
    }
  });

  it('is made anew when everything is read again, and when what an update needs of it is damaged', async () => {
    const { blocks, bytes } = arrays();
    const copy = await damaged(blocks!.from + 9);
    expect((await snapshotOf(copy))!.isWhole()).toBe(false);
    expect(await update(copy)).toMatchObject({ articles: ARTICLES, added: 0 });
    expect(await update(copy, true)).toMatchObject({ articles: ARTICLES, added: ARTICLES });
    expect((await snapshotOf(copy))!.isWhole()).toBe(true);
    // The headers stand last, and those of a file that changed are compared with what it gives now.
    const other = await damaged(bytes - 9);
    await withMore('a.jsonl', recordsOf(ARTICLES, 1), 1, async () => {
      expect(await update(other)).toMatchObject({ articles: ARTICLES + 1, added: ARTICLES + 1 });
    });
    expect((await snapshotOf(other))!.isWhole()).toBe(true);
  });

  it('is not merged with others where it is damaged, and stays as it is', async () => {
    const copy = await copied();
    await withMore('b.jsonl', '', ARTICLES, () => update(copy));
    const before = (await readManifest(copy))!;
    expect(before.segments).toHaveLength(2);
    await flip(join(copy, arrays().name), arrays().blocks!.from + 9);
    const merge = mergeSnapshot({ dataFolder: copy, session: 'm', number: ++number }, EMBEDDED.stored);
    await expect(merge).rejects.toThrow(DamagedError);
    expect(await readManifest(copy)).toEqual(before);
  });

  it('can be read on when its files are removed', async () => {
    const whole = await loadWhole();
    const copy = await copied();
    const { edition } = await load(copy);
    await rm(copy, { recursive: true });
    const given = { words: [5, 900], offset: 800 };
    expect(await ask(edition, given)).toStrictEqual(await ask(whole, given));
    expect(await snapshotOf(data)).not.toBeNull();
  });

  it.skipIf(process.platform !== 'linux')('lets go of its files with the last that reads of them', async () => {
    const copy = await copied();
    const openFiles = async (): Promise<string[]> => {
      const all = await readdir('/proc/self/fd');
      const paths = await Promise.all(all.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => '')));
      return paths.filter((path) => path.endsWith(join(copy, arrays().name).slice(root.length)));
    };
    const first = (await loadSnapshot(copy, manifest))!;
    const second = (await loadSnapshot(copy, manifest, first.files))!;
    await first.close();
    expect(await openFiles()).toHaveLength(1);
    expect(new StoredArticles(second.arrays).jsonAt(0)).toContain('Report');
    await second.close();
    expect(await openFiles()).toEqual([]);
  });

  it('is read once for all threads: what one has read is there for the others, and nothing else', async () => {
    const whole = await loadWhole();
    const copy = await copied();
    const here = await load(copy);
    const told: string[] = [];
    const shared = here.shared!.edition;
    // As another thread gets it: the same memory by other objects.
    const there = (await openShared({ ...shared, files: structuredClone(shared.files) }, EMBEDDED.stored, (what) =>
      told.push(what),
    ))!;
    closes.push(there.close);
    const given = { words: [5, 900], offset: 800 };
    await ask(here.edition, given);
    const { blocks, name } = arrays();
    for (const block of blocks!.checks.keys()) await flip(join(copy, name), blocks!.from + (block << 16) + 12);
    expect(await ask(there.edition, given)).toStrictEqual(await ask(whole, given));
    expect(told).toEqual([]);
    await expect(ask(there.edition, { words: [5], offset: 1600 })).rejects.toThrow(DamagedError);
    expect(told).toEqual([name]);
  });

  it('hides everything where it cannot be told which articles a file gave', async () => {
    const loaded = await load(await damaged(arrays().bytes - 9), silent);
    expect(loaded.bury('a.jsonl')).toBe(ARTICLES);
    expect(loaded.isBuried()).toBe(true);
  });

  describe('when the archive is open', () => {
    let archives: Archive[];
    let lines: string[];

    const open = async (dataFolder: string): Promise<Archive> => {
      const archive = await openArchive({
        folder,
        dataFolder,
        today: () => TODAY,
        watch: false,
        indexer: storeHere,
        engines: STORED,
        log: { debug: silent, info: silent, warn: note, error: note },
      });
      archives.push(archive);
      return archive;
    };
    const note = (_facts: object, message: string): void => void lines.push(message);
    /** A data folder with a snapshot of which a byte was changed. */
    const damagedFolder = async (at: (file: CheckedFile) => number): Promise<string> => {
      const dataFolder = join(root, `live-${++number}`);
      await (await open(dataFolder)).close();
      archives.pop();
      const own = join(dataFolder, (await readdir(dataFolder))[0]!);
      const file = (await readManifest(own))!.segments[0]!.arrays;
      await flip(join(own, file.name), at(file));
      return dataFolder;
    };

    beforeEach(() => {
      archives = [];
      lines = [];
    });
    afterEach(async () => {
      for (const archive of archives) await archive.close();
    });

    const given = { words: Array.from({ length: 80 }, (_, at) => at * 37), offset: 0 };

    it('is made anew when a question finds it damaged, and then answers', async () => {
      const whole = await loadWhole();
      const archive = await open(await damagedFolder(({ blocks }) => blocks!.from + 70_000));
      const swapped = new Promise((resolve) => archive.onSwap(resolve));
      expect(lines).toEqual([]);
      const asked = [ask(archive.current(), given), ask(archive.current(), given)];
      for (const each of asked) await expect(each).rejects.toThrow(DamagedError);
      expect(lines).toEqual(['What is kept of the archive is damaged: everything is read again.']);
      await swapped;
      expect(await ask(archive.current(), given)).toStrictEqual(await ask(whole, given));
      expect(archive.status.failure).toBeNull();
    });

    it('is made anew at a start that cannot tell what it has to hide', async () => {
      const dataFolder = await damagedFolder(({ bytes }) => bytes - 9);
      await withMore('a.jsonl', recordsOf(ARTICLES, 1), 1, async () => {
        const archive = await open(dataFolder);
        expect(archive.status).toMatchObject({ articles: ARTICLES + 1, passages: ARTICLES + 1, failure: null });
      });
    });
  });
});

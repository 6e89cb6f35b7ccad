import { mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, boolean, constantFrom, nat, option, record, tuple } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskArticleStore } from '../../../src/archive/snapshot/disk-article-store.ts';
import type { ReadBytes } from '../../../src/archive/read/load-seed.ts';
import { loadSnapshot } from '../../../src/archive/snapshot/load-snapshot.ts';
import type { Snapshot } from '../../../src/archive/snapshot/load-snapshot.ts';
import { mergeSnapshot } from '../../../src/archive/snapshot/merge-snapshot.ts';
import { readManifest } from '../../../src/archive/snapshot/manifest.ts';
import type { UpdateResult } from '../../../src/archive/snapshot/update-snapshot.ts';
import { updateSnapshot } from '../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { parseRecordFields } from '../../../src/corpus/written-fields.ts';
import { StoredArticles } from '../../../src/archive/snapshot/stored-articles.ts';
import { bytesOf } from '../../../src/archive/snapshot/texts/stored-texts.ts';
import { shownBodies } from '../../support/shown-bodies.ts';
import { editionOf } from './edition-of.ts';

describe('an update of the snapshot', () => {
  let root: string;
  let number = 0;
  const open: Snapshot[] = [];

  const put = async (path: string, title: string, day: string, body: string): Promise<void> => {
    await mkdir(join(root, 'seeds', path, '..'), { recursive: true });
    await writeFile(join(root, 'seeds', path), `---\ntitle: ${title}\ndate: ${day}\n---\n${body}\n`);
  };
  /** Files, and articles parsed from them, of the update before. */
  let read: { files: number; articles: number };
  /** The files that an update is told of; `null` for all. */
  let touched: readonly string[] | null;
  /** Names the process that updates. */
  let session: string;
  /** Passages merged in an update at most. */
  let atOnce: number | undefined;
  const update = (data = 'data', everything = false, readBytes?: ReadBytes): Promise<UpdateResult> => {
    read = { files: 0, articles: 0 };
    return updateSnapshot(
      {
        folder: join(root, 'seeds'),
        dataFolder: join(root, data),
        today: '2024-06-01' as Day,
        session,
        number: ++number,
        everything,
        touched,
        atOnce,
      },
      EMBEDDED.stored,
      {
        onProgress: ({ files, articles }) => {
          read = { files, articles };
        },
        readBytes,
      },
    );
  };
  const touch = (path: string): Promise<void> => utimes(join(root, 'seeds', path), 0, 1_700_000_000);
  const load = async (result: UpdateResult, data = 'data'): Promise<Snapshot> => {
    const snapshot = await loadSnapshot(join(root, data), result.manifest!);
    open.push(snapshot!);
    return snapshot!;
  };
  const bodies = async (result: UpdateResult): Promise<Record<string, string>> => {
    const { arrays, texts } = await load(result);
    const store = new DiskArticleStore(new StoredArticles(arrays), texts.read, () => expect.unreachable());
    return shownBodies(store);
  };
  /** The same archive built anew elsewhere. */
  const rebuilt = async (): Promise<Snapshot> => load(await update('other'), 'other');

  /** Those of some articles of which anything is marked, after an update that gives what a rebuild gives. */
  const markedAs = async (ids: readonly string[]): Promise<string[]> => {
    const snapshot = await load(await update());
    const { arrays, texts } = snapshot;
    expect(await editionOf(snapshot)).toStrictEqual(await editionOf(await rebuilt()));
    const store = new DiskArticleStore(new StoredArticles(arrays), texts.read, () => expect.unreachable());
    return (await store.read(ids)).flatMap((article) => (article?.furniture.length === 1 ? [article.id] : []));
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-update-'));
    session = 's';
    touched = null;
    atOnce = undefined;
    await put('a.md', 'Crest', '2024-03-02', 'The river crest came.');
    await put('b.md', 'Vote', '2024-03-05', 'The harbour vote passed.');
  });

  afterEach(async () => {
    for (const snapshot of open.splice(0)) await snapshot.close();
    await rm(root, { recursive: true, force: true });
  });

  it('reads an archive for the first time', async () => {
    const result = await update();
    expect(result).toMatchObject({ articles: 2, added: 2, removed: 0, problems: [] });
    expect(await bodies(result)).toEqual({ b: 'The harbour vote passed.', a: 'The river crest came.' });
  });

  it('changes nothing where nothing changed, whether the files are read again or not', async () => {
    const first = await update();
    const second = await update();
    expect(second).toMatchObject({ articles: 2, added: 0, removed: 0 });
    expect(second.manifest!.segments).toEqual(first.manifest!.segments);
    expect((await update('data', true)).manifest!.texts).toEqual(first.manifest!.texts);
  });

  it('reads a file that was touched, copied or put back, and parses it only when its bytes are others', async () => {
    const first = await update();
    await touch('a.md');
    await rm(join(root, 'seeds/b.md'));
    await put('b.md', 'Vote', '2024-03-05', 'The harbour vote passed.');
    const second = await update();
    expect(read).toEqual({ files: 2, articles: 0 });
    expect(second.manifest).toEqual({ ...first.manifest, seeds: second.manifest!.seeds });
    // Its stamp was refreshed: now there is nothing to read.
    await update();
    expect(read).toEqual({ files: 0, articles: 0 });
    // The same size and, with luck, the same moment; other bytes.
    await put('b.md', 'Vote', '2024-03-05', 'The harbour vote failed.');
    expect(await update()).toMatchObject({ added: 1, removed: 1 });
    expect(read).toEqual({ files: 1, articles: 1 });
  });

  it('parses what has the bytes of another file', async () => {
    await update();
    await put('c.md', 'Vote', '2024-03-05', 'The harbour vote passed.');
    expect(await update()).toMatchObject({ articles: 3, added: 1, removed: 0 });
    await put('a.md', 'Vote', '2024-03-05', 'The harbour vote passed.');
    expect(await bodies(await update())).toMatchObject({ a: 'The harbour vote passed.' });
  });

  it('parses every file when everything is asked for', async () => {
    await update();
    await update('data', true);
    expect(read).toEqual({ files: 2, articles: 2 });
  });

  it('reads everything again when other fields are asked for', async () => {
    await writeFile(
      join(root, 'seeds/x.jsonl'),
      '{"id":"1","title":"One","story":{"text":"A record."},"when":"2024-01-01"}',
    );
    expect((await update()).problems).toMatchObject([{ code: 'empty-body', file: 'x.jsonl' }]);
    const request = { folder: join(root, 'seeds'), dataFolder: join(root, 'data'), today: '2024-06-01' as Day };
    const fields = parseRecordFields('text=story.text,date=when')!;
    const result = await updateSnapshot(
      { ...request, fields, session: 's', number: ++number, everything: false },
      EMBEDDED.stored,
    );
    expect(result).toMatchObject({ articles: 3, added: 3, problems: [] });
    expect(await bodies(result)).toMatchObject({ 'x#1': 'A record.' });
  });

  it('tries what could not be read again, although nothing shows on the file', async () => {
    const first = await update('data', false, () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })));
    expect(first.problems).toMatchObject([{ code: 'unreadable' }, { code: 'unreadable' }]);
    expect(await update()).toMatchObject({ articles: 2, problems: [] });
  });

  it('keeps the problems of a file that has the same bytes', async () => {
    await writeFile(join(root, 'seeds/none.md'), 'Undated words.\n');
    const first = await update();
    await touch('none.md');
    expect((await update()).problems).toEqual(first.problems);
    expect(first.problems).toMatchObject([{ code: 'no-date', file: 'none.md' }]);
  });

  it('takes in what was added, edited, renamed and deleted, and its index is what a rebuild would give', async () => {
    await put('c.md', 'Gone', '2024-03-06', 'Soon deleted.');
    await put('d.md', 'Moved', '2024-03-07', 'Soon renamed.');
    await update();
    await put('a.md', 'Crest', '2024-03-02', 'The river crest fell.');
    await put('2024/e.md', 'New', '2024-03-08', 'A new article.');
    await rm(join(root, 'seeds/c.md'));
    await rename(join(root, 'seeds/d.md'), join(root, 'seeds/z.md'));
    const result = await update();
    expect(result).toMatchObject({ articles: 4, added: 3, removed: 3 });
    expect(await bodies(result)).toEqual({
      '2024/e': 'A new article.',
      z: 'Soon renamed.',
      b: 'The harbour vote passed.',
      a: 'The river crest fell.',
    });
    expect(await editionOf(open[0]!)).toStrictEqual(await editionOf(await rebuilt()));
  });

  it('marks what stands in many articles as a rebuild would, whatever came and went', async () => {
    const line = 'Our reporters walk the coast each morning so that nobody has to guess.';
    const names = ['Crest', 'Painters', 'Goalkeeper', 'Bread'];
    const texts = [
      'The river crest came in the night.',
      'Four of them hung from ropes on Monday.',
      'A dive cost her the rest of the season.',
      'Flour had gone up twice since spring, the bakers said.',
    ];
    const put4 = (place: number, end: string): Promise<void> =>
      put(`r${place}.md`, names[place]!, '2024-03-02', `${texts[place]!}\n\n${end}`);
    await put4(0, line);
    await put4(1, line);
    expect(await markedAs(['r0', 'r1', 'r2', 'r3'])).toEqual([]);
    await put4(2, line);
    expect(await markedAs(['r0', 'r1', 'r2', 'r3'])).toEqual(['r0', 'r1', 'r2']);
    await put4(3, line);
    await put4(1, 'Nobody fell.');
    expect(await markedAs(['r0', 'r1', 'r2', 'r3'])).toEqual(['r0', 'r2', 'r3']);
    await rm(join(root, 'seeds/r0.md'));
    expect(await markedAs(['r0', 'r1', 'r2', 'r3'])).toEqual([]);
  });

  it('finds near-duplicates, furniture and all else as a rebuild does, whatever comes, changes or goes', async () => {
    const stories = [0, 1, 2].map((story) =>
      Array.from({ length: 60 }, (_, word) => `w${(word * (story + 3) * 7) % 41}x${story}`).join(' '),
    );
    const line = 'Our reporters walk the coast each morning so that nobody has to guess.';
    const step = record({
      name: constantFrom('p', 'q', 'r', 's', 't', 'u', 'v'),
      story: option(nat(2)),
      edit: nat(59),
      day: constantFrom('2024-03-02', '2024-03-03', '2024-03-04'),
      marked: boolean(),
    });
    const batches = array(array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    await assert(
      asyncProperty(batches, boolean(), async (steps, apart) => {
        // With as few segments as can be, and with one for each update until they are merged.
        atOnce = apart ? 0 : undefined;
        for (const batch of steps) {
          for (const { name, story, edit, day, marked } of batch) {
            if (story === null) await rm(join(root, 'seeds', `${name}.md`), { force: true });
            else {
              const body = stories[story]!.split(' ').with(edit, 'edited').join(' ');
              await put(`${name}.md`, `Title of ${name}`, day, marked ? `${body}.\n\n${line}` : `${body}.`);
            }
          }
          const snapshot = await load(await update());
          await rm(join(root, 'other'), { recursive: true, force: true });
          expect(await editionOf(snapshot)).toStrictEqual(await editionOf(await rebuilt()));
        }
        const merging = { dataFolder: join(root, 'data'), session: 's', number: ++number };
        await mergeSnapshot(merging, EMBEDDED.stored);
        const merged = await loadSnapshot(merging.dataFolder, (await readManifest(merging.dataFolder))!);
        open.push(merged!);
        expect(await editionOf(merged!)).toStrictEqual(await editionOf(await rebuilt()));
      }),
      { numRuns: 15 },
    );
  });

  it('gives an id of several files to the first of them as a rebuild does, whatever comes, changes or goes', async () => {
    const names = ['p.markdown', 'p.md', 'p.txt', 'q.md', 'q.txt', 'r.md'];
    const step = record({ name: constantFrom(...names), words: option(constantFrom('one', 'two', 'three')) });
    const batches = array(array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await assert(
      asyncProperty(batches, boolean(), async (steps, isTold) => {
        for (const batch of steps) {
          for (const { name, words } of batch) {
            if (words === null) await rm(join(root, 'seeds', name), { force: true });
            else await put(name, words, '2024-03-02', `The vote of ${words} in ${name}.`);
          }
          touched = isTold ? batch.map(({ name }) => name) : null;
          const updated = await update();
          const own = await load(updated);
          await rm(join(root, 'other'), { recursive: true, force: true });
          const built = await update('other');
          expect(await editionOf(own)).toStrictEqual(await editionOf(await load(built, 'other')));
          expect(updated.problems).toEqual(built.problems);
          expect([updated.articles, updated.passages]).toEqual([built.articles, built.passages]);
        }
      }),
      { numRuns: 15 },
    );
  });

  /** Of the article `o/c`. */
  const dayOf = async (result: UpdateResult): Promise<unknown> => {
    const { arrays, texts } = await load(result);
    const store = new DiskArticleStore(new StoredArticles(arrays), texts.read, () => expect.unreachable());
    return (await store.headers(['o/c']))[0]?.day;
  };

  it('03-dotted-and-slashed-days: dates articles of two readings as a rebuild does, whatever file comes, changes or goes', async () => {
    const dates = ['03/04/2021', '05/06/2021', '16/11/2021', '11/16/2021', '2021-11-16'];
    const step = tuple(constantFrom('c', 'd', 'sub/e', 'sub/f'), constantFrom(null, ...dates));
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const [name, date] of steps) {
          if (date === null) await rm(join(root, 'seeds', `${name}.md`), { force: true });
          else await put(`${name}.md`, name, date, `The text of ${name}.`);
          const updated = await update();
          const snapshot = await load(updated);
          await rm(join(root, 'other'), { recursive: true, force: true });
          const anew = await update('other');
          expect(updated.problems).toEqual(anew.problems);
          expect(await editionOf(snapshot)).toStrictEqual(await editionOf(await load(anew, 'other')));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('03-dotted-and-slashed-days: dates an article anew when another file shows how its source writes dates', async () => {
    await put('o/c.md', 'Fair', '03/04/2021', 'The fair opened.');
    const unsettled = await update();
    expect(unsettled.problems).toMatchObject([{ code: 'ambiguous-date', file: 'o/c.md', detail: '03/04/2021' }]);
    expect(await dayOf(unsettled)).toBeNull();
    await put('o/d.md', 'Other', '16/11/2021', 'Another fair.');
    const settled = await update();
    expect(settled).toMatchObject({ problems: [], added: 2, removed: 1 });
    expect(await dayOf(settled)).toBe('2021-04-03');
    await put('o/d.md', 'Other', '11/16/2021', 'Another fair.');
    expect(await dayOf(await update())).toBe('2021-03-04');
    await rm(join(root, 'seeds/o/d.md'));
    expect(await dayOf(await update())).toBeNull();
    await put('o/c.md', 'Fair', '2021-04-03', 'The fair opened.');
    expect(await dayOf(await update())).toBe('2021-04-03');
  });

  it('gives an id to the first file by path, and to the next when that one goes', async () => {
    await put('a.txt.md', 'Other', '2024-03-01', 'Another article.');
    await writeFile(
      join(root, 'seeds/x.jsonl'),
      '{"_id":"1","title":"One","text":"The first record.","metadata":{"date":"2024-01-01"}}\n',
    );
    await put('a.markdown', 'Twin', '2024-03-03', 'The twin of a.');
    const result = await update();
    expect(result.problems).toMatchObject([{ code: 'duplicate-id', file: 'a.md' }]);
    await rm(join(root, 'seeds/a.markdown'));
    const after = await update();
    expect(after.problems).toEqual([]);
    expect((await bodies(after))['a']).toBe('The river crest came.');
  });

  it('finds an emptied archive empty', async () => {
    await update();
    await rm(join(root, 'seeds/a.md'));
    await rm(join(root, 'seeds/b.md'));
    expect(await update()).toMatchObject({ manifest: null, articles: 0 });
  });

  it('does not use a damaged snapshot', async () => {
    const { manifest } = await update();
    const { name, blocks } = manifest!.segments[0]!.arrays;
    const path = join(root, 'data', name);
    const bytes = await readFile(path);
    bytes[blocks!.from - 9]! ^= 1;
    await writeFile(path, bytes);
    expect(await loadSnapshot(join(root, 'data'), manifest!)).toBeNull();
    expect(await update()).toMatchObject({ articles: 2, added: 2 });
  });

  it('that cannot be written leaves the snapshot before it in force, and nothing of its own', async () => {
    const { manifest } = await update();
    const before = await readdir(join(root, 'data'));
    await put('c.md', 'Fair', '2024-03-06', 'The fair opened.');
    // Stands where the last of its files would be written.
    const inTheWay = join(root, 'data', `.snapshot.json.${process.pid}.tmp`);
    await mkdir(join(inTheWay, 'folder'), { recursive: true });
    await expect(update()).rejects.toThrow(/data cannot be written to: .*EISDIR/u);
    expect(await readManifest(join(root, 'data'))).toEqual(manifest);
    await rm(inTheWay, { recursive: true });
    expect(await readdir(join(root, 'data'))).toEqual(before);
    expect(await update()).toMatchObject({ articles: 3, added: 1 });
  });

  it('writes the texts anew when most of the file is of no use', async () => {
    await put('long.md', 'Long', '2024-03-06', 'Long. '.repeat(100));
    const first = await update();
    await rm(join(root, 'seeds/long.md'));
    const second = await update();
    expect(bytesOf(second.manifest!.texts)).toBeLessThan(bytesOf(first.manifest!.texts) / 4);
    expect(await bodies(second)).toEqual({ b: 'The harbour vote passed.', a: 'The river crest came.' });
  });

  it('leaves texts of which less is of no use to a merge, which writes them anew', async () => {
    await put('long.md', 'Long', '2024-03-06', 'Long. '.repeat(10));
    const first = await update();
    await rm(join(root, 'seeds/long.md'));
    await put('c.md', 'Bridge', '2024-03-07', 'The bridge opened.');
    const second = await update();
    const shown = await bodies(second);
    expect(bytesOf(second.manifest!.texts)).toBeGreaterThan(bytesOf(first.manifest!.texts));
    const merging = { dataFolder: join(root, 'data'), session: 'm', number: ++number };
    const manifest = (await mergeSnapshot(merging, EMBEDDED.stored))!;
    // Each ends with a line break, which is not shown.
    expect(bytesOf(manifest.texts)).toBe(Object.values(shown).reduce((sum, body) => sum + body.length + 1, 0));
    expect(await bodies({ ...second, manifest })).toEqual(shown);
    expect(await editionOf(await load({ ...second, manifest }))).toStrictEqual(await editionOf(await rebuilt()));
    expect(await mergeSnapshot({ ...merging, number: ++number }, EMBEDDED.stored)).toBeNull();
    await put('c.md', 'Bridge', '2024-03-07', 'The bridge is shut.');
    expect((await bodies(await update()))['c']).toBe('The bridge is shut.');
  });

  it('looks at the files alone that it is told of, and at all where that does not tell enough', async () => {
    await update();
    await put('c.md', 'Bridge', '2024-03-06', 'The bridge opened.');
    await put('d.md', 'Ferry', '2024-03-07', 'The ferry left.');
    await rm(join(root, 'seeds/a.md'));
    touched = ['c.md'];
    expect(await bodies(await update())).toEqual({
      a: 'The river crest came.',
      b: 'The harbour vote passed.',
      c: 'The bridge opened.',
    });
    touched = ['d.md', 'a.md', 'never.md'];
    expect(await update()).toMatchObject({ articles: 3, added: 1, removed: 1 });
    await rm(join(root, 'seeds/b.md'));
    await symlink('d.md', join(root, 'seeds/e.md'));
    touched = ['e.md'];
    expect(await update()).toMatchObject({ articles: 2, removed: 1 });
    touched = null;
    const before = (await readManifest(join(root, 'data')))!;
    expect((await update()).manifest).toEqual(before);
  });

  it('adds texts to a file of its own after a start, and copies none of those there are', async () => {
    const long = 'The river crest came. '.repeat(20).trim();
    await put('a.md', 'Crest', '2024-03-02', long);
    const [before] = (await update()).manifest!.texts;
    const stored = await readFile(join(root, 'data', before!.name));
    session = 't';
    await put('c.md', 'Bridge', '2024-03-06', 'The bridge opened.');
    const next = await update();
    expect(next.manifest!.texts).toEqual([before, { name: `texts-t-${number}.bin`, bytes: 19 }]);
    expect(await readFile(join(root, 'data', before!.name))).toEqual(stored);
    await put('d.md', 'Ferry', '2024-03-07', 'The ferry left.');
    const last = await update();
    expect(last.manifest!.texts).toEqual([before, { name: next.manifest!.texts[1]!.name, bytes: 35 }]);
    expect(await bodies(last)).toEqual({
      a: long,
      b: 'The harbour vote passed.',
      c: 'The bridge opened.',
      d: 'The ferry left.',
    });
  });

  it('keeps text files few, be there a process that merges them or none', async () => {
    for (let start = 0; start < 30; start++) {
      session = `s${start}`;
      await put(`c${start}.md`, 'Bridge', '2024-03-06', `The bridge opened for the ${start}th time.`);
      expect((await update()).manifest!.texts.length).toBeLessThanOrEqual(25);
    }
    const shown = await bodies(await update());
    await mergeSnapshot({ dataFolder: join(root, 'data'), session: 'm', number: ++number }, EMBEDDED.stored);
    const manifest = (await readManifest(join(root, 'data')))!;
    expect(manifest.texts.length).toBeLessThan(4);
    expect(await bodies({ ...(await update()), manifest })).toEqual(shown);
  });

  it('shows the text that is searched, where a file holds what UTF-8 cannot', async () => {
    await writeFile(
      join(root, 'seeds/x.jsonl'),
      String.raw`{"_id":"1","title":"One","text":"Half \ud83d of a pair.","metadata":{"date":"2024-01-01"}}`,
    );
    expect((await bodies(await update()))['x#1']).toBe('Half \uFFFD of a pair.');
  });
});

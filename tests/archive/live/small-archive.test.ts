import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/live/archive.ts';
import { createIndexer } from '../../../src/archive/live/indexer.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../src/corpus/day.ts';
import type { Engines } from '../../../src/search/engine.ts';
import { shownBodies } from '../../support/shown-bodies.ts';

/** Up to three passages are held in memory. */
const ENGINES: Engines = { ...EMBEDDED, small: { bytes: 2000, passages: 3 } };

let root: string;
const lines: string[] = [];
const note = (_facts: object, line: string): void => void lines.push(line);
const opened: Archive[] = [];

const open = async (engines = ENGINES): Promise<Archive> => {
  const archive = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: () => '2024-06-01' as Day,
    log: { debug: note, info: note, warn: note, error: note },
    watch: false,
    indexer: createIndexer(engines),
    engines,
  });
  opened.push(archive);
  return archive;
};
const put = (name: string, body: string): Promise<void> =>
  writeFile(join(root, 'seeds', `${name}.md`), `---\ntitle: ${name}\ndate: 2024-03-02\n---\n${body}\n`);
const shown = (archive: Archive): Promise<Record<string, string>> => shownBodies(archive.current().articles);
const kept = async (): Promise<string[]> => (await readdir(join(root, 'data'), { recursive: true })).toSorted();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-small-'));
  await mkdir(join(root, 'seeds'));
  await mkdir(join(root, 'data'));
  lines.length = 0;
  await put('a', 'The river crest came.');
});

afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
  await rm(root, { recursive: true, force: true });
});

it('is held in memory, and nothing of it is written', async () => {
  const archive = await open();
  expect(await shown(archive)).toEqual({ a: 'The river crest came.' });
  expect(archive.status).toMatchObject({ articles: 1, passages: 1 });
  expect(await kept()).toEqual([]);
});

it('needs no data folder that can be written to', async () => {
  await rm(join(root, 'data'), { recursive: true });
  await writeFile(join(root, 'data'), 'a file');
  expect(await shown(await open())).toEqual({ a: 'The river crest came.' });
  expect(lines).toEqual([]);
});

it.each([
  ['passages', () => Promise.all(['b', 'c', 'd'].map((name) => put(name, `The vote of ${name} passed.`)))],
  ['bytes', () => put('b', 'word '.repeat(500))],
])('is stored once it has too many %s, and held in memory again when it has shrunk', async (_bound, grow) => {
  const archive = await open();
  await grow();
  await archive.reindex();
  const whole = await shown(archive);
  expect(Object.keys(whole)).toContain('b');
  expect((await kept()).filter((file) => file.endsWith('snapshot.json'))).toHaveLength(1);
  expect(archive.status.failure).toBeNull();

  // Another process opens it from its snapshot.
  const other = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: () => '2024-06-01' as Day,
    log: { debug: note, info: note, warn: note, error: note },
    watch: false,
    indexer: {
      index: () => expect.unreachable(),
      findStillHeld: () => expect.unreachable(),
      merge: () => expect.unreachable(),
    },
    engines: ENGINES,
  });
  opened.push(other);
  expect(await shown(other)).toEqual(whole);

  for (const name of Object.keys(whole).filter((each) => each !== 'a')) await rm(join(root, 'seeds', `${name}.md`));
  await archive.reindex();
  expect(await shown(archive)).toEqual({ a: 'The river crest came.' });
  expect((await kept()).filter((file) => file.includes('.'))).toEqual([]);
  // Who still reads from the snapshot reads on.
  expect(await shown(other)).toEqual(whole);
  expect(await shown(await open())).toEqual({ a: 'The river crest came.' });
  expect(lines).toEqual([]);
});

it('keeps its edition where files were touched and no article is another', async () => {
  const archive = await open();
  const before = archive.current();
  await put('a', 'The river crest came.');
  await archive.reindex();
  expect(archive.current()).toBe(before);
  await put('a', 'The river crest fell.');
  await archive.reindex();
  expect(archive.current()).not.toBe(before);
  expect(await shown(archive)).toEqual({ a: 'The river crest fell.' });
});

it('tells the same problems, articles and reports whether it is held or stored', async () => {
  await put('b', 'The river crest came.');
  await put('c', `Lone: \uD800 and ${'a long text of many words. '.repeat(9)}`);
  await writeFile(join(root, 'seeds/x.jsonl'), '{"id":"1","title":"One","text":"A record."}\nnot json\n');
  await writeFile(join(root, 'seeds/y.doc'), 'no format of ours');
  await writeFile(join(root, 'seeds/empty.txt'), '');
  const [held, stored] = [
    await open({ ...EMBEDDED, small: { bytes: 9000, passages: 99 } }),
    await open({ ...EMBEDDED, small: { bytes: 0, passages: 0 } }),
  ];
  expect(await shown(held)).toEqual(await shown(stored));
  expect(held.problems).toEqual(stored.problems);
  expect(held.problems.map(({ file }) => file)).toEqual(['empty.txt', 'x.jsonl', 'x.jsonl', 'y.doc']);
  expect({ ...held.status, tookMs: 0 }).toEqual({ ...stored.status, tookMs: 0 });
});

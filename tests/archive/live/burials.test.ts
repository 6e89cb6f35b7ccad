import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/live/archive.ts';
import type { Archive, OpenArchiveOptions } from '../../../src/archive/live/archive.ts';
import type { Indexer } from '../../../src/archive/live/indexer.ts';
import { embeddedIndexer } from '../../../src/compose/engines/embedded.ts';
import { STORED, storeHere } from '../../support/indexing.ts';
import { findStillHeld } from '../../../src/archive/live/still-held.ts';
import { updateSnapshot } from '../../../src/archive/snapshot/update-snapshot.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { ArchiveError } from '../../../src/errors.ts';
import { shownBodies } from '../../support/shown-bodies.ts';

const silent = (): void => undefined;

let root: string;
const opened: Archive[] = [];
let events: EventEmitter;

/** An update that fails, as on a full disk: nothing but what is hidden and shown again changes then. */
const noRoom: Indexer['index'] = () => {
  events.emit('failed');
  return Promise.reject(new ArchiveError('no room'));
};

/** Writes the file of many articles. */
const put = (texts: Record<string, string>, date = '2024-03-02'): Promise<void> =>
  writeFile(
    join(root, 'seeds/wire.jsonl'),
    Object.entries(texts)
      .map(([id, text]) => JSON.stringify({ id, title: id, date, text }))
      .join('\n'),
  );

type Settings = Partial<Pick<OpenArchiveOptions, 'watch' | 'log'> & Indexer>;

const open = async ({
  index = noRoom,
  findStillHeld: find = findStillHeld,
  ...options
}: Settings): Promise<Archive> => {
  const archive = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: () => '2024-06-01' as Day,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    watchTimes: { settleMs: 20, quietMs: 60, longestMs: 20_000 },
    indexer: { index, findStillHeld: find, merge: () => expect.unreachable() },
    engines: STORED,
    ...options,
  });
  opened.push(archive);
  await archive.watching;
  return archive;
};

const bodies = (archive: Archive): Promise<Record<string, string>> => shownBodies(archive.current().articles);

/** Waits until the archive shows only articles of these ids. @returns All texts that it has shown meanwhile. */
const shown = async (archive: Archive, ids: readonly string[]): Promise<Set<string>> => {
  const texts = new Set<string>();
  for (;;) {
    const held = await bodies(archive);
    for (const text of Object.values(held)) texts.add(text);
    if (Object.keys(held).join() === ids.join()) return texts;
    await new Promise((resolve) => void setImmediate(resolve));
  }
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-burials-'));
  await mkdir(join(root, 'seeds'));
  events = new EventEmitter();
  await put({ a: 'The river crest came.', b: 'The harbour vote passed.', c: 'The fair opened.' });
  const first = await open({ watch: false, index: storeHere.index });
  await first.close();
});

afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
  await rm(root, { recursive: true, force: true });
});

it('shows what an edited file of many articles still holds, and nothing else of it, before it is indexed anew', async () => {
  const archive = await open({});
  expect(Object.keys(await bodies(archive))).toEqual(['wire#a', 'wire#b', 'wire#c']);
  const failed = once(events, 'failed');
  await put({ a: 'The river crest came.', b: 'The harbour vote failed.', d: 'A new record.' });
  await shown(archive, ['wire#a']);
  await failed;
  expect(await bodies(archive)).toEqual({ 'wire#a': 'The river crest came.' });
});

it('03-dotted-and-slashed-days: still shows an article whose day another file settles', async () => {
  await put({ a: 'The river crest came.', b: 'The harbour vote passed.' }, '03/04/2021');
  await writeFile(join(root, 'seeds/other.md'), '---\ntitle: Other\ndate: 16/11/2021\n---\nAnother fair.');
  await (await open({ watch: false, index: storeHere.index })).close();
  const archive = await open({});
  expect((await archive.current().articles.headers(['wire#a']))[0]?.day).toBe('2021-04-03');
  const failed = once(events, 'failed');
  await put({ a: 'The river crest came.' }, '03/04/2021');
  await shown(archive, ['other', 'wire#a']);
  await failed;
});

it('hides the whole file until it is known what it still holds', async () => {
  const archive = await open({
    findStillHeld: async (request) => {
      events.emit('asked');
      await once(events, 'answer');
      return findStillHeld(request);
    },
  });
  const told: string[] = [];
  archive.onHidden(() => told.push([...archive.hidden].toSorted().join()));
  const asked = once(events, 'asked');
  await put({ a: 'The river crest came.' });
  await asked;
  expect(await bodies(archive)).toEqual({});
  // Whoever shows the articles elsewhere is told of all that is hidden, and then of what is shown again.
  expect(told[0]).toBe('wire#a,wire#b,wire#c');
  events.emit('answer');
  expect(await shown(archive, ['wire#a'])).toEqual(new Set(['The river crest came.']));
  expect(told.at(-1)).toBe('wire#b,wire#c');
});

it('shows nothing that a newer edit took out, whatever was found before it', async () => {
  let looks = 0;
  const archive = await open({
    findStillHeld: async (request) => {
      const held = await findStillHeld(request);
      looks++;
      if (looks === 1) await once(events, 'answer');
      return held;
    },
  });
  let failed = once(events, 'failed');
  await put({ a: 'The river crest came.', c: 'The fair opened.' });
  await failed;
  failed = once(events, 'failed');
  await put({ a: 'The river crest came.' });
  await failed;
  events.emit('answer');
  expect(await shown(archive, ['wire#a'])).toEqual(new Set(['The river crest came.']));
  expect(looks).toBe(2);
});

it('shows nothing of a file that cannot be read any more', async () => {
  const archive = await open({
    findStillHeld: async (request) => {
      const held = await findStillHeld(request);
      setImmediate(() => events.emit('looked'));
      return held;
    },
  });
  const looked = once(events, 'looked');
  await writeFile(join(root, 'seeds/wire.jsonl'), new Uint8Array(400));
  await looked;
  expect(await bodies(archive)).toEqual({});
});

it('finds nothing held by a file that went, or that a link has replaced', async () => {
  const request = { folder: join(root, 'seeds'), dataFolder: join(root, 'other') };
  const { manifest } = await updateSnapshot(
    { ...request, today: '2024-06-01' as Day, session: 's', number: 1, everything: false },
    STORED.stored,
  );
  const find = async (): Promise<number[]> => {
    const [held] = (await findStillHeld({ ...request, manifest: manifest!, paths: ['wire.jsonl'] })) ?? [];
    return [...held!.places];
  };
  expect(await find()).toEqual([0, 1, 2]);
  await rename(join(root, 'seeds/wire.jsonl'), join(root, 'wire.jsonl'));
  expect(await find()).toEqual([]);
  await symlink(join(root, 'wire.jsonl'), join(root, 'seeds/wire.jsonl'));
  expect(await find()).toEqual([]);
});

it('shows what a file still holds after a start at which it could not be indexed', async () => {
  await put({ b: 'The harbour vote passed.', c: 'The fair closed.' });
  const archive = await open({ watch: false });
  expect(await shown(archive, ['wire#b'])).toEqual(new Set(['The harbour vote passed.']));
  expect(archive.status.failure).toBe('no room');
});

it('keeps hidden what could not be looked at, and says so', async () => {
  const archive = await open({
    findStillHeld: () => Promise.reject(new Error('no thread')),
    log: { debug: silent, info: silent, warn: (_facts, message) => events.emit('line', message), error: silent },
  });
  const line = once(events, 'line');
  await put({ a: 'The river crest came.' });
  expect(await line).toEqual(['Changed files stay hidden until they are indexed anew.']);
  expect(await bodies(archive)).toEqual({});
});

it('looks at files in a thread of its own', async () => {
  const archive = await open({ findStillHeld: embeddedIndexer.findStillHeld });
  const failed = once(events, 'failed');
  await put({ a: 'The river crest came.' });
  await failed;
  await shown(archive, ['wire#a']);
  expect(await bodies(archive)).toEqual({ 'wire#a': 'The river crest came.' });
});

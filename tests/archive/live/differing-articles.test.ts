import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, boolean, constantFrom, integer, nat, record } from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { type FolderArchive, openArchive } from '../../../src/archive/live/archive.ts';
import type { ArticleStore } from '../../../src/corpus/article-store.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { STORED, storeHere } from '../../support/indexing.ts';

const silent = (): void => undefined;

let root: string;
let archive: FolderArchive | null = null;
let told: (ReadonlySet<string> | null)[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-differing-'));
  await mkdir(join(root, 'seeds'));
  told = [];
});

afterEach(async () => {
  await archive?.close();
  archive = null;
  await rm(root, { recursive: true, force: true });
});

const STORY = Array.from({ length: 60 }, (_, at) => `word${at}`);
const NOTICE = 'Write to the desk of the harbour paper about anything that is wrong here.';

/** A text of one of three stories, with some words of its own, and perhaps a line that others have too. */
const textOf = (story: number, own: number, hasNotice: boolean): string =>
  [
    `${STORY.map((word, at) => (at % 20 === own % 20 ? `own${own}` : `${word}s${story}`)).join(' ')}.`,
    ...(hasNotice ? [NOTICE] : []),
  ].join('\n\n');

/** A file of some articles; without any it is removed. */
interface FileOfArticles {
  readonly name: string;
  readonly articles: readonly { story: number; own: number; hasNotice: boolean; day: number }[];
}

const file = record({
  name: constantFrom('a', 'b', 'c'),
  articles: array(record({ story: nat(2), own: nat(3), hasNotice: boolean(), day: integer({ min: 1, max: 9 }) }), {
    maxLength: 6,
  }),
});

async function put({ name, articles }: FileOfArticles): Promise<void> {
  const path = join(root, 'seeds', `${name}.jsonl`);
  const lines = articles.map(({ story, own, hasNotice, day }, at) =>
    JSON.stringify({
      id: `${at}`,
      title: `${name} ${at}`,
      date: `2024-03-0${day}`,
      text: textOf(story, own, hasNotice),
    }),
  );
  if (lines.length === 0) await rm(path, { force: true });
  else await writeFile(path, lines.join('\n'));
}

async function open(): Promise<FolderArchive> {
  const opened = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: () => '2024-06-01' as Day,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    watch: false,
    indexer: storeHere,
    engines: STORED,
  });
  opened.onDiffering((ids) => told.push(ids));
  return opened;
}

/** All that is said of each article, by its id. */
async function saidBy(articles: ArticleStore): Promise<ReadonlyMap<string, string>> {
  const page = { range: ALL_DAYS, order: 'newest', hidden: new Set<string>(), offset: 0, limit: 1000 } as const;
  const ids = (await articles.list(page)).headers.map(({ id }) => id);
  const read = await articles.read(ids);
  return new Map(read.map((article, at) => [ids[at]!, JSON.stringify(article)]));
}

it('tells of every article that an edition has otherwise than the one before', async () => {
  await assert(
    asyncProperty(array(file, { minLength: 1, maxLength: 5 }), async (files) => {
      await rm(join(root, 'data'), { recursive: true, force: true });
      await put({ name: 'z', articles: [{ story: 0, own: 0, hasNotice: true, day: 1 }] });
      for (const name of ['a', 'b', 'c'] as const) await put({ name, articles: [] });
      archive = await open();
      for (const each of files) {
        const held = archive.hold();
        const before = await saidBy(held.edition.articles);
        told = [];
        await put(each);
        await archive.reindex();
        const now = archive.hold();
        const after = await saidBy(now.edition.articles);
        await now.release();
        const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
          (id) => before.get(id) !== after.get(id),
        );
        expect(differing.filter((id) => told[0]?.has(id) !== true)).toEqual([]);
        await held.release();
      }
      await archive.close();
      archive = null;
    }),
    { numRuns: 12 },
  );
}, 60_000);

it('tells nothing of articles that are only merged, and keeps an edition readable that is held', async () => {
  await put({ name: 'a', articles: [{ story: 0, own: 0, hasNotice: false, day: 1 }] });
  archive = await open();
  const held = archive.hold();
  const before = await saidBy(held.edition.articles);
  for (const own of [1, 2, 3]) {
    await put({ name: 'b', articles: [{ story: 1, own, hasNotice: false, day: 2 }] });
    await archive.reindex();
  }
  expect(await saidBy(held.edition.articles)).toEqual(before);
  await held.release();
  await expect(saidBy(held.edition.articles)).rejects.toThrow('"fd"');
});

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { type FolderArchive, openArchive } from '../../src/archive/live/archive.ts';
import { createIndexer } from '../../src/archive/live/indexer.ts';
import { WORDLESS } from '../../src/compose/engines/wordless.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import type { Engines } from '../../src/search/engine.ts';
import { STORED } from '../support/indexing.ts';

const FIXTURES = new URL('../fixtures/archive', import.meta.url).pathname;
const silent = (): void => undefined;

let root: string;
const opened: FolderArchive[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-wordless-'));
  await cp(FIXTURES, join(root, 'seeds'), { recursive: true });
});

afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
  await rm(root, { recursive: true, force: true });
});

async function open(engines: Engines): Promise<FolderArchive> {
  const archive = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, engines.stored.name),
    today: () => '2024-06-01' as Day,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    watch: false,
    indexer: createIndexer(engines),
    engines,
  });
  opened.push(archive);
  return archive;
}

/** All articles, and how many passages there are. */
async function held(archive: FolderArchive) {
  const { articles, languages } = archive.current();
  const page = { range: ALL_DAYS, order: 'newest', hidden: new Set<string>(), offset: 0, limit: 1000 } as const;
  const { headers } = await articles.list(page);
  return { articles: await articles.read(headers.map(({ id }) => id)), languages, passages: archive.status.passages };
}

it('an archive without words has the articles that one with an index has, also after updates', async () => {
  const wordless: Engines = { ...WORDLESS, small: STORED.small };
  const [here, there] = [await open(STORED), await open(wordless)];
  expect((await held(there)).articles.length).toBeGreaterThan(50);
  expect(await held(there)).toEqual(await held(here));
  for (const text of ['The ferry to Velden stopped.', 'The ferry to Velden goes again.']) {
    await writeFile(join(root, 'seeds', 'new.txt'), ` date 2024-03-15 The ferry\n\n${text}\n`);
    await Promise.all([here.reindex(), there.reindex()]);
    expect(await held(there)).toEqual(await held(here));
  }
  const search = there.current().passages.searchAll([{ terms: [], range: ALL_DAYS, hidden: new Set(), limit: 1 }]);
  await expect(search).rejects.toThrow('elsewhere');
});

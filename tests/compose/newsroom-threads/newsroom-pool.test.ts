import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createNewsroom } from '../../../src/answer/create-newsroom.ts';
import { type View, WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import type { Newsroom, WholeNewsroom } from '../../../src/answer/newsroom.ts';
import { type Archive, openArchive } from '../../../src/archive/live/archive.ts';
import { EMBEDDED } from '../../../src/compose/engines/embedded.ts';
import { NewsroomPool } from '../../../src/compose/newsroom-threads/newsroom-pool.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { DamagedError, QueryError } from '../../../src/errors.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { indexHere, STORED, storeHere } from '../../support/indexing.ts';

const TODAY = '2024-06-01' as Day;
const silent = (): void => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

let root: string;
let archive: Archive;
let here: WholeNewsroom;
let pool: NewsroomPool;
/** What was told to be damaged. */
let damaged: string[];

const put = (name: string, day: string, body: string): Promise<void> =>
  writeFile(
    join(root, 'seeds', `${name}.md`),
    `---\ntitle: ${name} of the harbour bridge\ndate: ${day}\n---\n${body}\n`,
  );

async function open(engines = STORED, indexer = storeHere): Promise<void> {
  archive = await openArchive({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: () => TODAY,
    log,
    watchTimes: { settleMs: 20, quietMs: 60, longestMs: 20_000 },
    indexer,
    engines,
  });
  here = createNewsroom({ edition: () => archive.current(), analyzer: createAnalyzer() });
  pool = new NewsroomPool({ archive, newsroom: here, threads: 1, onDamage: (what) => damaged.push(what) });
}

/** The names of all articles, newest first. */
const shown = async (newsroom: WholeNewsroom): Promise<string[]> =>
  (await newsroom.seenBy(WHOLE_VIEW).latestAbout('bridge', 9, TODAY)).headers.map(({ title }) => title.split(' ')[0]!);
const idOf = async (name: string): Promise<string> =>
  (await here.seenBy(WHOLE_VIEW).suggestArticles(name, 1))[0]?.id ?? '';

beforeEach(async () => {
  damaged = [];
  root = await mkdtemp(join(tmpdir(), 'dateline-pool-'));
  await mkdir(join(root, 'seeds'));
  await put('opening', '2024-03-02', 'The harbour bridge opened on Saturday. Mayor Ilse Brandt cut the ribbon.');
  await put(
    'closure',
    '2024-04-11',
    'The harbour bridge closed over a crack in the Orsted girder. Mayor Ilse Brandt spoke of 12 weeks.',
  );
  await put(
    'repairs',
    '2024-05-20',
    'Repairs of the Orsted girder of the harbour bridge cost 3 million. Mayor Ilse Brandt expects July.',
  );
});

afterEach(async () => {
  await pool.close();
  await archive.close();
  await rm(root, { recursive: true, force: true });
});

const about = { topic: 'harbour bridge', range: ALL_DAYS, today: TODAY } as const;
const question = {
  question: 'What did Ilse Brandt say?',
  range: ALL_DAYS,
  order: 'best',
  today: TODAY,
  limit: 5,
} as const;

/** Every call that is made in a thread. */
const CALLS: readonly [string, (newsroom: Newsroom, id: string) => Promise<unknown>][] = [
  ['ask', (newsroom) => newsroom.ask(question)],
  ['latestAbout', (newsroom) => newsroom.latestAbout('bridge', 2, TODAY)],
  ['summarizeArticle', (newsroom, id) => newsroom.summarizeArticle(id, 3)],
  ['summarizeTopic', (newsroom) => newsroom.summarizeTopic({ ...about, lines: 3 })],
  ['summarizePeriod', (newsroom) => newsroom.summarizePeriod({ range: ALL_DAYS, lines: 3 })],
  ['timeline', (newsroom) => newsroom.timeline({ ...about, order: 'oldest' })],
  ['changes', (newsroom) => newsroom.changes({ ...about, since: '2024-04-01' as Day })],
  ['checkQuote', (newsroom) => newsroom.checkQuote('Mayor Ilse Brandt spoke of 12 weeks')],
  ['related', (newsroom, id) => newsroom.related(id, 2)],
];

describe('a newsroom in a thread of its own (01-overload-answers-nobody)', () => {
  it('gives what this thread would, whatever is called', async () => {
    await open();
    const id = await idOf('closure');
    let dated = 0;
    for (const [name, call] of CALLS) {
      const expected = await call(here.seenBy(WHOLE_VIEW), id);
      dated += JSON.stringify(expected).includes('2024') ? 1 : 0;
      expect([name, await call(pool.seenBy(WHOLE_VIEW), id)]).toEqual([name, expected]);
    }
    // All but one find something: three articles share too little to be related.
    expect(dated).toBe(CALLS.length - 1);
  });

  it('shows no more than the view, and calls things by its names', async () => {
    await open();
    const id = await idOf('closure');
    const view: View = {
      sources: null,
      hidden: new Set([id]),
      aliases: [{ word: 'footbridge', meaning: 'harbour bridge' }],
    };
    const seen = await pool.seenBy(view).ask({ ...question, question: 'footbridge' });
    expect(seen).toEqual(await here.seenBy(view).ask({ ...question, question: 'footbridge' }));
    expect(seen.passages.length).toBeGreaterThan(0);
    expect(seen.passages.map(({ article }) => article.id)).not.toContain(id);
  });

  it('refuses as this thread would', async () => {
    await open();
    const refusal: unknown = await pool
      .seenBy(WHOLE_VIEW)
      .summarizeArticle('no such article', 3)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(QueryError);
    expect((refusal as QueryError).problem.code).toBe('unknown-article');
  });

  it('shows nothing of a file from the moment that it is gone, and what is new with the next edition', async () => {
    await open();
    await archive.watching;
    expect(await shown(pool)).toEqual(['repairs', 'closure', 'opening']);
    const swapped = new Promise((resolve) => void archive.onSwap(resolve));
    await rm(join(root, 'seeds', 'closure.md'));
    while ((await shown(here)).includes('closure')) await new Promise((resolve) => void setImmediate(resolve));
    expect(await shown(pool)).toEqual(['repairs', 'opening']);
    await swapped;
    await put('july', '2024-05-30', 'The harbour bridge opens again in July.');
    // The edition after this one may have the same articles, merged.
    await expect.poll(() => shown(here)).toContain('july');
    expect(await shown(pool)).toEqual(['july', 'repairs', 'opening']);
  });

  it('refuses what it cannot answer as the index is damaged, and tells of it', async () => {
    await open();
    await pool.close();
    await archive.close();
    const data = join(root, 'data', (await readdir(join(root, 'data')))[0]!);
    const name = (await readdir(data)).find((each) => each.startsWith('arrays-'))!;
    const bytes = await readFile(join(data, name));
    bytes[bytes.length - 9]! ^= 1;
    await writeFile(join(data, name), bytes);
    await open();
    await expect(pool.seenBy(WHOLE_VIEW).ask(question)).rejects.toThrow(DamagedError);
    expect(new Set(damaged)).toEqual(new Set([name]));
    await archive.reindex();
    expect((await pool.seenBy(WHOLE_VIEW).ask(question)).passages.length).toBeGreaterThan(0);
  });

  it('is left alone while the archive is small', async () => {
    await open(EMBEDDED, indexHere);
    expect(archive.shared).toBeNull();
    expect((await pool.seenBy(WHOLE_VIEW).ask(question)).passages.length).toBeGreaterThan(0);
  });
});

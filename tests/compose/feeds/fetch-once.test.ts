import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { fetchOnce } from '../../../src/compose/feeds/fetch-once.ts';
import { readConfig } from '../../../src/config.ts';
import { ConfigError } from '../../../src/errors.ts';
import { takeStartLock } from '../../../src/storage/start-lock.ts';
import { LoopbackWeb } from '../../support/loopback-web.ts';

const NOW = new Date('2024-03-02T10:00:00Z');
const RSS =
  '<rss version="2.0"><channel><title>Gazette</title><item><guid>g1</guid><title>Bridge</title><description>The bridge closed.</description></item></channel></rss>';

let web: LoopbackWeb;
let other: LoopbackWeb;
let root: string;
let lines: string[] = [];

beforeEach(async () => {
  [web, other] = await Promise.all([LoopbackWeb.open(), LoopbackWeb.open('127.0.0.2')]);
  root = await mkdtemp(join(tmpdir(), 'dateline-once-'));
});

afterEach(async () => {
  await Promise.all([web.close(), other.close()]);
  await rm(root, { recursive: true, force: true });
});

const fetchList = async (
  list: string,
  { which = 'due', env = {}, now = NOW }: { which?: 'due' | 'all'; env?: Record<string, string>; now?: Date } = {},
): Promise<number> => {
  lines = [];
  await writeFile(join(root, 'feeds.txt'), list);
  const config = readConfig({
    DATELINE_DATA: join(root, 'data'),
    DATELINE_FEEDS: join(root, 'feeds.txt'),
    DATELINE_FEEDS_PRIVATE: 'yes',
    DATELINE_FEEDS_CONTACT: 'https://operator.example/',
    ...env,
  });
  return fetchOnce({ config, which, version: '1.2.3', now: () => now, writeLine: (line) => void lines.push(line) });
};
const problemsOf = async (list: string, env: Record<string, string> = {}): Promise<readonly string[]> => {
  try {
    await fetchList(list, { env });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('fetching once', () => {
  it('keeps what is new, says so, and names itself to the servers', async () => {
    const name = `127.0.0.1:${web.port}/rss`;
    expect(await fetchList(web.serve('/rss', RSS))).toBe(0);
    expect(lines).toEqual([`${name}: 1 new, 0 changed`]);
    expect(web.asked[0]?.headers['user-agent']).toBe('Dateline/1.2.3 (+https://operator.example/)');
    const { articles } = await readArchive(join(root, 'data'), { feeds: join(root, 'data/feeds') });
    expect(articles.filter(({ file }) => file.startsWith('.feeds/'))).toMatchObject([
      { title: 'Bridge', source: 'Gazette' },
    ]);
  });

  it('asks only for what is due, unless it is told otherwise', async () => {
    const list = web.serve('/rss', RSS);
    await fetchList(list);
    expect(await fetchList(list)).toBe(0);
    expect(lines).toEqual(['1 feed, none of them due yet.']);
    expect(await fetchList(list, { which: 'all' })).toBe(0);
    expect(await fetchList(list, { now: new Date('2024-03-02T12:00:00Z') })).toBe(0);
    expect(web.asked).toHaveLength(3);
  });

  it('leaves alone what is gone until it is told otherwise', async () => {
    const list = web.serve('/rss', { status: 410 });
    expect(await fetchList(list)).toBe(1);
    expect(lines[0]).toMatch(/gone for good \(410\)/u);
    expect(await fetchList(list, { now: new Date('2025-03-02T11:00:00Z') })).toBe(0);
    web.serve('/rss', RSS);
    expect(await fetchList(list, { which: 'all' })).toBe(0);
    expect(web.asked).toHaveLength(2);
  });

  it.each([
    [0, 'some were had', { status: 500 }, RSS],
    [75, 'none was, and one may pass', { status: 500 }, { status: 404 }],
    [1, 'none was, and all are to be mended', { status: 404 }, { status: 403 }],
  ])('ends with %i where %s', async (code, _why, first, second) => {
    expect(await fetchList(`${web.serve('/a', first)}\n${other.serve('/b', second)}`)).toBe(code);
    expect(lines).toHaveLength(2);
  });

  it('does nothing beside another that fetches', async () => {
    const list = web.serve('/rss', RSS);
    await fetchList(list);
    const lock = await takeStartLock(join(root, 'data'), 'feeds', NOW);
    expect(await fetchList(list, { which: 'all' })).toBe(0);
    expect(lines).toEqual(['Another Dateline is fetching now, so nothing is left to do here.']);
    lock.release();
    expect(web.asked).toHaveLength(1);
  });

  it('two at once ask for nothing twice and keep nothing twice', async () => {
    const list = web.serve('/rss', (response) => void setTimeout(() => response.end(RSS), 50));
    expect(await Promise.all([fetchList(list), fetchList(list)])).toEqual([0, 0]);
    expect(web.asked).toHaveLength(1);
    const [folder = ''] = await readdir(join(root, 'data/feeds'));
    expect((await readdir(join(root, 'data/feeds', folder))).filter((name) => !name.startsWith('.'))).toHaveLength(1);
  });
});

describe('a list that cannot be used', () => {
  it('is told of with its lines, and nothing is fetched', async () => {
    const list = join(root, 'feeds.txt');
    expect(await problemsOf(`${web.serve('/rss', RSS)}\n\nwww.gazette.example\nhttps://a:b@c.example/\n`)).toEqual([
      `DATELINE_FEEDS: ${list}:3: “www.gazette.example” is no address of a feed; one begins with https:// or http://.`,
      `DATELINE_FEEDS: ${list}:4: an address must not hold a name or password.`,
    ]);
    expect(web.asked).toEqual([]);
  });

  it('may be missing, or not named', async () => {
    const nowhere = join(root, 'nowhere');
    expect(await problemsOf('', { DATELINE_FEEDS: nowhere })).toEqual([
      `DATELINE_FEEDS: ${nowhere} cannot be read (ENOENT).`,
    ]);
    expect(await problemsOf('', { DATELINE_FEEDS: '' })).toEqual([
      'DATELINE_FEEDS names no file of feeds, so there is nothing to fetch.',
    ]);
  });
});

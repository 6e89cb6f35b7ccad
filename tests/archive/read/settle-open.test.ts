import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read/read-archive.ts';

const STORY =
  'The ferry to the islands stayed in the harbour for the third day, and nobody could say when it would end.';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-open-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};
const note = (date: string, fields = ''): string => `---\ntitle: No bread\ndate: ${date}\n${fields}\n---\n\n${STORY}\n`;
const record = (date: string): object => ({ title: 'No bread', text: `${STORY} ${date}`, source: 'Gazette', date });
const page = (day: string, shown: string): string =>
  `<html lang="en"><head><title>No bread</title><link rel="canonical" href="https://www.gazette.example/news/${day}">
  ${day === '' ? '' : `<meta property="article:published_time" content="${day}">`}</head><body><article><h1>No bread</h1>
  <p class="date">${shown}</p><p>${STORY}</p><p>${STORY} And so on.</p></article></body></html>`;

/** Days by id, and what is wrong with the articles. */
const read = async (files: Readonly<Record<string, string>>): Promise<Record<string, string | null>> => {
  for (const [path, content] of Object.entries(files)) await put(path, content);
  const { articles, problems } = await readArchive(folder);
  const faults = problems.map(({ file, code, detail }) => [file, `${code} ${detail}`] as const);
  return { ...Object.fromEntries(articles.map(({ id, day }) => [id, day])), ...Object.fromEntries(faults) };
};

describe('03-dotted-and-slashed-days: a day of two readings', () => {
  it.each<[string, Record<string, string>, Record<string, string | null>]>([
    [
      'a note beside it',
      { 'a.md': note('03/04/2021'), 'b.md': note('16/11/2021') },
      { a: '2021-04-03', b: '2021-11-16' },
    ],
    [
      'a note in another year’s folder',
      { '2021/04/a.md': note('03/04/2021'), '2022/b.md': note('11/16/2022') },
      { '2021/04/a': '2021-03-04', '2022/b': '2022-11-16' },
    ],
    [
      'another file of the same outlet, wherever it lies',
      { 'x/a.md': note('03/04/2021', 'source: Gazette'), 'y/b.md': note('16/11/2021', 'source: gazette') },
      { 'x/a': '2021-04-03', 'y/b': '2021-11-16' },
    ],
    [
      'another file of the same host',
      {
        'x/a.md': note('03/04/2021', 'url: https://gazette.example/bread'),
        'y/b.md': note('16/11/2021', 'url: https://www.gazette.example/oil'),
      },
      { 'x/a': '2021-04-03', 'y/b': '2021-11-16' },
    ],
    [
      'a note without a source in the folder',
      { 'a.md': note('03/04/2021', 'source: Gazette'), 'b.md': note('16/11/2021') },
      { a: '2021-04-03', b: '2021-11-16' },
    ],
    [
      'a name beside it',
      { '03-04-2021 a.txt': `No bread\n\n${STORY}`, '16-11-2021 b.txt': `No bread\n\n${STORY} Or so.` },
      { '03-04-2021 a': '2021-04-03', '16-11-2021 b': '2021-11-16' },
    ],
    [
      'what another page prints beside its metadata',
      { 'a.html': page('', '03/04/2021'), 'b.html': page('2021-07-06', '07/06/2021') },
      { a: '2021-03-04', b: '2021-07-06' },
    ],
  ])('is settled by %s', async (_by, files, days) => {
    expect(await read(files)).toEqual(days);
  });

  it.each<[string, Record<string, string>, Record<string, string | null>]>([
    [
      'its address',
      { 'a.md': note('03/04/2021', 'url: https://gazette.example/2021/04/03/bread') },
      { a: '2021-04-03' },
    ],
    ['its file’s name', { '2021-03-04-a.md': note('03/04/2021') }, { '2021-03-04-a': '2021-03-04' }],
  ])('is settled by %s', async (_by, files, days) => {
    expect(await read(files)).toEqual(days);
  });

  it.each<[string, Record<string, string>]>([
    ['other dates as open', { 'a.md': note('03/04/2021'), 'b.md': note('05/06/2021') }],
    ['both ways', { 'a.md': note('03/04/2021'), 'b.md': note('16/11/2021'), 'c.md': note('11/16/2021') }],
    ['another folder', { 'x/a.md': note('03/04/2021'), 'y/b.md': note('16/11/2021') }],
    ['another outlet', { 'a.md': note('03/04/2021', 'source: Gazette'), 'b.md': note('16/11/2021', 'source: Herald') }],
  ])('stays open where its folder has %s, and check says why', async (_what, files) => {
    const [first = ''] = Object.keys(files);
    expect(await read(files)).toMatchObject({
      [first.replace('.md', '')]: null,
      [first]: 'ambiguous-date 03/04/2021',
    });
  });

  it('follows its own file before others of its source', async () => {
    const files = {
      'a.json': JSON.stringify([record('03/04/2021'), record('11/16/2021')]),
      'b.json': JSON.stringify([record('03/04/2021'), record('16/11/2021')]),
      'c.json': JSON.stringify([record('03/04/2021')]),
    };
    expect(await read(files)).toEqual({
      'a#1': '2021-03-04',
      'a#2': '2021-11-16',
      'b#1': '2021-04-03',
      'b#2': '2021-11-16',
      'c#1': null,
      'c.json': 'ambiguous-date 03/04/2021',
    });
  });
});

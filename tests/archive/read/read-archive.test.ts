import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSeed } from '../../../src/archive/read/read-seed.ts';
import { readArchive, type ReadArchiveOptions } from '../../../src/archive/read/read-archive.ts';
import type { ReadProgress } from '../../../src/archive/read/seed-progress.ts';
import { parseDay } from '../../../src/corpus/day.ts';
import { ArchiveError } from '../../../src/errors.ts';
import { pdfOf } from '../../corpus/readers/pdf-files.ts';

const GOOD = ' date 2021-11-16 Good\n\nGood text.\n';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-archive-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

/** Ids and titles, and problems as `file:line code`. */
const outcome = async (options: ReadArchiveOptions = {}): Promise<{ articles: string[]; problems: string[] }> => {
  const { articles, problems } = await readArchive(folder, options);
  return {
    articles: articles.map(({ id, title }) => `${id} = ${title}`),
    problems: problems.map(({ file, line, code }) => `${file}:${line ?? '-'} ${code}`),
  };
};

describe('readArchive', () => {
  it('reads every format in folders within folders, in order of path', async () => {
    await put('b/2021/11/16/note.txt', 'A note\n\nIts text.');
    await put('a.md', '---\ntitle: Markdown\ndate: 2021-11-16\n---\nText.');
    await put('2021-11-15-page.html', '<h1>Page</h1><p>Text.</p>');
    await put('c.pdf', pdfOf({ pages: [[{ text: 'Text.' }]], info: '/Title (Pdf) /CreationDate (D:20211114)' }));
    await put('d.json', '{"title":"Json","text":"x","date":"2021-11-16"}');
    await put('e.jsonl', '{"id":"one","title":"Line","text":"x","date":"2021-11-16"}');
    await put(
      'f.xml',
      '<rss version="2.0"><channel><title>t</title><item><guid>g</guid><title>Feed</title><description>x</description><pubDate>16 Nov 2021</pubDate></item></channel></rss>',
    );
    await put('g.txt.gz', gzipSync(GOOD));
    await put('plain', GOOD);
    await put('sniffed', pdfOf({ pages: [[{ text: 'Text.' }]], info: '/Title (Sniffed) /CreationDate (D:20211114)' }));
    await put('.hidden/x.txt', GOOD);
    await put('.DS_Store', GOOD);
    const { articles, problems, files } = await readArchive(folder);
    expect(articles.map(({ id, title, day, dateSource }) => [id, title, day, dateSource])).toEqual([
      ['2021-11-15-page', 'Page', '2021-11-15', 'name'],
      ['a', 'Markdown', '2021-11-16', 'text'],
      ['b/2021/11/16/note', 'A note', '2021-11-16', 'folder'],
      ['c', 'Pdf', '2021-11-14', 'pdf'],
      ['d', 'Json', '2021-11-16', 'text'],
      ['e#one', 'Line', '2021-11-16', 'text'],
      ['f#g', 'Feed', '2021-11-16', 'text'],
      ['g', 'Good', '2021-11-16', 'text'],
      ['plain', 'Good', '2021-11-16', 'text'],
      ['sniffed', 'Sniffed', '2021-11-14', 'pdf'],
    ]);
    expect(problems).toEqual([]);
    expect(files).toBe(10);
  });

  it('16-dropped-corpus-jsonl-hides-the-archive: reads a folder with corpus.jsonl as that file alone, ids as they are, and says what it passes over', async () => {
    await put('corpus.jsonl', '{"_id":"d1","title":"T","text":" x ","metadata":{"date":"2021-11-16"}}\n');
    await put('queries.jsonl', '{"_id":"q1","text":"x"}');
    await put('sub/a.txt', GOOD);
    const { articles, files, problems } = await readArchive(folder);
    // 16-dropped-corpus-jsonl-hides-the-archive
    expect(problems).toMatchObject([{ file: 'corpus.jsonl', code: 'passed-over', detail: 'sub passed over' }]);
    expect(articles).toMatchObject([{ id: 'd1', body: ' x ', day: '2021-11-16', file: 'corpus.jsonl' }]);
    expect(files).toBe(1);
  });

  it('gives the same whatever file is done first', async () => {
    for (let at = 0; at < 30; at += 1) await put(`${at % 3}/${at}.txt`, ` date 2021-11-16 T${at}\n\nx`);
    const waits = new Map<string, number>();
    const slow = async (real: string): Promise<Uint8Array> => {
      waits.set(real, waits.size);
      for (let turn = 0; turn < (waits.size * 7) % 11; turn += 1) await Promise.resolve();
      return new TextEncoder().encode(` date 2021-11-16 ${real.slice(folder.length)}\n\nx`);
    };
    const { articles } = await readArchive(folder, { readBytes: slow });
    const ids = articles.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => (`${a}.txt` < `${b}.txt` ? -1 : 1)));
    expect(articles.every(({ title, file }) => title === `/${file}`)).toBe(true);
  });

  it('reads at most eight files at once', async () => {
    for (let at = 0; at < 40; at += 1) await put(`${at}.txt`, GOOD);
    let open = 0;
    let most = 0;
    await readArchive(folder, {
      readBytes: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise(setImmediate);
        open -= 1;
        return new TextEncoder().encode(GOOD);
      },
    });
    expect(most).toBe(8);
  });

  it('tells how far it has come', async () => {
    await put('a.txt', GOOD);
    await put('b.txt', GOOD);
    const seen: ReadProgress[] = [];
    let now = 0;
    await readArchive(folder, { onProgress: (progress) => seen.push(progress), clock: () => (now += 500) });
    expect(seen).toEqual([
      { files: 1, totalFiles: 2, articles: 1, rate: 2, secondsLeft: 0.5 },
      { files: 2, totalFiles: 2, articles: 2, rate: 2, secondsLeft: 0 },
    ]);
  });

  it('throws for a folder that is not there, and for a file', async () => {
    await put('a.txt', GOOD);
    await expect(readArchive(join(folder, 'nowhere'))).rejects.toThrow(ArchiveError);
    await expect(readArchive(join(folder, 'a.txt'))).rejects.toThrow(ArchiveError);
  });

  it('takes no part of a name for an extension that is none', async () => {
    await put('2021.11.16', 'First.\n\nText.');
    await put('2021.11.17', 'Second.\n\nText.');
    await put('Mr. Smith speaks', GOOD);
    await put('v1.2/U.K. vote.md', '---\ntitle: Vote\ndate: 2021-11-16\n---\nx');
    await put('page 3.5', '<html><title>Page</title><p>The river rose at night and fell by day.</p></html>');
    const { articles, problems } = await readArchive(folder);
    expect(articles.map(({ id, day }) => [id, day])).toEqual([
      ['2021.11.16', '2021-11-16'],
      ['2021.11.17', '2021-11-17'],
      ['Mr. Smith speaks', '2021-11-16'],
      ['page 3.5', null],
      ['v1.2/U.K. vote', '2021-11-16'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['no-date']);
  });

  it('reads an empty folder as nothing', async () => {
    expect(await readArchive(folder)).toEqual({ articles: [], problems: [], files: 0, dropped: 0 });
  });
});

describe('a bad file', () => {
  const BOMB = `---\na: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h']
    .map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at] ?? ''},`.repeat(9)}x]\n`)
    .join('')}---\nText.`;

  it.each<[string, string, () => string | Uint8Array, string]>([
    ['empty', 'bad.txt', () => '', 'bad.txt:- empty-body'],
    ['blank', 'bad.txt', () => ' \n\r\n', 'bad.txt:- empty-body'],
    ['a date line and no text', 'bad.txt', () => ' date 2021-11-16 T\n\n \n', 'bad.txt:1 empty-body'],
    ['of 50 MB', 'bad.txt', () => new Uint8Array(50_000_000).fill(0x61), 'bad.txt:- too-large'],
    ['binary', 'bad.txt', () => Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 256), 'bad.txt:1 not-text'],
    ['text with a NUL', 'bad.txt', () => ' date 2021-11-16 T\n\nOne\0two', 'bad.txt:3 not-text'],
    ['of a format that nobody reads', 'bad.docx', () => 'PK', 'bad.docx:- unsupported'],
    ['a truncated gzip', 'bad.txt.gz', () => gzipSync(GOOD.repeat(100)).subarray(0, 60), 'bad.txt.gz:- malformed'],
    ['no gzip at all', 'bad.txt.gz', () => GOOD, 'bad.txt.gz:- malformed'],
    ['a gzip bomb', 'bad.txt.gz', () => gzipSync(new Uint8Array(20_000_001)), 'bad.txt.gz:- too-large'],
    [
      '13-gzip-bomb-takes-gigabytes: more blanks than their size could hold',
      'bad.jsonl.gz',
      () => gzipSync(Buffer.alloc(60_000_000, 0x20)),
      'bad.jsonl.gz:- malformed',
    ],
    ['00-nested-yaml-keys: keys in keys', 'bad.md', () => `---\n${'? '.repeat(2000)}\n---\n\nx`, 'bad.md:1 malformed'],
    ['a YAML alias bomb', 'bad.md', () => BOMB, 'bad.md:1 malformed'],
    ['broken YAML', 'bad.md', () => '---\ntitle: [\n---\nx', 'bad.md:3 malformed'],
    ['broken JSON', 'bad.json', () => '{"title":', 'bad.json:- malformed'],
    ['a broken line of JSON', 'bad.jsonl', () => '\n{"title":\n', 'bad.jsonl:2 malformed'],
    ['no feed', 'bad.xml', () => '<note/>', 'bad.xml:- malformed'],
    ['a broken PDF', 'bad.pdf', () => '%PDF-1.4', 'bad.pdf:- malformed'],
    [
      'a PDF with a password',
      'bad.pdf',
      () => pdfOf({ pages: [[{ text: 'x' }]], password: 'x' }),
      'bad.pdf:- password',
    ],
    ['a page too deep', 'bad.html', () => '<div>'.repeat(5000), 'bad.html:- malformed'],
    ['a page of scripts alone', 'bad.html', () => '<script>let x = 1</script>', 'bad.html:- empty-body'],
  ])('that is %s is left out with its place, and the rest is read', async (_name, path, content, problem) => {
    await put(path, content());
    await put('good.txt', GOOD);
    expect(await outcome()).toEqual({ articles: ['good = Good'], problems: [problem] });
  });

  it.each<[string, string | Uint8Array, string, string]>([
    ['no date', 'Title\n\nText.', 'Title', 'odd.txt:1 no-date'],
    ['an impossible date', '\n date 2021-02-30 T\n\nText.', 'T', 'odd.txt:2 impossible-date'],
    ['a future date', ' date 2022-01-02 T\n\nText.', 'T', 'odd.txt:1 future-date'],
    ['no title', ' date 2021-11-16\n\nText.', 'Text.', 'odd.txt:1 no-title'],
  ])('with %s is kept and reported', async (_name, content, title, problem) => {
    await put('odd.txt', content);
    expect(await outcome({ today: parseDay('2022-01-01') })).toEqual({
      articles: [`odd = ${title}`],
      problems: [problem],
    });
  });

  it('in another charset, or with a line of 2 MB, is read', async () => {
    await put('latin.txt', Buffer.from(' date 2021-11-16 \x93Caf\xe9\x94\n\nText.', 'latin1'));
    await put('long.txt', ` date 2021-11-16 T\n\n${'word '.repeat(400_000)}`);
    expect(await outcome()).toEqual({ articles: ['latin = “Café”', 'long = T'], problems: [] });
  });

  it('with the id of another is left out: first by path, first in the file', async () => {
    await put('a.md', '---\ntitle: Kept\ndate: 2021-11-16\n---\nx');
    await put('a.txt', GOOD);
    await put(
      'b.jsonl',
      '{"id":"1","title":"First","text":"x","date":"2021-11-16"}\n{"id":"1","title":"Second","text":"x"}',
    );
    expect(await outcome()).toEqual({
      articles: ['a = Kept', 'b#1 = First'],
      problems: ['a.txt:- duplicate-id', 'b.jsonl:2 duplicate-id'],
    });
  });
});

describe('a link', () => {
  it('to a file or folder inside adds nothing twice, and loops end', async () => {
    await put('real/a.txt', GOOD);
    await symlink(join(folder, 'real'), join(folder, 'again'));
    await symlink(folder, join(folder, 'real', 'loop'));
    await symlink('self', join(folder, 'self'));
    await symlink(join(folder, 'real/a.txt'), join(folder, '0.txt'));
    expect(await outcome()).toEqual({ articles: ['real/a = Good'], problems: ['self:- unreadable'] });
  });

  it('to a hidden folder inside is followed, as mounted volumes need', async () => {
    await put('.data/a.txt', GOOD);
    await symlink('.data/a.txt', join(folder, 'a.txt'));
    expect(await outcome()).toEqual({ articles: ['a = Good'], problems: [] });
  });

  it('out of the archive is refused, to a file, a folder, or above', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'dateline-outside-'));
    try {
      await writeFile(join(outside, 'secret.txt'), GOOD);
      await symlink(join(outside, 'secret.txt'), join(folder, 'a.txt'));
      await symlink(outside, join(folder, 'b'));
      await symlink(tmpdir(), join(folder, 'c'));
      await symlink('/dev/zero', join(folder, 'd.txt'));
      await symlink(join(folder, 'nowhere'), join(folder, 'e.txt'));
      await put('good.txt', GOOD);
      expect(await outcome()).toEqual({
        articles: ['good = Good'],
        problems: [
          'a.txt:- outside-archive',
          'b:- outside-archive',
          'c:- outside-archive',
          'd.txt:- outside-archive',
          'e.txt:- vanished',
        ],
      });
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it('that takes the place of a file after it was listed is not followed', async () => {
    await put('a.txt', GOOD);
    await put('b.txt', GOOD);
    const target = join(folder, 'b.txt');
    await symlink(target, join(folder, 'swapped.txt'));
    const seed = { path: 'swapped.txt', real: join(folder, 'swapped.txt'), size: 10, stamp: '' };
    expect(await readSeed(seed, { today: null })).toMatchObject({
      articles: [],
      problems: [{ code: 'unreadable', detail: 'ELOOP' }],
    });
  });
});

describe('a file that cannot be read', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    server = undefined;
  });

  it.each([
    ['EACCES', 'a.txt:- unreadable'],
    ['EIO', 'a.txt:- unreadable'],
    ['ENOENT', 'a.txt:- vanished'],
  ])('because of %s is reported', async (code, problem) => {
    await put('a.txt', GOOD);
    await put('b.txt', GOOD);
    const readBytes = async (real: string): Promise<Uint8Array> => {
      if (real.endsWith('a.txt')) throw Object.assign(new Error(code), { code });
      return new TextEncoder().encode(GOOD);
    };
    expect(await outcome({ readBytes })).toEqual({ articles: ['b = Good'], problems: [problem] });
  });

  it('because it was deleted after it was listed is reported', async () => {
    const seed = { path: 'gone.txt', real: join(folder, 'gone.txt'), size: 10, stamp: '' };
    expect(await readSeed(seed, { today: null })).toMatchObject({ problems: [{ code: 'vanished', file: 'gone.txt' }] });
  });

  it('because it grew beyond the limit after it was listed is reported', async () => {
    await put('grown.txt', new Uint8Array(20_000_001).fill(0x61));
    const seed = { path: 'grown.txt', real: join(folder, 'grown.txt'), size: 10, stamp: '' };
    expect(await readSeed(seed, { today: null })).toMatchObject({ problems: [{ code: 'too-large', detail: '20' }] });
  });

  it('because it is a folder or a socket does not stop the rest', async () => {
    await put('folder.txt/a.txt', GOOD);
    server = createServer();
    await new Promise<void>((resolve) => {
      server?.listen(join(folder, 'socket.txt'), resolve);
    });
    expect(await outcome()).toEqual({ articles: ['folder.txt/a = Good'], problems: ['socket.txt:- unreadable'] });
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../src/archive/read/check-archive.ts';
import { check } from '../../../src/texts/en/operators/check.ts';

const STORY =
  'The river rose over its banks in the night, and the people of three villages left their houses before the morning came. ';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-check-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (path: string, content: string): Promise<void> => writeFile(join(folder, path), content);

const group = (size: number, name: string): string[] => Array.from({ length: size }, (_, at) => `${name}${at}`);

describe('checkArchive', () => {
  it('tells how much of a page is no text of its article, and how many drafts were left out', async () => {
    const menu = '<nav><a href="/">Home and everything else</a></nav>';
    await put(
      'a.html',
      `<html><head><title>Flood</title><meta name="date" content="2021-11-16"></head><body>${menu}<p>${STORY}</p></body></html>`,
    );
    await put('b.md', '---\ntitle: Plan\ndraft: true\n---\n\nNobody reads this.');
    const report = await checkArchive(folder);
    expect(report).toMatchObject({ articles: 1, leftOut: 1, ok: true });
    expect(report.dropped).toBe('Home and everything else'.length + 2);
    expect(check.report(report).at(-1)).toBe('No problems. 1 draft left out.');
  });

  it('accounts for every file and article', async () => {
    await put('a.txt', ` date 2021-11-16 Flood\n\n${STORY}`);
    await put('b.txt', ` date 2021-11-17 Water\n\n${STORY}It rained on.`);
    await put('2021-11-15-c.txt', 'Rain\n\nEs regnete am Montag den ganzen Tag, und die Menschen blieben zu Hause.');
    await put('d.txt', 'Wind\n\nIt blew.');
    await put('e.md', 'x'.repeat(400));
    await put('e.txt', ' date 2021-11-16 Second\n\nText.');
    await put('f.docx', 'PK');
    const report = await checkArchive(folder);
    expect(report).toMatchObject({
      files: 7,
      articles: 5,
      undated: 2,
      leftOut: 2,
      duplicateIds: 1,
      from: '2021-11-15',
      to: '2021-11-17',
      dateSources: [
        { dateSource: 'text', articles: 2 },
        { dateSource: 'name', articles: 1 },
      ],
      languages: [
        { language: 'en', articles: 4 },
        { language: 'de', articles: 1 },
      ],
      nearDuplicates: [['b', 'a']],
      problemCounts: [
        { code: 'no-date', count: 2 },
        { code: 'duplicate-id', count: 1 },
        { code: 'unsupported', count: 1 },
      ],
      ok: false,
    });
    expect(check.report(report)).toEqual([
      'd.txt:1: No date found: kept as undated. Begin the file with “ date YYYY-MM-DD TITLE”, or put the date into its metadata or its name.',
      'e.md:1: No date found: kept as undated. Begin the file with “ date YYYY-MM-DD TITLE”, or put the date into its metadata or its name.',
      'e.txt: The id “e” is taken by an earlier article: left out. Rename the file or the record.',
      'f.docx: Files ending in “.docx” are not read. Convert it to text, or move it out of the archive.',
      '',
      '7 files · 5 articles · 2 undated · 2 left out · 1 with an id already taken',
      'From 15 November 2021 to 17 November 2021',
      '2 dated by their own text',
      '1 dated by the file’s name',
      'Languages: en 4, de 1',
      '1 story is told more than once, by 2 articles (folded in results, never dropped):',
      '  b, a',
      '4 problems: 2 without a date, 1 with an id already taken, 1 of an unknown format',
    ]);
  });

  it('finds nothing wrong with good articles, near-duplicates included', async () => {
    await put('a.txt', ` date 2021-11-16 Flood\n\n${STORY}`);
    await put('b.txt', ` date 2021-11-17 Water\n\n${STORY}`);
    const report = await checkArchive(folder);
    expect(report.ok).toBe(true);
    expect(check.report(report).at(-1)).toBe('No problems.');
  });

  it('is not content with an empty folder', async () => {
    const report = await checkArchive(folder);
    expect(report.ok).toBe(false);
    expect(check.report(report)).toEqual([
      '0 files · 0 articles · 0 undated · 0 left out · 0 with an id already taken',
      'No articles.',
    ]);
  });

  it('shortens long lists', () => {
    const nearDuplicates = [group(7, 'a'), ...Array.from({ length: 11 }, (_, at) => group(2, `${at}-`))];
    const lines = check.report({
      files: 1234,
      articles: 1234,
      undated: 0,
      leftOut: 0,
      duplicateIds: 0,
      from: null,
      to: null,
      dateSources: [],
      languages: [],
      nearDuplicates,
      furniture: [
        { kind: 'byline', stretches: 1200, characters: 30 },
        { kind: 'link', stretches: 1, characters: 15 },
      ],
      characters: 1000,
      dropped: 3000,
      problemCounts: [],
      problems: [],
      ok: true,
    });
    expect(lines[0]).toContain('1,234 files');
    expect(lines).toContain('  a0, a1, a2, a3, a4 and 2 more');
    expect(lines).toContain('  … and 2 more');
    expect(lines.join('\n')).toContain('3,000 characters of pages and PDFs (75.0 % of all) stand around the articles');
    expect(lines).toContain(
      '4.5 % of the text is no sentence of an article, and is kept but never quoted: 1,200 who wrote it, 1 links',
    );
  });
});

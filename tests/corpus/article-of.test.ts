import { describe, expect, it } from 'vitest';
import { articleOf, MAX_TITLE } from '../../src/corpus/article-of.ts';
import { parseDay } from '../../src/corpus/day.ts';
import type { SeedDraft } from '../../src/corpus/seed-reader.ts';

const TODAY = parseDay('2022-01-01');

const settle = (draft: Partial<SeedDraft>, file = 'a.txt'): ReturnType<typeof articleOf> =>
  articleOf(
    { record: null, title: 'T', body: 'Text.', date: null, line: 7, ...draft },
    { id: 'a', file, today: TODAY },
  );

describe('articleOf', () => {
  it.each<[string, Partial<SeedDraft>, string, string | null, string | null, string[]]>([
    [
      'the text before all',
      { date: '2021-11-16', pdfDay: parseDay('2020-01-01') },
      '2021/11/17/2021-11-18.txt',
      '2021-11-16',
      'text',
      [],
    ],
    ['the name before the folder', {}, '2021/11/17/2021-11-18.txt', '2021-11-18', 'name', []],
    ['the folder before a PDF', { pdfDay: parseDay('2020-01-01') }, '2021/11/17/a.pdf', '2021-11-17', 'folder', []],
    ['a PDF in the end', { pdfDay: parseDay('2020-01-01') }, 'a.pdf', '2020-01-01', 'pdf', []],
    ['nothing', {}, 'a.txt', null, null, ['no-date']],
    ['nothing for an impossible date', { date: '2021-02-30' }, '2021-11-18.txt', null, null, ['impossible-date']],
    ['nothing for one record of many', { record: '1' }, '2021-11-18.jsonl', null, null, ['no-date']],
    ['the future, flagged', { date: '2022-01-02' }, 'a.txt', '2022-01-02', 'text', ['future-date']],
    ['today, not flagged', { date: '2022-01-01' }, 'a.txt', '2022-01-01', 'text', []],
  ])('takes its day from %s', async (_name, draft, file, day, dateSource, codes) => {
    const { article, faults } = await settle(draft, file);
    expect(article).toMatchObject({ day, dateSource });
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(faults.every(({ line }) => line === 7)).toBe(true);
  });

  it.each([
    ['  Two\n lines\t here ', 'Two lines here'],
    ['a\u202Eb\u0007', 'a\u202Eb\u0007'],
    ['word '.repeat(100), `${'word '.repeat(59).trim()}…`],
    ['😀'.repeat(400), `${'😀'.repeat(149)}…`],
  ])('puts the title %j on one line within bounds', async (title, expected) => {
    const settled = (await settle({ title, date: '2021-11-16' })).article?.title ?? '';
    expect(settled).toBe(expected);
    expect(settled.length).toBeLessThanOrEqual(MAX_TITLE);
  });

  it('shows an article without a title under its first words, and says so', async () => {
    const body = `\n  ${'Some words of the text '.repeat(20)}\nSecond line`;
    const { article, faults } = await settle({ title: ' ', body, date: '2021-11-16' });
    expect(article?.title).toBe(
      'Some words of the text Some words of the text Some words of the text Some words of the text Some…',
    );
    expect(article?.body).toBe(body);
    expect(faults).toEqual([{ code: 'no-title', line: 7, detail: '' }]);
  });

  it('leaves an article without text out', async () => {
    expect(await settle({ body: ' \n' })).toMatchObject({
      article: null,
      faults: [{ code: 'empty-body', line: 7, detail: '' }],
    });
  });

  it.each([
    ['de-AT', 'de'],
    ['EN', 'en'],
    ['x', 'en'],
    [undefined, 'en'],
  ])('knows the language %j as %j', async (language, expected) => {
    expect((await settle(language === undefined ? {} : { language })).article?.language).toBe(expected);
  });

  it('detects the language that nobody gives', async () => {
    const body = 'Der Präsident sagte am Dienstag, er wolle eine Konfrontation an der Grenze vermeiden.';
    expect((await settle({ body })).article?.language).toBe('de');
  });

  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
    [`https://example.org/${'x'.repeat(600)}`, undefined],
  ])('keeps the address %j as %j', async (url, expected) => {
    expect((await settle({ url })).article?.url).toBe(expected);
  });

  it('cuts what travels to the citation, and drops what is empty', async () => {
    const { article } = await settle({ source: ' A\nB ', byline: 'x'.repeat(2000), corrected: ' ' });
    expect(article?.source).toBe('A B');
    expect(article?.byline).toHaveLength(500);
    expect(article).not.toHaveProperty('corrected');
  });
});

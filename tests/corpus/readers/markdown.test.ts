import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/corpus/readers/markdown.ts';

const read = (text: string): ReturnType<typeof readMarkdown> =>
  readMarkdown({ path: 'a.md', bytes: new TextEncoder().encode(text) });

describe('readMarkdown', () => {
  it.each([
    ['---\ntitle: T\ndraft: true\n---\nText.', 'a.md'],
    ['---\ntitle: T\npublished: false\n---\nText.', 'a.md'],
    ['---\ntitle: T\nstatus: Draft\n---\nText.', 'a.md'],
    ['+++\ntitle = "T"\ndraft = true\n+++\nText.', 'a.md'],
    ['{\n"title": "T",\n"draft": true\n}\n\nText.', 'a.md'],
    ['---\ntitle: T\n---\nText.', 'blog/_drafts/a.md'],
    ['# T\n\nText.', '_drafts/a.md'],
  ])('02-toml-front-matter: leaves out and counts a draft: %j', (text, path) => {
    expect(readMarkdown({ path, bytes: new TextEncoder().encode(text) })).toEqual({
      drafts: [],
      faults: [{ code: 'draft', line: 1, detail: 'T' }],
    });
  });

  it.each([
    ['---\ntitle: T\ndraft: false\n---\nText.'],
    ['+++\ntitle = "T"\ndraft = false\n+++\n\nText.'],
    [';;;\n"title": "T"\n;;;\nText.'],
    ['{\n"title": "T"\n}\n\nText.'],
    ['\uFEFF---\ntitle: T\n---\nText.'],
  ])('02-toml-front-matter: front matter is no text: %j', (text) => {
    expect(read(text).drafts).toMatchObject([{ title: 'T', body: 'Text.' }]);
  });

  it('reads the front matter and leaves the text as it is', () => {
    const text =
      '---\r\ntitle: "A: title"\r\ndate: 2021-11-16\r\nsource: Example Times\r\nurl: https://example.org/a\r\nbyline: Jo\r\nlanguage: de\r\ncorrected: >\r\n  Not\r\n  Minsk.\r\ntags: [a, b]\r\n---\r\n\r\nText with **bold**.\r\n';
    expect(read(text)).toEqual({
      drafts: [
        {
          record: null,
          title: 'A: title',
          body: 'Text with **bold**.\r\n',
          date: '2021-11-16',
          line: 3,
          source: 'Example Times',
          url: 'https://example.org/a',
          byline: 'Jo',
          language: 'de',
          corrected: 'Not Minsk.',
        },
      ],
      faults: [],
    });
  });

  it('takes the heading for the title where the front matter names none', () => {
    expect(read('---\ndate: 2021-11-16\n---\n# Heading #\n\nText.').drafts).toMatchObject([
      { title: 'Heading', body: 'Text.' },
    ]);
    expect(read('---\ntitle: T\n---\n# Heading\n\nText.').drafts).toMatchObject([
      { title: 'T', body: '# Heading\n\nText.' },
    ]);
  });

  it.each([
    ['a heading first', '# Heading\n\nText.', 'Heading', 'Text.', null],
    ['the native date line', ' date 2021-11-16 T\n\n# Text', 'T', '# Text', '2021-11-16'],
    ['a rule that nothing closes', '---\ntitle: T\n', '---', 'title: T\n', null],
  ])('reads a file without front matter and with %s by the native rules', (_name, text, title, body, date) => {
    expect(read(text).drafts).toMatchObject([{ title, body, date }]);
  });

  it.each([
    ['broken YAML', '---\ntitle: [\n---\nText.', 3],
    ['front matter without end', `---\n${'a: b\n'.repeat(4000)}---\nText.`, 1],
    ['00-nested-yaml-keys: keys that are keys', `---\n${'? '.repeat(400)}\n---\nText.`, 1],
    ['keys in lists', `---\n${'- ? '.repeat(400)}\n---\nText.`, 1],
    [
      'keys in keys over lines',
      `---\n${Array.from({ length: 90 }, (_, at) => `${' '.repeat(at * 2)}?`).join('\n')}\n---\nText.`,
      1,
    ],
    ['lists in lists', `---\ntags: ${'['.repeat(7000)}\n---\nText.`, 1],
    ['lists in maps', `---\ntags: ${'[{a: '.repeat(2000)}\n---\nText.`, 1],
    ['a key twice', '---\ntitle: a\ntitle: b\n---\nText.', 3],
    [
      'an alias bomb',
      `---\na: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g']
        .map((key, at) => `${key}: &${key} [${`*${'abcdef'[at] ?? ''},`.repeat(9)}x]\n`)
        .join('')}---\nText.`,
      1,
    ],
  ])('refuses %s, with its line', (_name, text, line) => {
    const { drafts, faults } = read(text);
    expect(drafts).toEqual([]);
    expect(faults).toMatchObject([{ code: 'malformed', line }]);
  });

  it('lets front matter be anything but fields', () => {
    expect(read('---\n- a\n---\nText.').drafts).toMatchObject([{ title: '', body: 'Text.', date: null }]);
  });
});

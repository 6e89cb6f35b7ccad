import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNative } from '../../../src/corpus/readers/native.ts';

const read = (text: string): ReturnType<typeof readNative> =>
  readNative({ path: 'a.txt', bytes: new TextEncoder().encode(text) });

describe('readNative', () => {
  it.each([
    ['as it is written', ' date 2021-11-16 A title\n\nText.\n', 'A title', 'Text.\n', 1],
    ['without the leading blank', 'date 2021-11-16 A title\nText.', 'A title', 'Text.', 1],
    ['behind a byte order mark', '\uFEFF date 2021-11-16 A title\n\nText.', 'A title', 'Text.', 1],
    [
      'with CRLF, which the body keeps',
      ' date 2021-11-16 A title\r\n\r\nOne.\r\n\r\nTwo.',
      'A title',
      'One.\r\n\r\nTwo.',
      1,
    ],
    ['under blank lines', '\n \n\tDATE 2021-11-16\tA title \nText.', 'A title ', 'Text.', 3],
    ['with indented text, which stays', ' date 2021-11-16 T\n \n  Text. \n\n', 'T', '  Text. \n\n', 1],
    ['decomposed, which stays', ' date 2021-11-16 T\n\nEte\u0301', 'T', 'Ete\u0301', 1],
    ['with control and bidi characters', ' date 2021-11-16 A\u202Eb\u0007\n\nx', 'A\u202Eb\u0007', 'x', 1],
  ])('reads a date line %s', (_name, text, title, body, line) => {
    expect(read(text)).toEqual({ drafts: [{ record: null, title, body, date: '2021-11-16', line }], faults: [] });
  });

  it.each([
    ['another first line', 'A title\n\nText.', 'A title', 'Text.'],
    ['a date elsewhere', 'A title\n date 2021-11-16 x\n', 'A title', ' date 2021-11-16 x\n'],
    ['the word alone', 'date of the election\nText.', 'date of the election', 'Text.'],
    ['a single line, which is text as well', 'Only this.', 'Only this.', 'Only this.'],
    [
      'a first line that is a sentence',
      `${'The mayor of Ellin resigned on Friday, '.repeat(3)}she said.\nText.`,
      `${'The mayor of Ellin resigned on Friday, '.repeat(3)}she said.`,
      `${'The mayor of Ellin resigned on Friday, '.repeat(3)}she said.\nText.`,
    ],
    ['a short first sentence', 'It burns.\nText.', 'It burns.', 'Text.'],
    ['a first line too long for a headline', `${'x'.repeat(301)}\nText.`, 'x'.repeat(301), `${'x'.repeat(301)}\nText.`],
  ])('takes the first line for the title of a file with %s', (_name, text, title, body) => {
    expect(read(text).drafts).toMatchObject([{ title, body, date: null }]);
  });

  it('reads the fields that notes are exported with under their title', () => {
    expect(read('# Bridge closed\n\nCreated: March 9, 2024 4:12 PM\nTags: news\n\nIt was shut.').drafts).toMatchObject([
      { title: '# Bridge closed', date: 'March 9, 2024 4:12 PM', body: 'It was shut.', line: 3 },
    ]);
  });

  it('hands an impossible date on as it is written', () => {
    expect(read(' date 2021-02-30 T\nx').drafts).toMatchObject([{ title: 'T', date: '2021-02-30' }]);
  });

  it.each(['', ' \n\t\r\n', '\uFEFF'])('finds no article in %j', (text) => {
    expect(read(text)).toEqual({ drafts: [], faults: [{ code: 'empty-body', line: null, detail: '' }] });
  });

  it('keeps any body as it is', () => {
    assert(
      property(string({ unit: 'binary' }), (tail) => {
        const body = `x${tail.replaceAll('\0', '')}`;
        expect(read(` date 2021-11-16 T\n\n${body}`).drafts[0]?.body).toBe(
          new TextDecoder().decode(new TextEncoder().encode(body)),
        );
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/corpus/readers/csv.ts';
import { DEFAULT_RECORD_FIELDS } from '../../../src/corpus/readers/default-record-fields.ts';

const read = (text: string, path = 'a.csv') => readCsv({ path, bytes: new TextEncoder().encode(text) });

describe('readCsv', () => {
  it('reads a row as an article, by the names of its columns in any case', () => {
    const text =
      '\uFEFFId,Title,Publish Date,Content,URL,Author\r\n' +
      '7,"Tram, at last",2024-03-19,"The tram opened.\r\n\r\nIt said ""ding"".",https://x.example/tram,M. Fenn\r\n' +
      '\r\n9,Tram closed,20 March 2024,The tram closed.\r\n';
    expect(read(text)).toEqual({
      drafts: [
        {
          record: '7',
          title: 'Tram, at last',
          date: '2024-03-19',
          body: 'The tram opened.\r\n\r\nIt said "ding".',
          line: 2,
          url: 'https://x.example/tram',
          byline: 'M. Fenn',
        },
        { record: '9', title: 'Tram closed', date: '20 March 2024', body: 'The tram closed.', line: 6 },
      ],
      faults: [],
    });
  });

  it.each([
    ['semicolons', 'title;date;text\nA;2024-03-19;One, two; and'.replace('; and', '')],
    ['tabs', 'title\tdate\ttext\nA\t2024-03-19\tOne, two'],
    ['bars', 'title|date|text\nA|2024-03-19|One, two'],
    ['commas beside quoted semicolons', '"title","a;b;c;d","date","text"\nA,,2024-03-19,"One, two"'],
  ])('tells %s', (_, text) => {
    const [draft] = read(text).drafts;
    expect([draft?.title, draft?.date, draft?.body]).toEqual(['A', '2024-03-19', 'One, two']);
  });

  it('names the row that has more columns than there are names, and reads the rest', () => {
    const { drafts, faults } = read('title,text\nA,one\nB,two,three\n"C\nc",four\nD,five,six\n');
    expect(drafts.map(({ title, line }) => [title, line])).toEqual([
      ['A', 2],
      ['C\nc', 4],
    ]);
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['malformed', 3],
      ['malformed', 6],
    ]);
  });

  it('keeps the rows before a quotation mark that is never closed', () => {
    const { drafts, faults } = read('title,text\nA,one\nB,"two\nthree\n');
    expect(drafts.map(({ title }) => title)).toEqual(['A']);
    expect(faults.map(({ code }) => code)).toEqual(['malformed']);
  });

  it('is one fault where no column holds text', () => {
    const { drafts, faults } = read('city,inhabitants\nEllin,40000\nDorn,9000\n');
    expect(drafts).toEqual([]);
    expect(faults.map(({ code, line }) => [code, line])).toEqual([['malformed', 1]]);
  });

  it('takes the columns that it is told to', () => {
    const fields = { ...DEFAULT_RECORD_FIELDS, title: ['Kop'], body: ['Inhoud'], date: ['Dag'] };
    const bytes = new TextEncoder().encode('Kop,Dag,Inhoud\nA,2024-03-19,één\n');
    expect(readCsv({ path: 'a.csv', bytes, fields }).drafts).toMatchObject([{ title: 'A', body: 'één' }]);
  });

  it.each(['', 'title,text', 'title,text\n\n'])('an empty table is told of: %j', (text) => {
    expect(read(text)).toMatchObject({ drafts: [], faults: [{ code: 'empty-body' }] });
  });
});

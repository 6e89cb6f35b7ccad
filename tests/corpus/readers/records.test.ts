import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../src/corpus/readers/json-lines.ts';
import { readJson } from '../../../src/corpus/readers/json.ts';
import { DEFAULT_RECORD_FIELDS } from '../../../src/corpus/readers/default-record-fields.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readJsonLines', () => {
  it("reads BEIR's records", () => {
    const line = JSON.stringify({
      _id: 'd1',
      title: 'T',
      text: ' Text.\n',
      metadata: { date: '2021-11-16', url: 'https://example.org/', source: 'Example' },
    });
    expect(
      readJsonLines({ path: 'corpus.jsonl', bytes: bytes(`\uFEFF${line}\r\n\n${line.replace('d1', 'd2')}`) }),
    ).toEqual({
      drafts: [
        {
          record: 'd1',
          title: 'T',
          body: ' Text.\n',
          date: '2021-11-16',
          line: 1,
          url: 'https://example.org/',
          source: 'Example',
        },
        {
          record: 'd2',
          title: 'T',
          body: ' Text.\n',
          date: '2021-11-16',
          line: 3,
          url: 'https://example.org/',
          source: 'Example',
        },
      ],
      faults: [],
    });
  });

  it('reports bad lines one by one and reads the rest', () => {
    const text = '{"id":"a","text":"x"}\n{"id":\n[1]\n"s"\nnull\n{"text":"y"}\n';
    const { drafts, faults } = readJsonLines({ path: 'a.jsonl', bytes: bytes(text) });
    expect(drafts.map(({ record, body }) => [record, body])).toEqual([
      ['a', 'x'],
      ['6', 'y'],
    ]);
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['malformed', 2],
      ['malformed', 3],
      ['malformed', 4],
      ['malformed', 5],
    ]);
  });

  it('takes the fields that it is told to', () => {
    const fields = { ...DEFAULT_RECORD_FIELDS, title: ['kop'], body: ['inhoud.tekst'], date: ['dag'] };
    const line = '{"kop":"T","inhoud":{"tekst":"x"},"dag":"2021-11-16","title":"not this"}';
    expect(readJsonLines({ path: 'a.jsonl', bytes: bytes(line), fields }).drafts).toMatchObject([
      { title: 'T', body: 'x', date: '2021-11-16' },
    ]);
  });

  it.each([
    ['seconds', 1_637_020_800, '2021-11-16T00:00:00.000Z'],
    ['milliseconds', 1_637_107_199_999, '2021-11-16T23:59:59.999Z'],
    ['a year', 2021, '2021'],
  ])('reads a number of %s', (_name, date, expected) => {
    const line = JSON.stringify({ text: 'x', date });
    expect(readJsonLines({ path: 'a.jsonl', bytes: bytes(line) }).drafts[0]?.date).toBe(expected);
  });

  it('does not reach into prototypes', () => {
    const fields = { ...DEFAULT_RECORD_FIELDS, body: ['constructor.name', 'text'] };
    expect(readJsonLines({ path: 'a.jsonl', bytes: bytes('{"text":"x"}'), fields }).drafts[0]?.body).toBe('x');
  });
});

describe('readJson', () => {
  it.each([
    ['a list', '[{"title":"T","text":"x"}]', '1'],
    ['a list in an object', '{"articles":[{"title":"T","body":"x"}]}', '1'],
    ['one article', '{"headline":"T","articleBody":"x"}', null],
  ])('reads %s', async (_name, text, record) => {
    const { drafts, faults } = await readJson({ path: 'a.json', bytes: bytes(text) });
    expect(drafts).toMatchObject([{ record, title: 'T', body: 'x' }]);
    expect(faults).toEqual([]);
  });

  it.each(['{', '"text"', '[1]', '12'])('reports %j', async (text) => {
    const { drafts, faults } = await readJson({ path: 'a.json', bytes: bytes(text) });
    expect(drafts).toEqual([]);
    expect(faults).toMatchObject([{ code: 'malformed' }]);
  });
});

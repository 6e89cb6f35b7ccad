import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../src/corpus/readers/json.ts';
import { readJsonLines } from '../../../../src/corpus/readers/json-lines.ts';

const input = (text: string, path = 'a.json') => ({ path, bytes: new TextEncoder().encode(text) });
const read = (value: unknown) => readJson(input(JSON.stringify(value)));

const A = { title: 'A', text: 'Of a.' };
const B = { title: 'B', text: 'Of b.' };

describe('records of a JSON file', () => {
  it.each([
    ['a list', [A, B]],
    ['an object that holds it', { count: 2, articles: [A, B] }],
    ['an object in an object', { status: 'ok', response: { total: 2, results: [A, B] } }],
    ['a key of its own', { meta: { tags: ['x'] }, storyList: [A, B] }],
    ['an export of Ghost', { db: [{ meta: {}, data: { posts: [A, B], tags: [{ name: 'x' }] } }] }],
    [
      'an answer of Elasticsearch',
      {
        hits: {
          total: 2,
          hits: [
            { _id: '1', _source: A },
            { _id: '2', _source: B },
          ],
        },
      },
    ],
    ['an object of articles by id', { 'a-1': A, 'b-2': B }],
    ['a description of the whole before it', { title: 'All', description: 'Of all.', items: [A, B] }],
  ])('finds the articles in %s', async (_name, value) => {
    const { drafts, faults } = await read(value);
    expect(drafts.map(({ title, body }) => [title, body])).toEqual([
      ['A', 'Of a.'],
      ['B', 'Of b.'],
    ]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['tags beside it', { ...A, tags: ['x', 'y'] }],
    ['related articles beside it', { ...A, items: [B] }],
    ['text in parts', { title: 'A', body: ['Of', 'a.'] }],
    ['the form of the WordPress API', { title: { rendered: 'A' }, content: { rendered: '<p>Of</p><p>a.</p>' } }],
  ])('takes an article with %s for one', async (_name, value) => {
    const { drafts } = await read(value);
    expect(drafts).toMatchObject([{ record: null, title: 'A' }]);
    expect(drafts[0]?.body).toMatch(/^Of\s+a\.$/u);
  });

  it('takes a summary where there is no text', async () => {
    const { drafts } = await read([{ headline: 'A', short_description: 'Of a.', link: 'https://example.org/a' }]);
    expect(drafts).toMatchObject([{ title: 'A', body: 'Of a.', url: 'https://example.org/a' }]);
  });

  it.each([
    ['one line each', `${JSON.stringify(A)}\n${JSON.stringify(B)}\n`],
    ['a mark before it', `\uFEFF\n${JSON.stringify(A)}\r\n${JSON.stringify(B)}`],
    ['a NaN in it', `{"title":"A","text":"Of a.","score":NaN}\n${JSON.stringify(B)}`],
  ])('15-json-lines-named-json: reads JSON Lines under the name of JSON, with %s', async (_name, text) => {
    const { drafts, faults } = await readJson(input(text));
    expect([drafts.map(({ title }) => title), faults]).toEqual([['A', 'B'], []]);
  });

  it('15-json-lines-named-json: reads a list under the name of JSON Lines', () => {
    const { drafts, faults } = readJsonLines(input(JSON.stringify([A, B], null, 2), 'a.jsonl'));
    expect([drafts.map(({ title }) => title), faults]).toEqual([['A', 'B'], []]);
  });

  it('tells a damaged line of those by its number', async () => {
    const { drafts, faults } = await readJson(input(`${JSON.stringify(A)}\n{"title":`));
    expect(drafts).toHaveLength(1);
    expect(faults).toMatchObject([{ code: 'malformed', line: 2 }]);
  });

  it.each([
    [{ draft: true }],
    [{ draft: 'yes' }],
    [{ status: 'draft' }],
    [{ status: 'Private' }],
    [{ published: false }],
  ])('leaves out and counts an article with %j', async (mark) => {
    expect(await read([{ ...A, ...mark }, B])).toMatchObject({
      drafts: [{ title: 'B' }],
      faults: [{ code: 'draft', detail: 'A' }],
    });
  });

  it.each([[{ draft: false }], [{ status: 'published' }], [{ published: '2021-11-16' }], [{ draft: null }]])(
    'keeps one with %j',
    async (mark) => expect((await read([{ ...A, ...mark }])).drafts).toHaveLength(1),
  );
});

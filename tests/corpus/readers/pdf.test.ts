import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/corpus/readers/pdf.ts';
import { pdfOf, type PdfContent } from './pdf-files.ts';

const read = (content: PdfContent): ReturnType<typeof readPdf> => readPdf({ path: 'a.pdf', bytes: pdfOf(content) });

const PAGE = [
  { text: 'Flood in the valley', size: 24 },
  { text: 'The river rose over its', down: 30 },
  { text: 'banks in the night.' },
  { text: 'Boats were sent to the well-', down: 28 },
  { text: 'known bridge, and then the' },
];

describe('readPdf', () => {
  it('reads paragraphs, the headline and the creation day', async () => {
    const info = "/Title (Microsoft Word - flood.doc) /CreationDate (D:20211116231010-05'00')";
    expect(
      await read({ pages: [PAGE, [{ text: 'mayor came.' }, { text: 'He left (early).', down: 28 }]], info }),
    ).toEqual({
      drafts: [
        {
          record: null,
          title: 'Flood in the valley',
          body: 'The river rose over its banks in the night.\n\nBoats were sent to the well-known bridge, and then the mayor came.\n\nHe left (early).',
          date: null,
          line: null,
          pdfDay: '2021-11-16',
        },
      ],
      faults: [],
    });
  });

  it("takes the document's own title and keeps the headline in the text", async () => {
    const { drafts } = await read({ pages: [PAGE], info: '/Title (A flood)' });
    expect(drafts[0]?.title).toBe('A flood');
    expect(drafts[0]?.body.startsWith('Flood in the valley\n\nThe river')).toBe(true);
    expect(drafts[0]?.pdfDay).toBeNull();
  });

  it('reports a password, a damaged file and too many pages', async () => {
    expect(await read({ pages: [PAGE], password: 'secret' })).toMatchObject({
      drafts: [],
      faults: [{ code: 'password' }],
    });
    const bytes = new TextEncoder().encode('%PDF-1.4 and nothing else');
    expect(await readPdf({ path: 'a.pdf', bytes })).toMatchObject({ drafts: [], faults: [{ code: 'malformed' }] });
    const pages = Array.from({ length: 301 }, () => [{ text: 'x' }]);
    expect(await read({ pages })).toMatchObject({
      drafts: [],
      faults: [{ code: 'malformed', detail: 'more than 300 pages' }],
    });
  });

  it('finds no text in a page of pictures', async () => {
    expect(await read({ pages: [[]] })).toMatchObject({ drafts: [{ title: '', body: '' }] });
  });

  it('leaves the bytes that it was given alone', async () => {
    const bytes = pdfOf({ pages: [PAGE] });
    const copy = bytes.slice();
    await readPdf({ path: 'a.pdf', bytes });
    expect(bytes).toEqual(copy);
  });
});

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

const printed = (number: number, ...lines: { text: string; down?: number }[]) => [
  { text: 'Tolvane Gazette 16 November 2021', size: 8 },
  ...lines.map((line, at) => ({ down: at === 0 ? 40 : 14, ...line })),
  { text: `Page ${number} of 2`, size: 8, down: 60 },
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
          dropped: 0,
          pdfDay: '2021-11-16',
        },
      ],
      faults: [],
    });
  });

  it('32-pdf-page-break-cuts-a-sentence: one sentence goes on over a page break with a head and a foot', async () => {
    const first = printed(
      1,
      { text: 'The mill burned down' },
      { text: 'in the night.' },
      { text: 'The board also ruled that the', down: 30 },
    );
    const second = printed(
      2,
      { text: 'last boat will leave at six.' },
      { text: 'Nobody came.', down: 30 },
      { text: 'Nobody went.' },
    );
    const { drafts } = await read({ pages: [first, second], info: '/Title (Mill)' });
    expect(drafts[0]?.body).toBe(
      'The mill burned down in the night.\n\nThe board also ruled that the last boat will leave at six.\n\nNobody came. Nobody went.',
    );
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

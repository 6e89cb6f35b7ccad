import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from 'unpdf';
import { dayOf, type Day } from '../day.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedInput, SeedReading } from '../seed-reader.ts';
import { joinOf } from './print/divided-words.ts';
import { withoutRunningHeads } from './print/running-heads.ts';

/** More pages than any article, and as many as may be laid out while others wait. */
const MAX_PAGES = 300;
/** Lines further apart than this many usual distances belong to two paragraphs. */
const PARAGRAPH_GAP = 1.4;
/** Type bigger than the text's by this much is a heading. */
const HEADING_SIZE = 1.15;
/** Titles that programs write for themselves. */
const NO_TITLE = /^(?:untitled.*|microsoft word - .*|.*\.(?:docx?|pdf|indd|qxd|odt|txt))$/iu;

/**
 * Reads the text of a PDF. Lines become paragraphs by their distance and the size of their type, over page breaks too;
 * running heads and the numbers of pages are left out. The title is the document's own, else the line in the
 * biggest type on the first page. The creation day is kept as the last resort for the article's day.
 */
export async function readPdf(input: SeedInput): Promise<SeedReading> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // The parser takes its buffer for itself, so it gets a copy; 0 silences its own warnings.
    pdf = await getDocumentProxy(input.bytes.slice(), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    const reason = error instanceof Error ? error.message : '';
    return { drafts: [], faults: [locked ? seedFault('password') : seedFault('malformed', null, reason)] };
  }
  try {
    if (pdf.numPages > MAX_PAGES) {
      return { drafts: [], faults: [seedFault('malformed', null, `more than ${MAX_PAGES} pages`)] };
    }
    const { info } = await getMeta(pdf);
    const { items } = await extractTextItems(pdf);
    const { paragraphs, dropped } = paragraphsOf(items);
    const own = typeof info['Title'] === 'string' && !NO_TITLE.test(info['Title'].trim()) ? info['Title'].trim() : '';
    const title = own === '' ? headline(paragraphs) : own;
    const body = paragraphs.map(({ text }) => text);
    if (body[0] === title && body.length > 1) body.shift();
    const draft = {
      record: null,
      title,
      body: body.join('\n\n'),
      dropped,
      date: null,
      line: null,
      pdfDay: pdfDay(info['CreationDate']),
    };
    return { drafts: [draft], faults: [] };
  } finally {
    await pdf.cleanup();
  }
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly y: number;
  readonly page: number;
}

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
}

function linesOf(pages: readonly (readonly StructuredTextItem[])[]): Line[] {
  const lines: Line[] = [];
  for (const [page, items] of pages.entries()) {
    let parts: StructuredTextItem[] = [];
    const close = (): void => {
      const [first] = parts;
      const text = parts
        .map(({ str }) => str)
        .join('')
        .replaceAll(/\s+/gu, ' ')
        .trim();
      if (first !== undefined && text !== '') lines.push({ text, size: first.fontSize, y: first.y, page });
      parts = [];
    };
    for (const item of items) {
      if (item.str !== '') parts.push(item);
      if (item.hasEOL) close();
    }
    close();
  }
  return lines;
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** @returns The paragraphs of pages, and how many characters of running heads were left out. */
function paragraphsOf(pages: readonly (readonly StructuredTextItem[])[]): {
  readonly paragraphs: readonly Paragraph[];
  readonly dropped: number;
} {
  const all = linesOf(pages);
  const lines = withoutRunningHeads(all);
  const joined = joinOf(lines.map(({ text }) => text));
  // Lines of one paragraph stand closest; short texts have about as many paragraphs as lines.
  const usual = lowerQuartile(
    lines.flatMap((line, at) => {
      const gap = (lines[at - 1]?.y ?? Number.NaN) - line.y;
      return gap > 0 && lines[at - 1]?.page === line.page ? gap : [];
    }),
  );
  const paragraphs: Paragraph[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || before === undefined || startsParagraph(line, before, usual)) {
      paragraphs.push({ text: line.text, size: line.size, page: line.page });
    } else {
      paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line.text) };
    }
    before = line;
  }
  return { paragraphs, dropped: lengthOf(all) - lengthOf(lines) };
}

function startsParagraph(line: Line, before: Line, usual: number): boolean {
  if (Math.abs(line.size - before.size) > 0.5) return true;
  // Over a page or column break a sentence that has not ended goes on.
  if (line.page !== before.page || line.y > before.y)
    return (
      !/[\p{Ll},;-]$/u.test(before.text) && !(/^\p{Ll}/u.test(line.text) && !/[.!?…:]["”’»)]*$/u.test(before.text))
    );
  return before.y - line.y > usual * PARAGRAPH_GAP;
}

/** The first of the biggest paragraphs on the first page, where it is bigger than the text; else the first of all. */
function headline(paragraphs: readonly Paragraph[]): string {
  const first = paragraphs.filter(({ page }) => page === 0);
  const biggest = first.toSorted((a, b) => b.size - a.size)[0];
  const usual = textSize(paragraphs);
  const heading = biggest !== undefined && biggest.size > usual * HEADING_SIZE ? biggest : undefined;
  return heading?.text ?? '';
}

function lowerQuartile(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 4)] ?? 0;
}

/** The size of type that most of the text is set in. */
function textSize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of paragraphs) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** `D:20211116101010+01'00'` (ISO 32000-1, 7.9.4). */
function pdfDay(date: unknown): Day | null {
  const parts = typeof date === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/u.exec(date) : null;
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

import { Readability } from '@mozilla/readability';
import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { htmlMetadata } from './html-metadata.ts';
import { parsePage, type HtmlDocument, type HtmlElement } from './html-text.ts';
import { textOf } from './text-of.ts';

/** Where HTML declares its charset (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding). */
const DECLARATION_BYTES = 1024;

/**
 * Reads a saved web page: the article that Readability finds in it, else all that its body shows. Nothing in the page is
 * run or fetched. Day, title, outlet, byline and address come from the page's metadata.
 */
export function readHtml(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes, declaredCharset(input.bytes));
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const document = parsePage(decoded.text);
  if (document === null)
    return { drafts: [], faults: [seedFault('malformed', null, 'page too big or too deeply nested')] };
  // Before extraction, which takes the document apart.
  const metadata = htmlMetadata(document);
  const whole = document.body === null ? textOf(document) : textOf(document.body);
  const article = extract(document);
  const title = metadata.title ?? article?.title ?? '';
  const body = withoutTitle(article?.content === undefined ? whole : textOf(article.content), title);
  const draft: SeedDraft = {
    record: null,
    title,
    body,
    date: metadata.date,
    ...(metadata.date !== null && { dateSource: metadata.dateSource, printedDay: metadata.printedDay }),
    line: null,
    ...defined({ ...metadata, byline: metadata.byline ?? article?.byline ?? undefined }),
  };
  return { drafts: [draft], faults: [] };
}

interface Extract {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly content: HtmlElement;
}

function extract(document: HtmlDocument): Extract | null {
  const reader = new Readability<HtmlElement>(document, {
    // Dates and names are read from JSON-LD by `htmlMetadata`, strictly; short news is news as well.
    disableJSONLD: true,
    charThreshold: 100,
    serializer: (node) => node,
  });
  let found: ReturnType<typeof reader.parse>;
  try {
    found = reader.parse();
  } catch {
    // A tree that its parser left inconsistent: all that the page shows is still there.
    return null;
  }
  if (found?.content === undefined || found.content === null) return null;
  return { title: found.title ?? undefined, byline: found.byline ?? undefined, content: found.content };
}

/** A page repeats its headline above the text; it is shown as the title and would be quoted as a sentence otherwise. */
function withoutTitle(body: string, title: string): string {
  return title !== '' && body.startsWith(`${title}\n\n`) ? body.slice(title.length + 2) : body;
}

function defined(metadata: ReturnType<typeof htmlMetadata>): Partial<SeedDraft> {
  const { source, url, byline, language, corrected } = metadata;
  const fields = { source, url, byline, language, corrected };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1];
}

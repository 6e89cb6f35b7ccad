import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { findArticle } from './page/find-article.ts';
import { linkedText } from './page/linked-text.ts';
import { htmlMetadata } from './html-metadata.ts';
import { parsePage } from './html-text.ts';

/** Where HTML declares its charset (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding). */
const DECLARATION_BYTES = 1024;

/** A page that shows less text is hardly the article. */
const MEAGRE = 300;

/**
 * Reads a saved web page: the article in it, else all that its body shows. Nothing in the page is run or fetched. Day,
 * title, outlet, byline and address come from the page's metadata.
 */
export function readHtml(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes, declaredCharset(input.bytes));
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const document = parsePage(decoded.text);
  if (document === null)
    return { drafts: [], faults: [seedFault('malformed', null, 'page too big or too deeply nested')] };
  // Before extraction, which takes the document apart.
  const metadata = htmlMetadata(document);
  const article = findArticle(document, decoded.text, metadata);
  const title = metadata.title ?? article.title ?? '';
  const body = withoutTitle(article.text.length < MEAGRE ? fuller(article.text, decoded.text) : article.text, title);
  const draft: SeedDraft = {
    record: null,
    title,
    body,
    dropped: Math.max(0, article.shown - body.length),
    date: metadata.date,
    ...(metadata.date !== null && { dateSource: metadata.dateSource, printedDay: metadata.printedDay }),
    order: metadata.order,
    line: null,
    ...defined({ ...metadata, byline: metadata.byline ?? article.byline }),
  };
  return { drafts: [draft], faults: [] };
}

/** The text that a page gives to programs, where it shows less than half of that: scripts would have to run to show it. */
function fuller(shown: string, html: string): string {
  const page = parsePage(html);
  const linked = page === null ? '' : linkedText(page);
  return linked.length > shown.length * 2 ? linked : shown;
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

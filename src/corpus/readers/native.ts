import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedInput, SeedReading } from '../seed-reader.ts';
import { lineEnd, nextLine, skipBlankLines } from './text-lines.ts';

/** `date 2021-11-16 Title`, without the blank before it that is the format's own. */
const DATE_LINE = /^date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?!\S)[ \t]*(.*)$/isu;
/** As much of a line as can matter to a title. */
const MAX_LINE = 5000;

/** A first line longer than this is text, not a headline. */
const MAX_HEADLINE = 300;

/**
 * Reads Dateline's own format: a first line ` date YYYY-MM-DD TITLE`, blank lines, the text.
 *
 * The body is the text after the title line and the blank lines under it, otherwise unchanged. Without a date line the
 * first line is the title; if it is over 300 characters, or nothing follows it, it stays in the body as well.
 */
export function readNative(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const { text } = decoded;
  const start = text.search(/\S/u);
  if (start === -1) return { drafts: [], faults: [seedFault('empty-body')] };
  const end = lineEnd(text, start);
  const first = text.slice(start, Math.min(end, start + MAX_LINE));
  const dated = DATE_LINE.exec(first);
  const title = dated === null ? first : (dated[2] ?? '');
  const line = text.slice(0, start).split(/\r\n|\r|\n/u).length;
  const rest = text.slice(skipBlankLines(text, nextLine(text, end)));
  const titleIsText = dated === null && (title.length > MAX_HEADLINE || rest.trim() === '');
  return {
    drafts: [{ record: null, title, body: titleIsText ? text : rest, date: dated?.[1] ?? null, line }],
    faults: [],
  };
}

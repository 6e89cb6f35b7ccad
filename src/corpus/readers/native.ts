import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedInput, SeedReading } from '../seed-reader.ts';

/** ` date 2021-11-16 Title`; the blank before it is the format's own, blank lines above it are let pass. */
const DATE_LINE = /^\s*date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?!\S)[ \t]*([^\r\n]*)(?:\r\n|\r|\n|$)/iu;
const FIRST_LINE = /^\s*(\S[^\r\n]*)(?:\r\n|\r|\n|$)/u;
const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\r|\n))+/u;

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
  const dated = DATE_LINE.exec(text);
  const first = dated ?? FIRST_LINE.exec(text);
  if (first === null) return { drafts: [], faults: [seedFault('empty-body')] };
  const title = (dated === null ? first[1] : dated[2]) ?? '';
  const line = lineAt(text, text.search(/\S/u));
  const rest = text.slice(first[0].length).replace(BLANK_LINES, '');
  const titleIsText = dated === null && (title.length > MAX_HEADLINE || rest.trim() === '');
  return {
    drafts: [{ record: null, title, body: titleIsText ? text : rest, date: dated?.[1] ?? null, line }],
    faults: [],
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/u).length;
}

import { dateOfLine, dateUnderTitle } from '../dating/date-lines.ts';
import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { readTextHead } from './text-head.ts';
import { lineAt, lineEnd, nextLine, skipBlankLines } from './text-lines.ts';

/** `date 2021-11-16 Title`, without the blank before it that is the format's own. */
const DATE_LINE = /^date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?!\S)[ \t]*(.*)$/isu;
/** As much of a line as can matter to a title. */
const MAX_LINE = 5000;

/** A first line longer than this is text, not a headline. */
const MAX_HEADLINE = 300;
/** One that ends as a sentence does, and is longer than this, is the first sentence: headlines have no final stop. */
const MAX_HEADLINE_SENTENCE = 80;

/** Reads plain text: see {@link readNativeText}. */
export function readNative(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes);
  return decoded.ok ? readNativeText(decoded.text) : { drafts: [], faults: [decoded.fault] };
}

/**
 * Reads Dateline's own format: a first line ` date YYYY-MM-DD TITLE`, blank lines, the text.
 *
 * The body is the text after the title line and the blank lines under it, otherwise unchanged. Without a date line the
 * first line is the title; if it is over 300 characters, or a sentence of over 80, or nothing follows it, it stays in the body as well. The date is
 * then what a line of its own says above or under the title, which is no part of the body either, or what the first lines
 * print beside a name or a place, which is. A head of `Title: …` and `Date: …` lines is read as it says, under a title too.
 */
export function readNativeText(text: string): SeedReading {
  const start = text.search(/\S/u);
  if (start === -1) return { drafts: [], faults: [seedFault('empty-body')] };
  const draft = readHeaded(text, start) ?? readDateLine(text, start) ?? readDatedAbove(text, start);
  return { drafts: [{ record: null, ...(draft ?? readTitled(text, start)) }], faults: [] };
}

type Draft = Omit<SeedDraft, 'record'>;

function readHeaded(text: string, start: number): Draft | null {
  const head = readTextHead(text, start);
  if (head === null) return null;
  const { end, ...fields } = head;
  return fields.title === undefined
    ? { ...readTitle(text, end), ...fields }
    : { ...fields, title: fields.title, body: text.slice(end) };
}

function readDateLine(text: string, start: number): Draft | null {
  const end = lineEnd(text, start);
  const [, date, title = ''] = DATE_LINE.exec(text.slice(start, Math.min(end, start + MAX_LINE))) ?? [];
  if (date === undefined) return null;
  return { title, body: text.slice(skipBlankLines(text, nextLine(text, end))), date, line: lineAt(text, start) };
}

/** A first line that is nothing but a date stands above the title. */
function readDatedAbove(text: string, start: number): Draft | null {
  const end = lineEnd(text, start);
  const date = dateOfLine(text.slice(start, Math.min(end, start + MAX_LINE)));
  const next = skipBlankLines(text, nextLine(text, end));
  if (date === null || text.slice(next).trim() === '') return null;
  const { title, body } = readTitle(text, next);
  return { title, body, date: text.slice(start + date.start, start + date.end), line: lineAt(text, start) };
}

function readTitled(text: string, start: number): Draft {
  const { title, body, from } = readTitle(text, start);
  const head = from === null ? null : readTextHead(text, from);
  if (head !== null) {
    const { end, ...fields } = head;
    return { ...fields, title, body: text.slice(end) };
  }
  const under = from === null ? null : dateUnderTitle(text, from);
  return {
    title,
    body: under === null || under.behind === null ? body : text.slice(under.behind),
    date: under?.date ?? null,
    line: lineAt(text, under?.at ?? start),
  };
}

/** The line at `start` as a title, and the text under it, from `from` on; `null` where the line is text itself. */
function readTitle(
  text: string,
  start: number,
): { readonly title: string; readonly body: string; readonly from: number | null } {
  const end = lineEnd(text, start);
  const title = text.slice(start, Math.min(end, start + MAX_LINE));
  const from = skipBlankLines(text, nextLine(text, end));
  const longest = /[.。]["”»)]?\s*$/u.test(title) ? MAX_HEADLINE_SENTENCE : MAX_HEADLINE;
  const isText = title.length > longest || text.slice(from).trim() === '';
  return { title, body: isText ? text : text.slice(from), from: isText ? null : from };
}

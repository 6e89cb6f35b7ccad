import { CsvError, type Options, parse } from 'csv-parse/sync';
import { decodeText } from '../decode-text.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { distinctRecords } from './exports/distinct-records.ts';
import { DEFAULT_RECORD_FIELDS } from './default-record-fields.ts';
import { draftOfRecord } from './record-fields.ts';
import { untraced } from './untraced.ts';

/** What parts the columns, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Enough of a file to hold the names of its columns. */
const HEAD = 10_000;
/** One row longer than this is refused, in characters: no news article is. */
const MAX_ROW = 20_000_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A row as it is parsed; `bytes` is where it ends. */
interface ParsedRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly bytes: number; readonly records: number; readonly error?: { readonly record: unknown[] } };
}

interface Row extends ParsedRow {
  /** Line that it begins on, from 1. */
  readonly line: number;
}

/**
 * Reads a table of articles as spreadsheets and data sets export it: the names of the columns in the first row, an article in
 * each other one, parted by commas, semicolons, tabs or bars (RFC 4180, and what programs make of it). Columns are known by
 * the names that JSON records have, in any case; a row that does not fit is a fault of its own and the rest is read.
 */
export function readCsv(input: SeedInput): SeedReading {
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  const fields = input.fields ?? DEFAULT_RECORD_FIELDS;
  const { columns, rows, fault } = rowsOf(decoded.text);
  if (columns.length > 0 && !fields.body.some((name) => columns.includes(name) || columns.some(isCalled(name))))
    return { drafts: [], faults: [seedFault('malformed', 1, 'no column is named text, body or content')] };
  const drafts: SeedDraft[] = [];
  const faults: SeedFault[] = [];
  for (const { info, record, line } of rows) {
    const surplus = (info.error?.record.length ?? 0) > columns.length;
    const read = surplus
      ? seedFault('malformed', line, 'more columns than the first row names')
      : draftOfRecord(withSmallNames(record), info.records, line, fields);
    if ('code' in read) faults.push(read);
    else drafts.push(read);
  }
  if (fault !== null) faults.push(fault);
  if (drafts.length === 0 && faults.length === 0) faults.push(seedFault('empty-body'));
  return { drafts: distinctRecords(drafts), faults };
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What ended the reading before the file did. */
  readonly fault: SeedFault | null;
}

function rowsOf(text: string): Table {
  const bytes = Buffer.from(text);
  const lines = new LineCount(bytes);
  const rows: Row[] = [];
  let columns: readonly string[] = [];
  try {
    const options: Options = {
      bom: true,
      columns: (names: readonly string[]) => (columns = names.map((name, at) => name.trim() || `column ${at + 1}`)),
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: MAX_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // Kept as they come: a mark of quotation that is never closed would take the rows before it along.
      on_record: (parsed) => {
        const row = parsed as unknown as ParsedRow;
        rows.push({ ...row, line: lines.next() });
        lines.skipTo(row.info.bytes);
      },
    };
    untraced(() => parse(bytes, options));
    return { columns, rows, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { columns, rows, fault: seedFault('malformed', lines.next(), error.message) };
  }
}

/** The one that stands most often in the first line, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [line = ''] = /[^\r\n]+/u.exec(text.slice(0, HEAD).replaceAll(/"[^"]*"/gu, '""')) ?? [];
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Counts the lines that rows begin on: the parser counts those within quotation marks in its own way. */
class LineCount {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  /** Behind the first line, which names the columns. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.next();
    const feed = bytes.indexOf(LINE_FEED, this.#at);
    this.skipTo(feed === -1 ? bytes.length : feed + 1);
  }

  /** The line of the next row, behind empty ones. */
  next(): number {
    let end = this.#at;
    while (this.#bytes[end] === LINE_FEED || this.#bytes[end] === CARRIAGE_RETURN) end += 1;
    this.skipTo(end);
    return this.#line;
  }

  /** @param end - Offset behind a row, in bytes. */
  skipTo(end: number): void {
    for (; this.#at < end; this.#at += 1) if (this.#bytes[this.#at] === LINE_FEED) this.#line += 1;
  }
}

const smallName = (name: string): string => name.toLowerCase().replaceAll(/\s+/gu, '_');

const isCalled =
  (name: string) =>
  (column: string): boolean =>
    smallName(column) === name;

/** Under its own names, and under these in small letters. */
function withSmallNames(record: Readonly<Record<string, string>>): Record<string, string> {
  const small = Object.entries(record).map(([name, value]) => [smallName(name), value]);
  return { ...Object.fromEntries(small), ...record };
}

import { decodeText } from '../decode-text.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { RecordFields, SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { distinctRecords } from './exports/distinct-records.ts';
import { draftsIn } from './exports/json-records.ts';
import { parseLenientJson } from './exports/lenient-json.ts';
import { DEFAULT_RECORD_FIELDS } from './default-record-fields.ts';
import { draftOfRecord } from './record-fields.ts';

/** One record longer than this is refused: no news article is. */
const MAX_LINE_BYTES = 20_000_000;

/** Enough of a file to see whether it is a list of records. */
const LIST_HEAD_BYTES = 100;

const LINE_FEED = 0x0a;

/**
 * Reads JSON Lines: one record a line, each an article. A bad line is a fault of its own and the rest is read. A list under
 * this name is read as JSON is.
 */
export function readJsonLines(input: SeedInput): SeedReading {
  const fields = input.fields ?? DEFAULT_RECORD_FIELDS;
  const list = beginsList(input.bytes) ? listIn(input.bytes) : null;
  if (list !== null) return draftsIn(list, fields);
  const drafts: SeedDraft[] = [];
  const faults: SeedFault[] = [];
  let line = 0;
  // Line by line over the bytes: the file as one string could pass the longest string that the engine allows.
  for (let start = 0; start < input.bytes.length;) {
    const feed = input.bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? input.bytes.length : feed;
    line += 1;
    const read = readLine(input.bytes.subarray(start, end), line, fields);
    if (read !== null && 'code' in read) faults.push(read);
    else if (read !== null) drafts.push(read);
    start = end + 1;
  }
  return { drafts: distinctRecords(drafts), faults };
}

function readLine(bytes: Uint8Array, line: number, fields: RecordFields): SeedDraft | SeedFault | null {
  if (bytes.length > MAX_LINE_BYTES) return seedFault('too-large', line, String(MAX_LINE_BYTES / 1e6));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ...decoded.fault, line };
  if (decoded.text.trim() === '') return null;
  try {
    return draftOfRecord(parseLenientJson(decoded.text), line, line, fields);
  } catch (error) {
    return seedFault('malformed', line, error instanceof Error ? error.message : '');
  }
}

/** The first that is not blank opens a list of objects. */
function beginsList(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, LIST_HEAD_BYTES));
  return /^\s*\[\s*(?:\{|$)/u.test(head);
}

/** @returns `null` where the bytes are no JSON as a whole. */
function listIn(bytes: Uint8Array): unknown[] | null {
  const decoded = bytes.length > MAX_LINE_BYTES ? null : decodeText(bytes);
  if (decoded?.ok !== true) return null;
  try {
    const value = parseLenientJson(decoded.text);
    return Array.isArray(value) ? value : null;
  } catch {
    // Then its lines are read, and the faults of each are told.
    return null;
  }
}

import { decodeText } from '../decode-text.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { RecordFields, SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { DEFAULT_RECORD_FIELDS, draftOfRecord } from './record-fields.ts';

/** One record longer than this is refused: no news article is. */
const MAX_LINE_BYTES = 20_000_000;

const LINE_FEED = 0x0a;

/** Reads JSON Lines: one record a line, each an article. A bad line is a fault of its own and the rest is read. */
export function readJsonLines(input: SeedInput): SeedReading {
  const fields = input.fields ?? DEFAULT_RECORD_FIELDS;
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
  return { drafts, faults };
}

function readLine(bytes: Uint8Array, line: number, fields: RecordFields): SeedDraft | SeedFault | null {
  if (bytes.length > MAX_LINE_BYTES) return seedFault('too-large', line, String(MAX_LINE_BYTES / 1e6));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ...decoded.fault, line };
  if (decoded.text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(decoded.text);
    return draftOfRecord(value, line, line, fields) ?? seedFault('malformed', line, 'not an object');
  } catch (error) {
    return seedFault('malformed', line, error instanceof Error ? error.message : '');
  }
}

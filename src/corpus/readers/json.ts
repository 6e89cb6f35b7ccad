import { decodeText } from '../decode-text.ts';
import { seedFault } from '../seed-problem.ts';
import type { SeedInput, SeedReading } from '../seed-reader.ts';
import { readJsonLines } from './json-lines.ts';
import { draftsIn } from './exports/json-records.ts';
import { parseLenientJson } from './exports/lenient-json.ts';
import { DEFAULT_RECORD_FIELDS } from './default-record-fields.ts';

/**
 * Reads a JSON file: one article, a list of articles, an object that holds such a list however deep, JSON Lines under
 * this name, or a JSON feed.
 */
export async function readJson(input: SeedInput): Promise<SeedReading> {
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  let value: unknown;
  try {
    value = parseLenientJson(decoded.text);
  } catch (error) {
    if (isJsonLines(decoded.text)) return readJsonLines(input);
    return { drafts: [], faults: [seedFault('malformed', null, error instanceof Error ? error.message : '')] };
  }
  if (isJsonFeed(value)) return (await import('./feed.ts')).readFeed(input);
  return draftsIn(value, input.fields ?? DEFAULT_RECORD_FIELDS);
}

/** The first line that is not blank is an object by itself. */
function isJsonLines(text: string): boolean {
  const [line = ''] = /\S[^\r\n]*/u.exec(text) ?? [];
  if (!line.startsWith('{')) return false;
  try {
    parseLenientJson(line);
    return true;
  } catch {
    // Damaged JSON: its fault is told by the caller.
    return false;
  }
}

/** https://www.jsonfeed.org/version/1.1/ */
function isJsonFeed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'string' && value.version.includes('jsonfeed.org/version/');
}

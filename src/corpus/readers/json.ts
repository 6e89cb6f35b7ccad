import { decodeText } from '../decode-text.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { SeedDraft, SeedInput, SeedReading } from '../seed-reader.ts';
import { DEFAULT_RECORD_FIELDS, draftOfRecord } from './record-fields.ts';

/** Keys under which exports keep their list of articles. */
const LISTS = ['articles', 'items', 'documents', 'docs', 'records', 'results', 'data'];

/**
 * Reads a JSON file: one article, a list of articles, an object that holds such a list (`articles`, `items`, `documents`,
 * `docs`, `records`, `results` or `data`), or a JSON feed.
 */
export async function readJson(input: SeedInput): Promise<SeedReading> {
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return { drafts: [], faults: [decoded.fault] };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return { drafts: [], faults: [seedFault('malformed', null, error instanceof Error ? error.message : '')] };
  }
  if (isJsonFeed(value)) return (await import('./feed.ts')).readFeed(input);
  const fields = input.fields ?? DEFAULT_RECORD_FIELDS;
  const records = listIn(value);
  if (records === null) {
    const draft = draftOfRecord(value, 1, null, fields);
    if (draft === null) return { drafts: [], faults: [seedFault('malformed', null, 'no article in it')] };
    return { drafts: [{ ...draft, record: null }], faults: [] };
  }
  const drafts: SeedDraft[] = [];
  const faults: SeedFault[] = [];
  for (const [place, record] of records.entries()) {
    const draft = draftOfRecord(record, place + 1, null, fields);
    if (draft === null) faults.push(seedFault('malformed', null, `record ${place + 1} is not an object`));
    else drafts.push(draft);
  }
  if (records.length === 0) faults.push(seedFault('empty-body'));
  return { drafts, faults };
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of LISTS) {
    const list = (value as Record<string, unknown>)[key];
    if (Array.isArray(list)) return list;
  }
  return null;
}

/** https://www.jsonfeed.org/version/1.1/ */
function isJsonFeed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'string' && value.version.includes('jsonfeed.org/version/');
}

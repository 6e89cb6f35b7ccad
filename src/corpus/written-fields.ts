import { DEFAULT_RECORD_FIELDS } from './readers/default-record-fields.ts';
import type { RecordFields } from './seed-reader.ts';

/**
 * Reads which fields of JSON records hold what, as an operator writes it: `text=story.body|body, date=created`. What is
 * named takes the place of the usual names of that part; the other parts keep theirs.
 *
 * @returns `null` when it is not of that form, or names a part that records do not have or one twice.
 */
export function parseRecordFields(written: string): RecordFields | null {
  const fields = new Map<string, readonly string[]>();
  for (const part of written.split(',')) {
    const [, name = '', paths = ''] = /^\s*([a-z]+)\s*=([^=]+)$/u.exec(part) ?? [];
    // `text` is what people call the body of a record, and what the usual records call it.
    const key = name === 'text' ? 'body' : name;
    const names = paths.split('|').map((path) => path.trim());
    if (!Object.hasOwn(DEFAULT_RECORD_FIELDS, key) || fields.has(key) || names.includes('')) return null;
    fields.set(key, names);
  }
  return { ...DEFAULT_RECORD_FIELDS, ...Object.fromEntries(fields) };
}

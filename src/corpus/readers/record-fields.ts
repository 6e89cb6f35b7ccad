import { dateOfFields } from '../dating/date-of-fields.ts';
import { dateText } from '../dating/date-value.ts';
import { seedFault, type SeedFault } from '../seed-problem.ts';
import type { RecordFields, SeedDraft } from '../seed-reader.ts';
import { DEFAULT_RECORD_FIELDS } from './default-record-fields.ts';
import { isPublished } from './published.ts';
import { plainTitle, textOfField } from './marked-up-text.ts';

const OPTIONAL = ['source', 'url', 'byline', 'language', 'corrected'] as const;

/**
 * Makes a draft of one JSON record.
 *
 * @param number - The record's place in its file, from 1: its name where it has no id.
 * @param line - Line of the record, `null` where lines mean nothing.
 * @returns The fault of a value that is no object, is a draft, or holds HTML that is too deep.
 */
export function draftOfRecord(
  value: unknown,
  number: number,
  line: number | null,
  fields: RecordFields = DEFAULT_RECORD_FIELDS,
): SeedDraft | SeedFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return seedFault('malformed', line, line === null ? `record ${number} is not an object` : 'not an object');
  const text = (field: keyof RecordFields): string | undefined => first(value, fields[field]);
  const title = plainTitle(text('title') ?? '');
  if (!isPublished((name) => reach(value, [name]))) return seedFault('draft', line, title);
  const body = textOfField(text('body') ?? '');
  if (body === null) return seedFault('malformed', line, 'HTML too big or too deeply nested');
  return {
    record: text('id') ?? String(number),
    title,
    body,
    date: fields.date.length === 0 ? (dateOfFields(value)?.date ?? null) : dateAt(value, fields.date),
    line,
    ...Object.fromEntries(
      OPTIONAL.flatMap((field) => {
        const found = text(field);
        return found === undefined ? [] : [[field, found]];
      }),
    ),
  };
}

function first(record: object, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = reach(record, name.split('.'));
    if (typeof found === 'string' && found !== '') return found;
    if (typeof found === 'number') return String(found);
    // Corpora part a text into its paragraphs.
    const isList = Array.isArray(found) && found.length > 0;
    if (isList && found.every((part) => typeof part === 'string')) return found.join('\n\n');
  }
  return undefined;
}

/** What an object holds under a path of names, `undefined` where that ends. */
export function reach(record: object, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The first of the named values that holds a date. */
function dateAt(record: object, names: readonly string[]): string | null {
  for (const name of names) {
    const date = dateText(reach(record, name.split('.')));
    if (date !== null) return date;
  }
  return null;
}

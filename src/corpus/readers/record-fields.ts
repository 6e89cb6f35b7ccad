import type { RecordFields, SeedDraft } from '../seed-reader.ts';

/** Names that archives use: BEIR's `_id, title, text, metadata{date,url,source}` first, then those of common exports. */
export const DEFAULT_RECORD_FIELDS: RecordFields = {
  id: ['_id', 'id', 'guid'],
  title: ['title', 'headline', 'metadata.title'],
  body: ['text', 'body', 'content', 'content_text', 'articleBody'],
  date: ['date', 'metadata.date', 'published', 'date_published', 'datePublished', 'publishedAt', 'pubDate'],
  source: ['source', 'metadata.source', 'source.name', 'publisher', 'publisher.name', 'outlet'],
  url: ['url', 'metadata.url', 'link'],
  byline: ['byline', 'metadata.byline', 'author', 'author.name'],
  language: ['language', 'metadata.language', 'lang', 'inLanguage'],
  corrected: ['corrected', 'metadata.corrected', 'correction'],
};

/** Seconds since 1970 up to the year 5138; a bigger number counts milliseconds. */
const MAX_SECONDS = 1e11;

const OPTIONAL = ['source', 'url', 'byline', 'language', 'corrected'] as const;

/**
 * Makes a draft of one JSON record.
 *
 * @param number - The record's place in its file, from 1: its name where it has no id.
 * @param line - Line of the record, `null` where lines mean nothing.
 * @returns `null` where the value is no object.
 */
export function draftOfRecord(
  value: unknown,
  number: number,
  line: number | null,
  fields: RecordFields = DEFAULT_RECORD_FIELDS,
): SeedDraft | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const text = (field: keyof RecordFields): string | undefined => first(value, fields[field]);
  return {
    record: text('id') ?? String(number),
    title: text('title') ?? '',
    body: text('body') ?? '',
    date: dateText(text('date')),
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
  }
  return undefined;
}

function reach(record: object, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A bare number of 9 to 13 digits counts seconds or milliseconds since 1970; its day is the one in UTC. */
function dateText(date: string | undefined): string | null {
  if (date === undefined) return null;
  if (!/^\d{9,13}(?:\.\d+)?$/u.test(date)) return date;
  const at = Number(date);
  return new Date(at > MAX_SECONDS ? at : at * 1000).toISOString().slice(0, 10);
}

import { seedFault, type SeedFault } from '../../seed-problem.ts';
import type { RecordFields, SeedDraft, SeedReading } from '../../seed-reader.ts';
import { distinctRecords } from './distinct-records.ts';
import { SUMMARIES } from '../default-record-fields.ts';
import { draftOfRecord, reach } from '../record-fields.ts';

/** Keys under which exports keep their list of articles, or the object that holds it; asked before any other. */
const LISTS = [
  'articles',
  'posts',
  'items',
  'documents',
  'docs',
  'records',
  'results',
  'hits',
  'data',
  'response',
  'db',
];
/** How many objects and lists a list of articles may lie within. */
const MAX_DEPTH = 6;

/** Makes drafts of all articles that a JSON value holds: it is one, or see {@link findRecords}. */
export function draftsIn(value: unknown, fields: RecordFields): SeedReading {
  const records = findRecords(value, fields);
  if (records === null) {
    const read = draftOfRecord(value, 1, null, fields);
    if ('code' in read) return { drafts: [], faults: [read] };
    return { drafts: [{ ...read, record: null }], faults: [] };
  }
  const drafts: SeedDraft[] = [];
  const faults: SeedFault[] = [];
  for (const [place, record] of records.entries()) {
    const read = draftOfRecord(record, place + 1, null, fields);
    if ('code' in read) faults.push(read);
    else drafts.push(read);
  }
  if (records.length === 0) faults.push(seedFault('empty-body'));
  return { drafts: distinctRecords(drafts), faults };
}

/**
 * Finds the list of articles in a JSON value: the value itself, a list in it however deep (`response.docs`,
 * `db[0].data.posts`), or an object whose every value is an article.
 *
 * @returns `null` where the value is an article itself, or holds no list.
 */
function findRecords(value: unknown, fields: RecordFields): readonly unknown[] | null {
  return listIn(value, fields, 0);
}

function listIn(value: unknown, fields: RecordFields, depth: number): readonly unknown[] | null {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return listOf(value, fields, depth);
  if (isArticle(value, fields)) return null;
  const known = LISTS.filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !known.includes(key));
  for (const key of [...known, ...others]) {
    const inside = (value as Record<string, unknown>)[key];
    const list = listIn(inside, fields, depth + 1);
    if (list !== null && (known.includes(key) || list.some((each) => isArticle(unwrapped(each), fields)))) return list;
  }
  const values = Object.values(value);
  return values.length > 0 && values.every((each) => isArticle(each, fields)) ? values : null;
}

/** A list in a list is one of articles where the outer one is not: exports wrap what they write. */
function listOf(values: readonly unknown[], fields: RecordFields, depth: number): readonly unknown[] {
  const records = values.map(unwrapped);
  if (records.some((each) => isArticle(each, fields))) return records;
  const [only] = records;
  const inner = records.length === 1 ? listIn(only, fields, depth + 1) : null;
  return inner?.some((each) => isArticle(each, fields)) === true ? inner : records;
}

/** Elasticsearch puts each document into an object with its score. */
function unwrapped(value: unknown): unknown {
  const isHit = typeof value === 'object' && value !== null && '_source' in value;
  return isHit && typeof value._source === 'object' ? { _id: reach(value, ['_id']), ...value._source } : value;
}

/** An object with text of its own, not with a summary alone. */
function isArticle(value: unknown, { body }: RecordFields): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return body.some((name) => {
    if (SUMMARIES.includes(name)) return false;
    const text = reach(value, name.split('.'));
    return typeof text === 'string' || (Array.isArray(text) && text.every((part) => typeof part === 'string'));
  });
}

import { DATE_RANK, datesByName } from './date-names.ts';
import { dateText } from './date-value.ts';
import { readDate } from './read-date.ts';

/** Objects within a record that hold what is known of it. */
const INNER = [
  'metadata',
  'meta',
  'attributes',
  'fields',
  'properties',
  'frontmatter',
  '_source',
  'article',
  'params',
  'extra',
];
/** Where a clipped page came from: beside it, the day of creation is the day of clipping. */
const CLIPPED = /^(?:source|url|link|original_url|canonical_url)$/iu;

/** The date of a record, as it is written, and the field that it stands in. */
export interface FieldDate {
  readonly date: string;
  readonly name: string;
}

/**
 * Finds the day of publication among a record's fields by their names: the surest that can be read. Where none can, the
 * surest that looks like a date is given as it is, for its fault to be named.
 *
 * @param record - Parsed JSON, YAML or TOML; untrusted.
 */
export function dateOfFields(record: object): FieldDate | null {
  const inner = INNER.flatMap((key) => (Object.hasOwn(record, key) ? [(record as Record<string, unknown>)[key]] : []));
  const records = [record, ...inner].filter((each): each is object => typeof each === 'object' && each !== null);
  const named = records.flatMap((each) => datesByName(each)).toSorted((a, b) => a.rank - b.rank);
  const emptied = named.some(({ rank, value }) => rank < DATE_RANK.date && (value === null || value === ''));
  const mayCount = named.filter(({ rank }) => rank < DATE_RANK.created || !(emptied || isClipped(record)));
  const written = mayCount.flatMap(({ name, rank, value }) => {
    const date = dateText(value);
    return date === null ? [] : [{ name, rank, date }];
  });
  const found = written.find(({ date }) => readDate(date) !== null);
  if (found !== undefined) return { name: found.name, date: settled(found.date, records) };
  return written.find(({ rank }) => rank < DATE_RANK.created) ?? null;
}

/** Of two readings the one that the record's other dates show. */
function settled(date: string, records: readonly object[]): string {
  const read = readDate(date);
  if (read === null || read.orMonthFirst === null) return date;
  const others = records.flatMap((each) => Object.values(each).flatMap((value: unknown) => dateText(value) ?? []));
  const orders = new Set(
    others.flatMap((other) =>
      /\d[/-]\d/u.test(other) && other.length <= MAX_DATE ? (readDate(other)?.order ?? []) : [],
    ),
  );
  const [order] = orders;
  if (orders.size !== 1) return date;
  return order === 'month-first' ? read.orMonthFirst : read.day;
}

/** A longer field is no date. */
const MAX_DATE = 60;

function isClipped(record: object): boolean {
  return Object.entries(record).some(
    ([name, value]: [string, unknown]) => CLIPPED.test(name) && typeof value === 'string' && /^https?:/iu.test(value),
  );
}

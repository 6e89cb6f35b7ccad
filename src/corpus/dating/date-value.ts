/** Under these keys exports keep the one value of an object: MongoDB, Firestore, XML turned into JSON, WordPress, Prismic. */
const INNER = [
  '$date',
  '$numberLong',
  '$timestamp',
  't',
  '@value',
  '#text',
  '_text',
  '_',
  'iso',
  'iso8601',
  'value',
  'raw',
  'rendered',
  'datetime',
  'dateTime',
  'date',
  'start',
  'text',
  'timestamp',
  'seconds',
  '_seconds',
  'date-parts',
];
const MAX_DEPTH = 4;

/** Digits of a count since 1970, and how many of its units make a millisecond. */
const UNITS: Readonly<Record<number, number>> = { 9: 0.001, 10: 0.001, 11: 1, 12: 1, 13: 1, 16: 1000, 19: 1_000_000 };

/**
 * The date in a field as text, from whatever exports make of dates: text, a count since 1970 in seconds, milliseconds and
 * less, `{ "$date": … }`, `[2021, 11, 16]`, `{ "year": 2021, … }`, a `Date`.
 *
 * @param value - Untrusted.
 * @returns `null` where there is no date in it.
 */
export function dateText(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return /\d/u.test(value) ? countedText(value.trim()) : null;
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? countedText(String(value)) : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return partsText(value) ?? dateText(value[0], depth + 1);
  const record = value as Record<string, unknown>;
  const parts = partsText([record['year'], record['month'], record['day']]);
  if (parts !== null) return parts;
  for (const key of INNER) {
    const inner = Object.hasOwn(record, key) ? dateText(record[key], depth + 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** `[2021, 11, 16]`, perhaps with a time behind it. */
function partsText(parts: readonly unknown[]): string | null {
  const [year, month, date] = parts
    .slice(0, 3)
    .map((part) => (part === '' || part === null ? Number.NaN : Number(part)));
  if (year === undefined || month === undefined || date === undefined) return null;
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** A bare count since 1970 as the time in UTC that it is; any other text as it is. */
function countedText(text: string): string {
  const count = /^(?:\/Date\()?(\d{9,19})(?:\.\d+)?(?:[+-]\d{4})?(?:\)\/)?$/u.exec(text)?.[1];
  const unit = count === undefined ? undefined : UNITS[count.length];
  if (count === undefined || unit === undefined) return text;
  // `202111161000` is a time of day as programs write it, and as a count it would lie in the seventies.
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/u.test(count)) return text;
  return new Date(Number(count) / unit).toISOString();
}

/** Signs that make a spreadsheet take a cell for a formula, or for the end of a row (OWASP, "CSV Injection"). */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u;

/**
 * Writes rows as CSV (RFC 4180). A cell that a spreadsheet would run gets an apostrophe in front; every cell is quoted,
 * and the file begins with a byte order mark, without which Excel takes UTF-8 for something else.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

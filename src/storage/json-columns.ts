import type { Database } from './schema.ts';

/** Columns that hold JSON. */
export const JSON_COLUMNS: readonly (readonly [table: keyof Database, column: string])[] = [
  ['guild_defaults', 'value'],
  ['pins', 'options'],
  ['pins', 'shown'],
  ['pins', 'placement'],
  ['pin_versions', 'shown'],
  ['watches', 'shown'],
  ['watches', 'posts'],
  ['watches', 'posting'],
  ['digests', 'posting'],
];

/** Whether a text can be read as JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // That is the answer.
    return false;
  }
}

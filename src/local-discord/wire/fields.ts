/** Plain object as it came over the wire: every value is to be checked before use. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value if it is a text or a number, as text; else `''`. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The value if it is an object, else an empty one. */
export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

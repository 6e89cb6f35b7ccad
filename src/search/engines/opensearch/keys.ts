import { createHash } from 'node:crypto';

/** The longest id, in bytes, that a cluster takes. */
const LONGEST_KEY = 512;
/** The longest term in UTF-16 units that is indexed as it stands. */
const LONGEST_TERM = 200;

/** What an article is called in a cluster: its id, or its hash where that is too long. */
export function articleKey(id: string): string {
  return Buffer.byteLength(id) <= LONGEST_KEY - 16 ? id : `sha256:${hashOf(id)}`;
}

/** What a term is called in a cluster. */
export function termKey(term: string): string {
  return term.length <= LONGEST_TERM ? term : `sha256:${hashOf(term)}`;
}

/** A short name for a text: 43 letters, digits, `-` and `_`. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

const FIRST_SURROGATE = 0xd800;
const ASTRAL = 0x1_0000;

/**
 * An id as a cluster sorts it like JavaScript: by UTF-16 units, where a cluster goes by code points. {@link idFromOrder} gives
 * it back.
 */
export function orderOf(id: string): string {
  return id.replaceAll(/[\uD800-\uFFFF]/g, (unit) =>
    String.fromCodePoint(ASTRAL + unit.charCodeAt(0) - FIRST_SURROGATE),
  );
}

/** The id that {@link orderOf} was given. */
export function idFromOrder(order: string): string {
  return order.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, (point) =>
    String.fromCharCode(point.codePointAt(0)! - ASTRAL + FIRST_SURROGATE),
  );
}

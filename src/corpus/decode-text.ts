import chardet from 'chardet';
import { seedFault, type SeedFault } from './seed-problem.ts';

/** Decoded text, or why the bytes are none. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly charset: string }
  | { readonly ok: false; readonly fault: SeedFault };

/**
 * Code points of the bytes 0x80-0x9F in windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
 * Node 20's `TextDecoder('windows-1252')` decodes them as ISO 8859-1, losing every curly quote, dash and euro sign.
 */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Labels that mean windows-1252 on the web (https://encoding.spec.whatwg.org/#names-and-labels). */
const LATIN_1 = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'l1', 'us-ascii', 'ascii']);

/** Enough for a guess, little enough to be cheap. */
const GUESS_BYTES = 64_000;
/** chardet guesses at random below this. */
const GUESS_MIN_BYTES = 200;

/**
 * Decodes the bytes of a text file: byte order mark, else strict UTF-8, else the declared charset, else a guess
 * (chardet), else windows-1252, which decodes everything. The byte order mark is dropped.
 *
 * @param declared - Charset that the file names for itself (HTML meta, XML declaration).
 * @returns `not-text` with its line when the text holds U+0000.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const { text, charset } = decode(bytes, declared);
  const nul = text.indexOf('\0');
  if (nul === -1) return { ok: true, text, charset };
  return { ok: false, fault: seedFault('not-text', text.slice(0, nul).split('\n').length) };
}

function decode(bytes: Uint8Array, declared: string | undefined): { text: string; charset: string } {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), charset: marked };
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const guess = bytes.length < GUESS_MIN_BYTES ? null : chardet.detect(bytes.subarray(0, GUESS_BYTES));
  for (const label of [declared, guess]) {
    // Strict UTF-8 has already failed; a declaration of it is wrong.
    if (label === undefined || label === null || /^utf-?8$/iu.test(label)) continue;
    const text = decodeAs(label, bytes);
    if (text !== null) return { text, charset: label.toLowerCase() };
  }
  return { text: decodeWindows1252(bytes), charset: 'windows-1252' };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** `null` where the charset is unknown to the platform or the bytes are not of it. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  if (LATIN_1.has(label.toLowerCase())) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // RangeError: unknown label; TypeError: bytes that the charset does not have. Either way the next candidate is tried.
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes);
  for (let at = 0; at < units.length; at += 1) {
    const byte = units[at] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f) units[at] = WINDOWS_1252.charCodeAt(byte - 0x80);
  }
  return new TextDecoder('utf-16le').decode(units);
}

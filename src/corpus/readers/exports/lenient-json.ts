const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What programs write for a value that they do not have, or for one that JSON has no word for. */
const NO_VALUE = /(?<![\w."-])-?(?:NaN|nan|Infinity|inf|undefined|None|NA)(?![\w."-])/gu;

/**
 * Parses JSON, and JSON as Python's `json` and pandas write it: `NaN`, `Infinity` and the like are `null`.
 *
 * @throws {SyntaxError} For anything else that is not JSON.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const mended = outsideStrings(text, (code) => code.replaceAll(NO_VALUE, 'null'));
    if (mended === text) throw error;
    return JSON.parse(mended);
  }
}

/** Changes what stands between the strings. By hand: a pattern over a long string runs out of the engine's stack. */
function outsideStrings(text: string, change: (code: string) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('"', at);
    const end = open === -1 ? text.length : stringEnd(text, open);
    parts.push(change(text.slice(at, open === -1 ? end : open)), text.slice(open === -1 ? end : open, end));
    at = end;
  }
  return parts.join('');
}

function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

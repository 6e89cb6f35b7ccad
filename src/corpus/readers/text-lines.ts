/** Scanning by hand: a pattern over a line of 20 MB runs out of the engine's backtracking stack. */

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;

/** Where the line that holds `from` ends, its line break left out. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the next line begins: behind CRLF, LF or CR at `end`, or `end` itself at the end of the text. */
export function nextLine(text: string, end: number): number {
  if (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED) return end + 2;
  return end < text.length ? end + 1 : end;
}

/** Where the first line from `from` on begins that is not blank; a last line without a break stays as it is. */
export function skipBlankLines(text: string, from: number): number {
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BLANK || code === TAB) continue;
    if (!isBreak(code)) break;
    start = nextLine(text, at);
    at = start - 1;
  }
  return start;
}

/** Number of the line, from 1, that holds `at`. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/u).length;
}

function isBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Breaks of lines of every kind, a CRLF counting once. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/**
 * Characters that no reader sees but that would change how the words around them look: control characters other than
 * a tab, and the marks that embed, override or isolate a direction of writing.
 */
const UNSHOWABLE = /(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * What opens markup anywhere in a line: emphasis, code, spoilers, links, mentions, times, custom emoji, and a colon
 * before something, which makes `https://` a link and `:name:` an emoji. The dot keeps bare invites from becoming cards.
 */
const INLINE = /[\\*_~`|<[@]|:(?=\S)|(?<=discord(?:app)?)\.(?=gg|com)/giu;

/** What opens markup at the beginning of a line: headings, quotes, small print, lists. Invisible marks do not hide it. */
const OPENING = /^([\s\p{Cf}]*)(?:([#>-])|(\d+)(\.))/u;

/** Splits text at its line breaks. */
export function splitLines(text: string): string[] {
  return text.split(LINE_BREAK);
}

/**
 * Escapes text so that Discord shows its characters and nothing else: whatever would open markup gets a backslash,
 * which Discord does not show. The reader sees every character of the text, with one exception, made visible: a
 * character that is not seen itself but would disorder the others is shown as `�`.
 *
 * @param text - Text without line breaks.
 * @param opensLine - Whether nothing visible stands before it in its line.
 * @param next - What follows it in its line; empty for nothing.
 */
export function escapeText(text: string, opensLine: boolean, next: string): string {
  const inline = text.replaceAll(UNSHOWABLE, '\ufffd').replaceAll(INLINE, String.raw`\$&`);
  const open = /^\S/u.test(next) && inline.endsWith(':') ? `${inline.slice(0, -1)}\\:` : inline;
  if (!opensLine) return open;
  return open.replace(OPENING, (_, blank: string, sign?: string, number?: string) =>
    sign === undefined ? `${blank}${number ?? ''}\\.` : `${blank}\\${sign}`,
  );
}

/** Whether the text shows nothing by itself: blanks and invisible marks. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

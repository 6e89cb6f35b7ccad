/** Joins two lines of a paragraph. */
export type JoinLines = (before: string, after: string) => string;

const DIVIDED = /(\p{L}+)-$/u;

/**
 * Makes the join of lines of a text. A word divided at the end of a line is written as the text itself writes it elsewhere,
 * in one word or with a hyphen; else it keeps its hyphen, since nothing tells whose it is. A soft hyphen goes.
 *
 * @param lines - All lines of the text.
 */
export function joinOf(lines: readonly string[]): JoinLines {
  const words = new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-$)/gu) ?? []));
  return (before, after) => {
    if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
    const first = DIVIDED.exec(before)?.[1];
    if (first === undefined) return `${before} ${after}`;
    const rest = /^\p{Ll}+/u.exec(after)?.[0] ?? '';
    const whole = rest !== '' && words.has((first + rest).toLowerCase());
    return whole && !words.has(`${first}-${rest}`.toLowerCase()) ? before.slice(0, -1) + after : before + after;
  };
}

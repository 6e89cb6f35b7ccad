import type { SummaryLine } from './summary.ts';

/** Characters that a pin holds in one message, of Discord's 4,000 less those of its heading and its footer. */
const ROOM = 3850;
/** Characters that stand around a quote on Discord besides its headline: marks, day, link, footnotes. */
const AROUND = 100;

/**
 * What of some lines one message holds: as many as there is room for, then what they replaced.
 *
 * @param lines - The most worth telling first.
 */
export function inOneMessage(lines: readonly SummaryLine[]): SummaryLine[] {
  let left = ROOM;
  const takes = (characters: number): boolean => {
    if (characters > left) return false;
    left -= characters;
    return true;
  };
  const held = lines.filter(({ text, lead, article }) =>
    takes(text.length + (lead?.text.length ?? 0) + article.title.length + AROUND),
  );
  return held.map((line) => {
    const { replaced } = line;
    const isHeld = replaced !== null && takes(replaced.text.length + replaced.article.title.length + AROUND);
    return isHeld ? line : { ...line, replaced: null };
  });
}

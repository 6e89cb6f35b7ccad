import { isBlank } from './blank.ts';

/** Han, kana and Hangul aside from blanks: scripts whose words are about two characters and mostly unspaced. */
const isIdeographic = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

/**
 * Counts the words of `[start, end)` in `text`: runs between blanks, as a newsroom counts; two Han or kana characters
 * count as one word.
 *
 * @returns At least 1 for a range with a non-blank character.
 */
export function countWords(text: string, start: number, end: number): number {
  let runs = 0;
  let ideographs = 0;
  let inside = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) inside = false;
    else if (isIdeographic(code)) {
      ideographs += 1;
      inside = false;
    } else if (!inside) {
      runs += 1;
      inside = true;
    }
  }
  return runs + Math.ceil(ideographs / 2);
}

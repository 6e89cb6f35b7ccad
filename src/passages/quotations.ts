import type { Span } from '../corpus/article.ts';
import { MARKS, OPENING, OPENING_BEFORE_WORD } from '../languages/quotation-marks.ts';
import { isBlank } from './blank.ts';

/** Longest quotation, in UTF-16 code units, that is recognised as one. */
export const LONGEST_QUOTATION = 600;

const MARK = new RegExp(`[${MARKS}]`, 'gu');
const WORD = /[\p{L}\p{N}]/u;
const STOP_BEFORE = /[.,!?…;:\p{STerm}]/u;
const STOP_AFTER = /[.,!?;:)]/u;

const closes = (text: string, at: number): boolean => {
  const mark = text[at] ?? '';
  const next = text[at + 1] ?? '';
  if (mark === '"') return !WORD.test(next);
  if (mark !== '’') return true;
  // An apostrophe looks the same. What matters here is speech, which has a stop beside its closing mark; a quoted word may stay open.
  return !WORD.test(next) && (STOP_BEFORE.test(text[at - 1] ?? '') || STOP_AFTER.test(next));
};

/**
 * Finds the outermost quotations of a text: `“ ” ‘ ’ „ “ « » » « 「 」 " "`. One pass; a quotation that does not close
 * within {@link LONGEST_QUOTATION} (as in speech that runs over paragraphs) is none.
 *
 * @returns Ranges with their marks, ascending and disjoint.
 */
export function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  let closing = '';
  MARK.lastIndex = 0;
  // Not matchAll, which makes a new expression for each paragraph.
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const at = match.index;
    const mark = match[0];
    if (start >= 0 && at - start >= LONGEST_QUOTATION) start = -1;
    if (start >= 0 && closing.includes(mark)) {
      if (closes(text, at)) {
        found.push({ start, end: at + 1 });
        start = -1;
      }
      continue;
    }
    const always = OPENING[mark];
    if (always !== undefined) {
      // Inside speech only the same mark again means that the first one never closed.
      if (start < 0 || text[start] === mark || closing === '’') {
        start = at;
        closing = always;
      }
      continue;
    }
    const before = OPENING_BEFORE_WORD[mark];
    const opens = at === 0 || isBlank(text.charCodeAt(at - 1)) || /[(—–-]/u.test(text[at - 1] ?? '');
    if (start < 0 && before !== undefined && opens && at + 1 < text.length && !isBlank(text.charCodeAt(at + 1))) {
      start = at;
      closing = before;
    }
  }
  return found;
}

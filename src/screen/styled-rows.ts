import { printable } from './printable.ts';

/** How to draw on a terminal. */
export interface ScreenStyle {
  /** Columns; lines are wrapped at words. */
  readonly width: number;
  /** Whether bold, dim and the like may be used. */
  readonly colour: boolean;
}

/** Pairs of SGR codes: on, off (ECMA-48 section 8.3.117). */
const SGR = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  strike: [9, 29],
  inverse: [7, 27],
} as const;

/** How a stretch of text stands out. */
export type Effect = keyof typeof SGR;

/** A stretch of text that is set alike. It may hold line breaks. */
export interface StyledRun {
  readonly text: string;
  readonly effects: readonly Effect[];
}

/** What stands before every row of a quote. */
export const QUOTE_BAR = '│ ';
/** Rows longer than this are tiring to read, however wide the terminal; shorter ones are no rows. */
const COLUMNS = { min: 20, max: 100 } as const;

/**
 * Draws a paragraph as rows of a terminal, wrapped at words; a word is broken by no run that ends inside it. Control
 * characters are shown as pictures, so that no text can move the cursor or recolour the screen.
 *
 * @param lead - What stands before the first row; before the others, `next`.
 * @returns At least one row, none with blanks at its end but those of its lead.
 */
export function styledRows(
  runs: readonly StyledRun[],
  { width, colour }: ScreenStyle,
  lead: string,
  next: string,
): string[] {
  const columns = Math.max(COLUMNS.min, Math.min(width, COLUMNS.max) - lead.length);
  const rows: StyledRun[][] = [[]];
  let used = 0;
  for (const { pieces, length, end } of wordsOf(runs)) {
    if (used > 0 && used + length > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(...pieces);
    used += length;
    if (end === '\n') {
      rows.push([]);
      used = 0;
    } else if (end === ' ') {
      rows.at(-1)?.push({ text: ' ', effects: pieces.at(-1)?.effects ?? [] });
      used += 1;
    }
  }
  return rows.map((row, index) => (index === 0 ? lead : next) + drawn(row, colour));
}

/** Characters between two places where a row may end; runs may begin and end inside. */
interface Word {
  readonly pieces: readonly StyledRun[];
  readonly length: number;
  readonly end: string;
}

function wordsOf(runs: readonly StyledRun[]): Word[] {
  const words: Word[] = [];
  let pieces: StyledRun[] = [];
  let length = 0;
  const close = (end: string): void => {
    words.push({ pieces, length, end });
    pieces = [];
    length = 0;
  };
  for (const { text, effects } of runs) {
    for (const part of printable(text).split(/([ \n])/u)) {
      if (part === ' ' || part === '\n') close(part);
      else if (part !== '') {
        pieces.push({ text: part, effects });
        length += part.length;
      }
    }
  }
  if (length > 0) close('');
  return words;
}

/** One row, its blanks at the end left out; what is set alike is dressed once. */
function drawn(row: readonly StyledRun[], colour: boolean): string {
  const kept = row.slice(0, row.findLastIndex(({ text }) => text !== ' ') + 1);
  const joined: StyledRun[] = [];
  for (const { text, effects } of kept) {
    const last = joined.at(-1);
    if (last?.effects.join() === effects.join()) joined[joined.length - 1] = { text: last.text + text, effects };
    else joined.push({ text, effects });
  }
  return joined.map(({ text, effects }) => (colour ? dressed(text, effects) : text)).join('');
}

function dressed(text: string, effects: readonly Effect[]): string {
  const codes = (at: 0 | 1): string => effects.map((effect) => `\u001B[${SGR[effect][at]}m`).join('');
  return codes(0) + text + codes(1);
}

import type { PageLine } from '../command/message/layout.ts';
import { printable } from './printable.ts';

/** How to draw on a terminal. */
export interface Style {
  /** Columns; lines are wrapped at words. */
  readonly width: number;
  /** Whether bold and dim may be used. */
  readonly colour: boolean;
}

const ESC = '\u001B[';
const QUOTE_BAR = '│ ';
/** Lines longer than this are tiring to read, however wide the terminal. */
const MAX_WIDTH = 100;

/**
 * Draws lines for a terminal: headings bold, quotes behind a bar, small print dim. Control characters of articles are
 * shown as pictures, so that no article can move the cursor or recolour the screen.
 */
export function drawText(lines: readonly PageLine[], style: Style): string {
  return lines.map((line) => drawLine(line, style)).join('\n');
}

function drawLine(line: PageLine, { width, colour }: Style): string {
  const prefix = line.kind === 'quote' ? QUOTE_BAR : '';
  const columns = Math.max(20, Math.min(width, MAX_WIDTH) - prefix.length);
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const word of wordsOf(line)) {
    if (used > 0 && used + word.length > columns) {
      rows.push(row.trimEnd());
      row = '';
      used = 0;
    }
    row += word.pieces.map(({ text, strong }) => (colour && strong ? bold(text) : text)).join('');
    used += word.length;
    if (word.end === '\n') {
      rows.push(row.trimEnd());
      row = '';
      used = 0;
    } else if (word.end === ' ') {
      row += ' ';
      used += 1;
    }
  }
  if (row !== '' || rows.length === 0) rows.push(row.trimEnd());
  const dim = colour && line.kind === 'small';
  return rows.map((each) => (dim ? `${ESC}2m${prefix}${each}${ESC}22m` : `${prefix}${each}`)).join('\n');
}

const bold = (text: string): string => `${ESC}1m${text}${ESC}22m`;

/** Characters between two places where a row may be broken; runs may begin and end inside. */
interface Word {
  readonly pieces: { readonly text: string; readonly strong: boolean }[];
  length: number;
  end: '' | ' ' | '\n';
}

function wordsOf(line: PageLine): Word[] {
  const words: Word[] = [];
  let word: Word = { pieces: [], length: 0, end: '' };
  for (const run of line.runs) {
    const strong = run.strong === true || line.kind === 'heading';
    for (const part of printable(run.text).split(/([ \n])/u)) {
      if (part === ' ' || part === '\n') {
        words.push({ ...word, end: part });
        word = { pieces: [], length: 0, end: '' };
      } else if (part !== '') {
        word.pieces.push({ text: part, strong });
        word.length += part.length;
      }
    }
  }
  return word.length > 0 ? [...words, word] : words;
}

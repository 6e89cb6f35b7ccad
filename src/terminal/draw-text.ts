import type { PageLine } from '../command/layout.ts';

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
  const words = line.runs.flatMap(({ text, strong }) =>
    visible(text)
      .split(/(?<= |\n)/u)
      .map((word) => ({ word, strong: strong === true || line.kind === 'heading' })),
  );
  const rows: string[] = [];
  let row = '';
  let used = 0;
  const flush = (): void => {
    rows.push(row.trimEnd());
    row = '';
    used = 0;
  };
  let space = true;
  for (const { word, strong } of words) {
    const bare = word.replace(/[ \n]$/u, '');
    // A run may begin in the middle of a word: only a blank is a place to break at.
    if (space && used > 0 && used + bare.length > columns) flush();
    row += colour && strong ? `${ESC}1m${bare}${ESC}22m` : bare;
    used += bare.length;
    space = word.length > bare.length;
    if (word.endsWith('\n')) flush();
    else if (space) {
      row += ' ';
      used += 1;
    }
  }
  if (row !== '' || rows.length === 0) flush();
  const dim = colour && line.kind === 'small';
  return rows.map((each) => (dim ? `${ESC}2m${prefix}${each}${ESC}22m` : `${prefix}${each}`)).join('\n');
}

/** C0 controls become pictures, C1 ones `�`; marks that turn the direction of writing become visible names. */
function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\p{Cc}/gu, (control) => {
      const code = control.codePointAt(0) ?? 0;
      if (control === '\n') return control;
      return code < 0x20 ? String.fromCodePoint(0x24_00 + code) : '�';
    })
    .replaceAll(
      /[\u202A-\u202E\u2066-\u2069]/gu,
      (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}>`,
    );
}

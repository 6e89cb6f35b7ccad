import { type Inline, plainText } from './inline-markdown.ts';
import { type MarkdownBlock, readMarkdown } from './markdown.ts';

/** How a terminal shows it. */
export interface TerminalStyle {
  /** Columns; longer lines are wrapped at words. */
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
/** Longer lines tire the eye, however wide the window is. */
const MAX_WIDTH = 100;
const BAR = '│ ';

interface Word {
  readonly text: string;
  readonly sgr: readonly (keyof typeof SGR)[];
}

/** Draws a message of Discord's on a terminal: quotes behind a bar, bold as bold, small print dim. */
export function terminalMarkdown(content: string, style: TerminalStyle): string {
  return blockRows(readMarkdown(harmless(content)), style).join('\n');
}

function blockRows(blocks: readonly MarkdownBlock[], style: TerminalStyle): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'text':
        return wrap(words(block.content, []), style);
      case 'heading':
        return wrap(words(block.content, ['bold']), style);
      case 'small':
        return wrap(words(block.content, ['dim']), style);
      case 'quote':
        return blockRows(block.blocks, { ...style, width: Math.min(style.width, MAX_WIDTH) - BAR.length }).map(
          (row) => `${BAR}${row}`,
        );
      case 'list':
        return block.items.flatMap(({ depth, number, content }) => {
          const mark = `${'  '.repeat(depth)}${number === null ? '•' : `${number}.`} `;
          const rows = wrap(words(content, []), { ...style, width: Math.min(style.width, MAX_WIDTH) - mark.length });
          return rows.map((row, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${row}`);
        });
      case 'code':
        return block.text.split('\n').map((row) => `    ${row}`);
    }
  });
}

function words(nodes: readonly Inline[], sgr: Word['sgr']): Word[] {
  return nodes.flatMap((node): Word[] => {
    switch (node.type) {
      case 'bold':
      case 'italic':
      case 'underline':
      case 'strike':
        return words(node.content, [...sgr, node.type]);
      case 'spoiler':
        return words(node.content, [...sgr, 'inverse']);
      case 'link':
        return [
          ...words(node.content, [...sgr, 'underline']),
          ...(plainText(node.content) === node.url ? [] : [{ text: ` <${node.url}>`, sgr }]),
        ];
      case 'text':
      case 'code':
        return [{ text: node.text, sgr }];
      case 'emoji':
        return [{ text: `:${node.name}:`, sgr }];
      case 'mention':
        return [{ text: `@${node.id}`, sgr }];
      case 'time':
        return [{ text: new Date(node.seconds * 1000).toISOString(), sgr }];
    }
  });
}

/** Breaks words into rows. Blanks are where a row may end; the blank at its end is left out. */
function wrap(runs: readonly Word[], { width, colour }: TerminalStyle): string[] {
  const columns = Math.max(20, Math.min(width, MAX_WIDTH));
  const rows: string[] = [''];
  let used = 0;
  const start = (): void => {
    rows[rows.length - 1] = rows.at(-1)?.trimEnd() ?? '';
    rows.push('');
    used = 0;
  };
  let breakable = false;
  for (const { text, sgr } of runs) {
    for (const piece of text.split(/(?<=[ \n])/u)) {
      const bare = piece.replace(/[ \n]$/u, '');
      if (breakable && used + bare.length > columns) start();
      rows[rows.length - 1] += (colour ? dressed(bare, sgr) : bare) + (piece.endsWith(' ') ? ' ' : '');
      used += piece.length;
      if (piece.endsWith('\n')) start();
      breakable = piece.endsWith(' ');
    }
  }
  rows[rows.length - 1] = rows.at(-1)?.trimEnd() ?? '';
  return rows;
}

function dressed(text: string, sgr: Word['sgr']): string {
  if (text === '') return text;
  const on = sgr.map((name) => `\u001B[${SGR[name][0]}m`).join('');
  const off = sgr.map((name) => `\u001B[${SGR[name][1]}m`).join('');
  return on + text + off;
}

/** Without characters that could move the cursor, recolour the screen or turn the direction of writing. */
function harmless(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '�');
}

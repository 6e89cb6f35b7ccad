import type { PageLine } from '../command/message/layout.ts';
import { type Effect, QUOTE_BAR, type ScreenStyle, styledRows } from '../screen/styled-rows.ts';

const EFFECTS: Readonly<Record<PageLine['kind'], readonly Effect[]>> = {
  plain: [],
  quote: [],
  small: ['dim'],
  heading: ['bold'],
};

/** Draws lines for a terminal: headings bold, quotes behind a bar, small print dim. */
export function drawText(lines: readonly PageLine[], style: ScreenStyle): string {
  return lines
    .flatMap(({ kind, runs }) => {
      const own = EFFECTS[kind];
      const styled = runs.map(({ text, strong }) => ({
        text,
        effects: strong === true && kind !== 'heading' ? [...own, 'bold' as const] : own,
      }));
      const bar = kind === 'quote' ? QUOTE_BAR : '';
      return styledRows(styled, style, bar, bar);
    })
    .join('\n');
}

import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PageLine } from '../../src/command/message/layout.ts';
import { drawText } from '../../src/terminal/draw-text.ts';

const line = (kind: PageLine['kind'], ...texts: string[]): PageLine => ({
  kind,
  runs: texts.map((text) => ({ text })),
});

const bare = (text: string): string => text.replaceAll(/[\s│]/gu, '');

describe('drawText', () => {
  it('wraps at blanks and keeps the bar of a quote on every row', () => {
    expect(drawText([line('quote', 'one two three four five six')], { width: 16, colour: false })).toBe(
      '│ one two three four\n│ five six',
    );
  });

  it('keeps a word whole over two runs', () => {
    const rows = drawText([line('plain', 'aaaa bbbb cccc dddd e', 'e', '¹ f')], { width: 22, colour: false });
    expect(rows).toBe('aaaa bbbb cccc dddd\nee¹ f');
  });

  it('marks what stands out only where colours may be used', () => {
    const strong: PageLine = { kind: 'plain', runs: [{ text: 'a ' }, { text: 'b', strong: true }] };
    expect(drawText([strong], { width: 80, colour: false })).toBe('a b');
    expect(drawText([strong], { width: 80, colour: true })).toBe('a \u001B[1mb\u001B[22m');
  });

  it('lets no article send control characters to the terminal', () => {
    const hostile = line('quote', 'red \u001B[31m bell \u0007 back \u0008 c1 \u009B2J end \u202Eevil');
    expect(drawText([hostile], { width: 200, colour: false })).toBe(
      '│ red ␛[31m bell ␇ back ␈ c1 �2J end <U+202E>evil',
    );
  });

  it('loses no visible character of any text', () => {
    assert(
      property(string({ unit: constantFrom('a', 'é', '漢', ' ', '\n', '😀', '.') }), (text) => {
        expect(bare(drawText([line('quote', text)], { width: 30, colour: false }))).toBe(bare(text));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/corpus/readers/html-text.ts';
import { textOf } from '../../../src/corpus/readers/text-of.ts';

const text = (html: string): string => {
  const page = parsePage(html);
  return page?.body == null ? '' : textOf(page.body);
};

describe('textOf', () => {
  it.each([
    [
      'rows',
      '<table><tr><th>Route</th><th>Boat</th></tr><tr><td>Ost</td><td>6.40</td></tr></table>',
      'Route | Boat\n\nOst | 6.40',
    ],
    ['a paragraph in a cell', '<table><tr><td><p>Ost</p></td><td>6<br>40</td></tr></table>', 'Ost | 6 40'],
    ['an empty cell', '<table><tr><td>Ost</td><td></td><td>7</td></tr></table>', 'Ost | 7'],
    [
      'a caption and a head',
      '<table><caption>Fares</caption><thead><tr><th>A</th><th>B</th></tr></thead></table>',
      'Fares\n\nA | B',
    ],
    ['one column', '<table><tr><td>Ost</td></tr><tr><td>Vey</td></tr></table>', 'Ost\n\nVey'],
    ['layout', '<table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>', 'One.\n\nTwo.\n\nThree.'],
    [
      'a table in a table',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
      'a | b\n\nc',
    ],
  ])('37-table-rows-fall-apart: %s', (_name, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it.each([
    [
      '<dl><dt>Fare</dt><dd>4.20 crowns</dd><dt>Boats</dt><dd>Two</dd><dd>or three</dd></dl>',
      'Fare\n4.20 crowns\n\nBoats\nTwo\n\nor three',
    ],
    ['<dl><dt>Alone</dt></dl><p>After.</p>', 'Alone\n\nAfter.'],
  ])('keeps a term with what is said of it: %j', (html, expected) => {
    expect(text(html)).toBe(expected);
  });
});

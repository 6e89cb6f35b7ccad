import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csv } from '../../../../src/command/replies/admin/csv.ts';

/** Reads CSV as RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 1; at < text.length;) {
    let cell = '';
    // Every cell is quoted.
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) cell += text[at];
    row.push(cell);
    at += 1;
    if (text[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('csv', () => {
  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '\n@x',
    '|cmd',
    '%x',
    '\u200b=1',
    '＝1',
  ])('puts an apostrophe before %j', (cell) => {
    expect(read(csv([[cell]]))).toEqual([[`'${cell}`]]);
  });

  it.each(['', 'plain', '5 - 3', 'a=b', '"quoted"', 'two\nlines', 'a,b'])('leaves %j as it is', (cell) => {
    expect(read(csv([[cell]]))).toEqual([[cell]]);
  });

  it('gives back every cell, but for apostrophes in front of formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 })), (rows) => {
        const back = read(csv(rows));
        expect(back.map((row, y) => row.map((cell, x) => (cell === rows[y]?.[x] ? cell : cell.slice(1))))).toEqual(
          rows,
        );
      }),
    );
  });
});

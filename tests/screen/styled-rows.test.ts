import { assert, array, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/screen/printable.ts';
import { type StyledRun, styledRows } from '../../src/screen/styled-rows.ts';

const run = (text: string, ...effects: StyledRun['effects'][number][]): StyledRun => ({ text, effects });
const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const colour = { width: 80, colour: true };
const plain = { width: 80, colour: false };

describe('rows of a terminal', () => {
  it.each<[string, StyledRun[], string[]]>([
    ['nothing is one empty row', [], ['']],
    ['what is set alike is dressed once, blanks too', [run('a b', 'bold')], ['\u001B[1ma b\u001B[22m']],
    ['effects stand within each other', [run('a', 'dim', 'bold')], ['\u001B[2m\u001B[1ma\u001B[22m\u001B[22m']],
    ['a blank between is not dressed', [run('a '), run('b', 'bold')], ['a \u001B[1mb\u001B[22m']],
    ['each row is dressed anew', [run('a\nb', 'dim')], ['\u001B[2ma\u001B[22m', '\u001B[2mb\u001B[22m']],
    ['empty lines stay, blanks at their ends go', [run('a  \n\nb ')], ['a', '', 'b']],
  ])('%s', (_, runs, rows) => {
    expect(styledRows(runs, colour, '', '')).toEqual(rows);
  });

  it('puts one thing before the first row, and another before those that follow', () => {
    expect(styledRows([run('one two three four five')], { ...plain, width: 16 }, '• ', '  ')).toEqual([
      '• one two three four',
      '  five',
    ]);
  });

  it('is never wider than 100 columns, nor wraps below 20', () => {
    const words = [run('word '.repeat(100))];
    expect(Math.max(...styledRows(words, { ...plain, width: 400 }, '', '').map(({ length }) => length))).toBe(99);
    expect(Math.max(...styledRows(words, { ...plain, width: 1 }, '', '').map(({ length }) => length))).toBe(19);
  });

  it('shows every character, and sends no control character of a text', () => {
    const text = string({
      unit: constantFrom('a', '漢', ' ', '\n', '\u001B', '\u0007', '\u009B', '\u202E'),
      maxLength: 80,
    });
    const runs = array(record({ text, effects: constantFrom<StyledRun['effects']>([], ['bold'], ['dim']) }));
    assert(
      property(runs, integer({ min: 1, max: 120 }), (given, width) => {
        const shown = styledRows(given, { width, colour: false }, '', '').join('');
        expect(shown).not.toMatch(/\p{Cc}/u);
        expect(bare(shown)).toBe(bare(given.map((each) => printable(each.text)).join('')));
      }),
    );
  });
});

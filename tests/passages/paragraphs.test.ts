import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/passages/paragraphs.ts';

/** `text` as it stands, subheads in square brackets. */
const outline = (body: string): string[] =>
  splitParagraphs({ body }).map(({ start, end, kind }) =>
    kind === 'subhead' ? `[${body.slice(start, end)}]` : body.slice(start, end),
  );

const LONG =
  'This line is so long that nobody and no program would have wrapped it by hand at some column, as lines of mail are, because it goes on.';

describe('splitParagraphs', () => {
  it.each([
    ['blank lines', 'One.\n\nTwo.\n\n\n\nThree.', ['One.', 'Two.', 'Three.']],
    ['CRLF, blanks and tabs', '  One.\t\r\n \t \r\n\tTwo.\r\n', ['One.', 'Two.']],
    ['single line breaks after stops', 'One.\nTwo!\nThree.', ['One.', 'Two!', 'Three.']],
    ['single line breaks between long lines', `${LONG}\nHeading here\n${LONG}`, [LONG, '[Heading here]', LONG]],
    [
      'wrapped lines',
      'This was wrapped\nby hand at some\ncolumn. It goes on\nlike that.\n\nNext.',
      ['This was wrapped\nby hand at some\ncolumn. It goes on\nlike that.', 'Next.'],
    ],
    ['a list', 'We know that\n- one thing\n- another thing', ['We know that', '- one thing', '- another thing']],
    ['a subhead', 'One.\n\nFirst signs of it\n\nTwo.', ['One.', '[First signs of it]', 'Two.']],
    ['two subheads', 'One.\n\nPart two\n\nThe end\n\nTwo.', ['One.', '[Part two]', '[The end]', 'Two.']],
    ['three short lines, a list', 'One.\n\nAnn\n\nBob\n\nCem\n\nTwo.', ['One.', 'Ann', 'Bob', 'Cem', 'Two.']],
    ['a short first line', 'By Ann Lee\n\nOne.', ['By Ann Lee', 'One.']],
    ['a short last line', 'One.\n\nReporting by Ann Lee', ['One.', 'Reporting by Ann Lee']],
    [
      'a short line that goes on',
      'One.\n\nHe said:\n\nTwo.\n\nand more\n\nThree.',
      ['One.', 'He said:', 'Two.', 'and more', 'Three.'],
    ],
    [
      'a fact or a dateline on a line',
      'One.\n\nBest film: Rain\n\nTwo.\n\nOslo AFP —\n\nThree.',
      ['One.', 'Best film: Rain', 'Two.', 'Oslo AFP —', 'Three.'],
    ],
    ['a quoted line', 'One.\n\n“It is over.”\n\nTwo.', ['One.', '“It is over.”', 'Two.']],
    [
      'Markdown',
      '# Top\n\nOne.\n\n## Next steps ##\nTwo.\n\n#hashtag text.',
      ['[Top]', 'One.', '[Next steps]', 'Two.', '#hashtag text.'],
    ],
    [
      '20-number-sign-in-txt: a sentence that begins with a number sign',
      'One.\n\n# 1 priority is the Quibble bridge, the mayor said on Friday.\n\n# 1: the plan\n\nTwo.',
      ['One.', '# 1 priority is the Quibble bridge, the mayor said on Friday.', '[1: the plan]', 'Two.'],
    ],
    ['bare marks', 'One.\n\n##\n\n***\n\nTwo.', ['One.', '##', '***', 'Two.']],
    ['nothing', ' \n\t\r\n\u2028 ', []],
  ])('reads %s', (_, body, expected) => {
    expect(outline(body)).toEqual(expected);
  });

  it('finds the one subhead of the seed article', () => {
    const body = readFileSync(new URL('../../seeds/000_93c09d89f73302b5.txt', import.meta.url), 'utf8');
    expect(outline(body.slice(body.indexOf('\n'))).filter((text) => text.startsWith('['))).toEqual([
      '[First signs of de-escalation]',
    ]);
  });

  it('covers every character but blanks and heading marks, in order', () => {
    const line = fc.oneof(
      fc.constantFrom('', ' ', '# Head', '## ', '#', 'Short line', 'A sentence.', '- item', LONG, '\ud800', '\u200b'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const body = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\u2029', '\r')), { maxLength: 30 })
      .map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(body, (text) => {
        let at = 0;
        for (const { start, end } of splitParagraphs({ body: text })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^[\s#]*$/u);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s#]*$/u);
      }),
      { numRuns: 500 },
    );
  });
});

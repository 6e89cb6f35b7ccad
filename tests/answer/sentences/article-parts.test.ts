import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleParts } from '../../../src/answer/sentences/article-parts.ts';

describe('the parts of an article', () => {
  it('are its sentences and subheads in order; the first of a paragraph opens it', () => {
    const body = 'One is here. Two is here.\n\nA subhead\n\nThree is here.\r\n\r\nFour.';
    const parts = articleParts({ body, language: 'en' });
    expect(parts.map(({ kind, text, opens }) => [kind, text, opens])).toEqual([
      ['sentence', 'One is here.', true],
      ['sentence', 'Two is here.', false],
      ['subhead', 'A subhead', true],
      ['sentence', 'Three is here.', true],
      ['sentence', 'Four.', true],
    ]);
  });

  it('are exact slices, ascending and disjoint, whatever the body is', () => {
    const pieces = fc.constantFrom(
      'Ab cd. ',
      'Who? ',
      '\n\n',
      '\r\n',
      '“Yes.” ',
      'Head',
      ' ',
      '\u0308',
      '\ud83d',
      '…',
      '# ',
      '3. ',
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom('en', 'de', 'zh'), (given, language) => {
        const body = given.join('');
        let before = 0;
        for (const { start, end, text } of articleParts({ body, language })) {
          expect(text).toBe(body.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
    );
  });
});

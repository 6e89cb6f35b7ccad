import { describe, expect, it } from 'vitest';
import { findQuotations, LONGEST_QUOTATION } from '../../src/passages/quotations.ts';

const quoted = (text: string): readonly string[] =>
  findQuotations(text).map(({ start, end }) => text.slice(start, end));

const long = (length: number): string => `“${'a'.repeat(length - 2)}”`;

describe('quotations', () => {
  it.each([
    ['He said “yes” and “no”.', ['“yes”', '“no”']],
    ['Er sagte „ja“ und »nein«.', ['„ja“', '»nein«']],
    ['Il dit «oui» et ‹non›.', ['«oui»', '‹non›']],
    ['他说「是」。', ['「是」']],
    ['Hon sade ”ja”.', ['”ja”']],
    ['She said "yes" (and "no").', ['"yes"', '"no"']],
    // The outermost alone.
    ['“He said ‘yes’ to me.”', ['“He said ‘yes’ to me.”']],
    // An apostrophe closes nothing; speech has a stop beside its mark.
    ['‘It’s not the mayor’s,’ he said.', ['‘It’s not the mayor’s,’']],
    ['A 5" pipe and a 6" one.', []],
    ['No “end here.', []],
    ['“Never closed, “but this is”.', ['“but this is”']],
    ['', []],
  ])('of %s: %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('are none where they close too far away', () => {
    expect(quoted(long(LONGEST_QUOTATION)).length).toBe(1);
    expect(quoted(long(LONGEST_QUOTATION + 1))).toEqual([]);
    expect(quoted(`${long(LONGEST_QUOTATION + 1)} “yes”`)).toEqual(['“yes”']);
  });
});

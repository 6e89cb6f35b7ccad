import { describe, expect, it } from 'vitest';
import { joinOf } from '../../../../src/corpus/readers/print/divided-words.ts';

describe('joinOf', () => {
  it.each([
    ['a word that stands whole elsewhere', ['the time-', 'table holds', 'The timetable'], 'the timetable holds'],
    [
      'one that stands with a hyphen elsewhere',
      ['a well-', 'known man', 'wellknown and well-known'],
      'a well-known man',
    ],
    ['one that stands nowhere else', ['a well-', 'known man'], 'a well-known man'],
    ['a soft hyphen', ['the time\u00AD', 'table'], 'the timetable'],
    ['a name', ['Anna-', 'Lena came', 'annalena'], 'Anna-Lena came'],
    ['a dash', ['he came -', 'at last'], 'he came - at last'],
    ['no hyphen', ['one', 'two'], 'one two'],
  ])('joins %s', (_name, lines, joined) => {
    expect(joinOf(lines)(lines[0] ?? '', lines[1] ?? '')).toBe(joined);
  });
});

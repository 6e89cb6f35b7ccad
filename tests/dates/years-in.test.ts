import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../src/dates/years-in.ts';

describe('yearsIn', () => {
  it.each<[string, number[]]>([
    ['The mill burned in 1904, and again in 2011.', [1904, 2011]],
    ['From 2019-2021 it stood empty.', [2019, 2021]],
    ['It sold for $1950, or £2000, and 1850% more.', []],
    ['Room A1950 holds 1,950.5 litres and 2010.5 grams.', []],
    ['In 1066 nobody counted, and 2150 is far.', []],
    ['', []],
  ])('%s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });
});

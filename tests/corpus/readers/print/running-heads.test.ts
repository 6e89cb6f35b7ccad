import { describe, expect, it } from 'vitest';
import { withoutRunningHeads } from '../../../../src/corpus/readers/print/running-heads.ts';

const page = (number: number, ...texts: string[]) =>
  texts.map((text, at) => ({ text, y: 800 - 20 * at, page: number }));

const left = (...pages: ReturnType<typeof page>[]): string[] =>
  withoutRunningHeads(pages.flat()).map(({ text }) => text);

const lines = (name: string): string[] => [
  `${name} 1`,
  `${name} two`,
  `${name} three`,
  'It rained.',
  `x ${name}`,
  `y ${name}`,
  `z ${name}`,
];

describe('withoutRunningHeads', () => {
  it.each([
    [
      'a head and a foot',
      ['Gazette 16 November', 'a', 'b', 'Page 1 of 2'],
      ['Gazette 16 November', 'c', 'd', 'Page 2 of 2'],
    ],
    [
      'heads of two lines',
      ['Gazette', 'Issue 7', 'a', 'b', 'x@example.org'],
      ['Gazette', 'Issue 7', 'c', 'd', 'x@example.org'],
    ],
    ['numbers alone', ['a', 'b', '– 1 –'], ['c', 'd', '– 2 –']],
    ['numbers in words of another language', ['a', 'b', 'Seite 1 von 2'], ['c', 'd', 'Seite 2 von 2']],
  ])('32-pdf-page-break-cuts-a-sentence: leaves out %s', (_name, one, two) => {
    expect(left(page(0, ...one), page(1, ...two))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells the heads of left and right pages', () => {
    const pages = [0, 1, 2, 3].map((at) =>
      page(at, at % 2 === 0 ? 'Gazette' : 'Fire at the mill', `text ${'abcd'[at]}`),
    );
    expect(left(...pages)).toEqual(['text a', 'text b', 'text c', 'text d']);
  });

  it('leaves lines that stand once, numbers within a page, and a line in the middle of pages', () => {
    expect(left(page(0, 'a', '1790', 'b'))).toEqual(['a', '1790', 'b']);
    expect(left(page(0, ...lines('a')), page(1, ...lines('b')))).toHaveLength(14);
    expect(left(page(0, '7'))).toEqual(['7']);
  });
});

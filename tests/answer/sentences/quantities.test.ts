import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/answer/sentences/quantities.ts';

const read = (text: string): string[] =>
  findQuantities(text).map(
    ({ start, end, value, unit, role }) =>
      `${text.slice(start, end)} = ${value} ${unit}${role === 'beside' ? ' beside' : ''}`,
  );

describe('findQuantities', () => {
  it.each([
    ['The bridge will cost 240 million florins.', ['240 million florins = 240000000 florin']],
    ['Nine people died and twenty-one were hurt.', ['Nine people = 9 people']],
    ['Prices rose by 6.2 per cent.', ['6.2 per cent = 6.2 percent']],
    ['They paid $3.5 million for 1,200 lorries.', ['$3.5 million = 3500000 dollar', '1,200 lorries = 1200 lorry']],
    ['The party has 61 of the 120 seats.', ['61 of the 120 seats = 61 seat']],
    ['Winds of 148 kilometres an hour were measured.', ['148 kilometres an hour = 148 kilometre an hour']],
    ['There are 12 suspected cases.', ['12 suspected cases = 12 case']],
    ['The toll rose to 61 cases from 14 cases.', ['61 cases = 61 case', '14 cases = 14 case beside']],
    ['It is 4.9 metres and not 5.1 metres.', ['4.9 metres = 4.9 metre', '5.1 metres = 5.1 metre beside']],
    ['It costs 70 million florins more than planned.', ['70 million florins = 70000000 florin beside']],
    ['Five more bodies were found.', ['Five more bodies = 5 body beside']],
    ['180 jobs will go instead of the 300 jobs named.', ['180 jobs = 180 job', '300 jobs = 300 job beside']],
  ])('%s', (text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each([
    'On 12 February 2023 it rained.',
    'At 4:40 a.m. the river rose.',
    'A man of 71 drowned.',
    'Berta Holm, 58, was there.',
    'They won 3–0 at No. 5 quay.',
    'It lasted nine days, the longest in 19 months.',
    'One of them was in B12.',
    'They elected her by 73 to 47.',
    'Two thirds have gone home.',
  ])('nothing in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives disjoint slices in order, for any text', () => {
    const words = fc.constantFrom(
      ...'12|3.5|million|percent|%|people|from|$|of the|crowns|nine|,|.|😀|more|-|4:40'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        let from = 0;
        for (const { start, end, value, unit } of findQuantities(text)) {
          expect(start >= from && end > start && end <= text.length).toBe(true);
          expect([Number.isFinite(value), unit === unit.trim() && unit !== '']).toEqual([true, true]);
          from = end;
        }
      }),
    );
  });
});

import { array, assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesInOrder } from '../../../src/search/terms/places-in-order.ts';

const PIECES = [
  'a',
  'b',
  'Z',
  'z',
  '0',
  '9',
  "'",
  '@',
  '\u007F',
  '\u0080',
  'é',
  'ж',
  '\uD800',
  '\uDC00',
  '\uFFFF',
  '\0',
];

const inOrder = (strings: readonly string[]): string[] =>
  Array.from(
    placesInOrder(strings, (a, b) => (strings[a]! < strings[b]! ? -1 : 1)),
    (place) => strings[place]!,
  );

describe('strings in order', () => {
  it('stand by their code units', () => {
    const piece = constantFrom(...PIECES);
    const made = array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    for (const each of [made, string({ unit: 'binary', maxLength: 8 })]) {
      assert(
        property(uniqueArray(each, { maxLength: 60 }), (strings) => {
          expect(inOrder(strings)).toEqual(strings.toSorted((a, b) => (a < b ? -1 : 1)));
        }),
        { numRuns: 200 },
      );
    }
  });

  it('are ordered otherwise where they are the same', () => {
    expect([...placesInOrder(['flood', 'flood', 'ash', 'flood'], (a, b) => b - a)]).toEqual([2, 3, 1, 0]);
  });
});

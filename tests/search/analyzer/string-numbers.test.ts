import { array, assert, oneof, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { StringNumbers } from '../../../src/search/analyzer/string-numbers.ts';

it('numbers strings as a map would, however many there are', () => {
  const few = string({ maxLength: 2, unit: 'binary' });
  const many = oneof(few, string({ maxLength: 12 }));
  assert(
    property(array(many, { maxLength: 500 }), many, (texts, other) => {
      const numbers = new StringNumbers();
      const known = new Map<string, number>();
      for (const text of texts) {
        expect(numbers.numberOf(text)).toBe(known.get(text) ?? -1);
        if (!known.has(text)) known.set(text, known.size);
        expect(numbers.of(text)).toBe(known.get(text));
        expect(numbers.size).toBe(known.size);
      }
      expect(numbers.strings).toEqual([...known.keys()]);
      expect(numbers.numberOf(other)).toBe(known.get(other) ?? -1);
    }),
  );
});

it('tells strings apart that have one hash', () => {
  // Of FNV-1a with 32 bits.
  const pair = ['costarring', 'liquid'];
  const numbers = new StringNumbers();
  expect(pair.map((text) => numbers.of(text))).toEqual([0, 1]);
  expect(pair.map((text) => numbers.numberOf(text))).toEqual([0, 1]);
});

import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextUnits } from '../../../src/search/analyzer/text-units.ts';
import { CODES, KEY, LONG, writeKey } from '../../../src/search/analyzer/word-key.ts';

const units = new TextUnits();
const keyOf = (word: string): readonly number[] => {
  const key = new Int32Array(KEY);
  writeKey(key, 0, units.of(`x${word} y`), 1, 1 + word.length);
  return [...key];
};

describe('the key of a word', () => {
  it('tells plain words of up to fifteen letters apart', () => {
    const letters = Array.from('09azAZbB');
    const word = array(constantFrom(...letters), { minLength: 1, maxLength: 15 }).map((each) => each.join(''));
    assert(
      property(word, word, (one, other) => {
        expect(keyOf(one)[2]).not.toBe(LONG);
        expect(keyOf(one).join() === keyOf(other).join()).toBe(one === other);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['', '0', 'aaaaa', 'aaaaaa', 'a'.repeat(10), 'a'.repeat(11), 'a'.repeat(15)])(
    'of %j is that of no other',
    (word) => {
      const others = [
        '0',
        'a',
        'aaaa',
        'aaaaa',
        'aaaaaa',
        'a'.repeat(9),
        'a'.repeat(10),
        'a'.repeat(11),
        'a'.repeat(14),
        'a'.repeat(15),
      ];
      expect(others.filter((other) => keyOf(other).join() === keyOf(word).join())).toEqual(
        others.includes(word) ? [word] : [],
      );
    },
  );

  it('does not say all of a longer word, nor of one with other characters', () => {
    for (const word of ['a'.repeat(16), "editor's", 'é', 'naïve', 'U.S', '1,000']) expect(keyOf(word)[2]).toBe(LONG);
  });

  it('knows the letters and digits of ASCII and no others', () => {
    assert(
      property(string({ unit: 'binary', minLength: 1, maxLength: 1 }), (text) => {
        expect(CODES[text.charCodeAt(0)] !== 0).toBe(/^[A-Za-z0-9]/u.test(text));
      }),
    );
    expect(CODES.filter((code) => code !== 0)).toHaveLength(62);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, WordMemory } from '../../src/search/word-memory.ts';

describe('WordMemory', () => {
  it('finds what a Map finds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (words) => {
        const memory = new WordMemory<number>();
        const map = new Map<string, number>();
        for (const [index, word] of words.entries()) {
          const text = `x${word}y`;
          expect(memory.find(text, 1, 1 + word.length, hashOf(word))).toBe(map.get(word));
          if (!map.has(word)) {
            map.set(word, index);
            memory.keep(word, hashOf(word), index);
          }
        }
      }),
    );
  });

  it('tells words of one hash apart', () => {
    const memory = new WordMemory<string>();
    memory.keep('one', 7, 'first');
    memory.keep('two', 7, 'second');
    expect(memory.find('two', 0, 3, 7)).toBe('second');
    expect(memory.find('six', 0, 3, 7)).toBeUndefined();
  });

  it('grows past its first size, forgets when full, and does not keep long words', () => {
    const memory = new WordMemory<number>();
    for (let n = 0; n < 200_000; n += 1) memory.keep(String(n), hashOf(String(n)), n);
    const find = (word: string): number | undefined => memory.find(word, 0, word.length, hashOf(word));
    expect(find('0')).toBe(0);
    expect(find('199999')).toBe(199_999);
    memory.keep('more', hashOf('more'), 1);
    expect(find('0')).toBeUndefined();
    expect(find('more')).toBe(1);
    const long = 'x'.repeat(41);
    memory.keep(long, hashOf(long), 2);
    expect(find(long)).toBeUndefined();
  });
});

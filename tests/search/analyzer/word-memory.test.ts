import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScannedWords } from '../../../src/search/analyzer/scan-words.ts';
import { TextUnits } from '../../../src/search/analyzer/text-units.ts';
import { hashOf } from '../../../src/search/analyzer/word-hash.ts';
import { WordMemory } from '../../../src/search/analyzer/word-memory.ts';

/** A memory that is asked for whole words of one language. */
class WholeWords<Value> {
  readonly memory = new WordMemory<Value>(40);
  readonly #units = new TextUnits();

  find(word: string, language = 0, hash = hashOf(word)): Value | undefined {
    const number = this.memory.find(language, this.#units.of(`x${word}y`), 1, 1 + word.length, hash);
    return number < 0 ? undefined : this.memory.valueOf(number);
  }

  keep(word: string, value: Value, language = 0, hash = hashOf(word)): number {
    return this.memory.keep(language, this.#units.of(word), 0, word.length, hash, value);
  }
}

describe('WordMemory', () => {
  it('finds what a Map finds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (words) => {
        const memory = new WholeWords<number>();
        const map = new Map<string, number>();
        for (const [index, word] of words.entries()) {
          expect(memory.find(word)).toBe(map.get(word));
          if (!map.has(word)) {
            map.set(word, index);
            memory.keep(word, index);
          }
        }
      }),
    );
  });

  it('finds all words of a text as it finds each', () => {
    const units = new TextUnits();
    const scanned = new ScannedWords();
    const word = fc.constantFrom('a', 'b', 'ab', 'flood', 'floods', 'é', 'U.S', '1,000', 'Ω');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (known, asked) => {
        const memory = new WholeWords<string>();
        for (const each of new Set(known)) memory.keep(each, each);
        const text = asked.join(' ');
        const array = units.of(text);
        scanned.scan(text, array);
        const numbers = new Int32Array(scanned.length);
        memory.memory.findAll(0, array, scanned, numbers, new Int32Array(scanned.length));
        const found = Array.from(numbers, (number) => (number < 0 ? undefined : memory.memory.valueOf(number)));
        expect(found).toEqual(asked.map((each) => (known.includes(each) ? each : undefined)));
      }),
    );
  });

  it('reads what was noted beside each word of a text', () => {
    const units = new TextUnits();
    const scanned = new ScannedWords();
    const memory = new WholeWords<string>();
    for (const each of ['flood', 'river', 'port']) memory.keep(each, each);
    const note = (word: string, value: number): void =>
      memory.memory.note(0, units.of(word), 0, word.length, hashOf(word), value);
    note('flood', 0x7fff_0003);
    note('river', 8);
    note('river', 70_000);
    note('storm', 9);
    const text = 'river storm flood port river';
    const array = units.of(text);
    scanned.scan(text, array);
    const notes = new Int32Array(5).fill(7);
    memory.memory.findAll(0, array, scanned, new Int32Array(5), notes);
    expect([...notes]).toEqual([70_000, 0, 0x7fff_0003, 0, 70_000]);
  });

  it('tells words of one hash apart, and words of two languages', () => {
    const memory = new WholeWords<string>();
    memory.keep('one', 'first', 0, 7);
    memory.keep('two', 'second', 0, 7);
    memory.keep('one', 'third', 1, 7);
    expect(memory.find('two', 0, 7)).toBe('second');
    expect(memory.find('one', 1, 7)).toBe('third');
    expect(memory.find('six', 0, 7)).toBeUndefined();
  });

  it('grows past its first size, tells when it would be too full, and gives no number twice when it has forgotten all', () => {
    const memory = new WholeWords<number>();
    for (let n = 0; n < 199_000; n += 1) memory.keep(String(n), n);
    expect([1000, 1001].map((more) => memory.memory.hasRoom(more))).toEqual([true, false]);
    expect(memory.find('0')).toBe(0);
    expect(memory.find('198999')).toBe(198_999);
    memory.memory.forget();
    expect(memory.find('0')).toBeUndefined();
    expect(memory.keep('more', 1)).toBe(199_000);
    expect(memory.find('more')).toBe(1);
  });

  it('does not keep long words', () => {
    const memory = new WholeWords<number>();
    const long = 'x'.repeat(41);
    expect(memory.keep(long, 2)).toBe(-1);
    expect(memory.find(long)).toBeUndefined();
  });
});

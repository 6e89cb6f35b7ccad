import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScannedWords } from '../../../src/search/analyzer/scan-words.ts';
import { TextUnits } from '../../../src/search/analyzer/text-units.ts';
import { hashOf } from '../../../src/search/analyzer/word-hash.ts';
import { KEY, writeKey } from '../../../src/search/analyzer/word-key.ts';
import { type KeyedWord, WordMemory } from '../../../src/search/analyzer/word-memory.ts';

/** A memory that is asked for whole words of one language. */
class WholeWords<Value> {
  readonly memory = new WordMemory<Value>(40);
  readonly #units = new TextUnits();

  find(word: string, language = 0): Value | undefined {
    const number = this.memory.find(language, this.keyed(`x-${word}-y`, 2, 2 + word.length));
    return number < 0 ? undefined : this.memory.valueOf(number);
  }

  keep(word: string, value: Value, language = 0): number {
    return this.memory.keep(language, this.keyed(word), value);
  }

  /** A word of a text. */
  keyed(text: string, start = 0, end = text.length): KeyedWord {
    const keys = new Int32Array(KEY);
    const units = this.#units.of(text);
    writeKey(keys, 0, units, start, end);
    return { keys, at: 0, units, start, end };
  }
}

/** Words of as many letters whose hashes are the same, and that are not plain. */
const COLLISION = ["1779192's", "1562789's"] as const;

const WORDS = (
  'a b ab flood floods é U.S 1,000 Ω telegraphs telegraphed internationally internationals internationalise internationalises ' +
  "internationalised editor's"
).split(' ');

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
    const word = fc.constantFrom(...WORDS);
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
    const note = (word: string, value: number): void => memory.memory.note(0, memory.keyed(word), value);
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
    const [one, two] = COLLISION;
    expect(hashOf(one)).toBe(hashOf(two));
    const memory = new WholeWords<string>();
    memory.keep(one, 'first');
    memory.keep('flood', 'second');
    expect(memory.find(two)).toBeUndefined();
    memory.keep(two, 'third');
    memory.keep(one, 'fourth', 1);
    expect([memory.find(one), memory.find(two), memory.find(one, 1)]).toEqual(['first', 'third', 'fourth']);
    expect([memory.find('flood'), memory.find('flood', 1)]).toEqual(['second', undefined]);
  });

  it('grows past its first size, tells when it would be too full, and gives no number twice when it has forgotten all', () => {
    const memory = new WholeWords<number>();
    for (let n = 0; n < 199_000; n += 1) memory.keep(String(n), n);
    for (const n of [1, 1000, 150_001]) expect(memory.find(String(n))).toBe(n);
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

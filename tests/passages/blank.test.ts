import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, trimRange } from '../../src/passages/blank.ts';

describe('blanks', () => {
  it('are just what \\s is', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => isBlank(code) !== /\s/u.test(String.fromCharCode(code)),
    );
    expect(wrong).toEqual([]);
  });

  it('are cut off both ends of a range, as trim() does', () => {
    const texts = fc.array(fc.constantFrom(' ', '\n', '\u00a0', 'a', '\u3000', '\ud83d'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(12), fc.nat(12), (parts, one, other) => {
        const text = parts.join('');
        const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, text.length)).toSorted((a, b) => a - b);
        const range = trimRange(text, start, end);
        expect(text.slice(range.start, range.end)).toBe(text.slice(start, end).trim());
        expect(range.start).toBeGreaterThanOrEqual(start);
        expect(range.end).toBeLessThanOrEqual(end);
      }),
    );
  });
});

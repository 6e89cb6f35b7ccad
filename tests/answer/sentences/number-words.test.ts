import { describe, expect, it } from 'vitest';
import { factorOf, NUMBER_WORD, valueOf } from '../../../src/answer/sentences/number-words.ts';

const WHOLE = new RegExp(`^${NUMBER_WORD}$`, 'iu');
const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const TEENS = 'sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Every number to ninety-nine, spelt the slow way. */
const SPELT = Array.from({ length: 100 }, (_, number) => {
  if (number < 20) return [...ONES, ...TEENS][number]!;
  const ten = TENS[Math.floor(number / 10) - 2]!;
  return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`;
});

describe('numbers in words', () => {
  it.each(SPELT.map((word, number) => [word, number] as const).slice(2))('%s is %i', (word, number) => {
    expect(WHOLE.test(word)).toBe(true);
    expect(valueOf(word)).toBe(number);
    expect(valueOf(word.toUpperCase())).toBe(number);
  });

  it.each(['zero', 'one', 'twenty-ten', 'twenty-', 'ninetynine', 'hundred'])('%s is none', (word) => {
    expect(WHOLE.test(word)).toBe(false);
  });

  it.each([
    ['7', 7],
    ['1,200', 1200],
    ['1,234,567', 1_234_567],
    ['3.5', 3.5],
  ])('digits %s are %d', (digits, number) => {
    expect(valueOf(digits)).toBe(number);
  });

  it.each([
    ['hundred', 1e2],
    ['Thousand', 1e3],
    ['k', 1e3],
    ['K', 1e3],
    ['million', 1e6],
    ['m', 1e6],
    ['mn', 1e6],
    ['billion', 1e9],
    ['bn', 1e9],
    ['b', 1e9],
    ['trillion', 1e12],
    ['tn', 1e12],
    [undefined, 1],
    ['crowns', 1],
  ])('%s multiplies by %d', (multiplier, factor) => {
    expect(factorOf(multiplier)).toBe(factor);
  });
});

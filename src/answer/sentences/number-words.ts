import { english } from '../../languages/english.ts';

const { ones: ONES, tens: TENS } = english.numbers;

/** Source of a pattern for a number from two to ninety-nine in words. "One" is mostly no number. */
export const NUMBER_WORD = `(?:(?:${TENS.join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(2).join('|')})`;

/** Source of a pattern for what multiplies a number. */
export const MULTIPLIER = '(?:hundred|thousand|million|billion|trillion)';

/** Source of a pattern for its short form, written right behind digits: `10K`, `3bn`. */
export const SHORT_MULTIPLIER = '(?:k|m|mn|bn|b|tn)';

/** The value of what {@link NUMBER_WORD} matches, or of digits with commas between thousands. */
export function valueOf(number: string): number {
  if (/^\d/u.test(number)) return Number(number.replaceAll(',', ''));
  const [first = '', second = ''] = number.toLowerCase().split('-');
  const tens = TENS.indexOf(first);
  if (tens >= 0) return 20 + 10 * tens + Math.max(0, ONES.indexOf(second));
  return ONES.indexOf(first);
}

/** What a {@link MULTIPLIER} or {@link SHORT_MULTIPLIER} multiplies by; 1 for none. */
export function factorOf(multiplier: string | undefined): number {
  const factors: Readonly<Record<string, number>> = {
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    b: 1e9,
    bn: 1e9,
    tn: 1e12,
  };
  return factors[multiplier?.toLowerCase() ?? ''] ?? 1;
}

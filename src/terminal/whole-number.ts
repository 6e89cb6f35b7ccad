import { QueryError } from '../errors.ts';

/**
 * The number that was typed for an option of the terminal's own.
 *
 * @param max - The largest allowed; 1 is the smallest.
 * @throws {QueryError} `bad-number`.
 */
export function wholeNumber(text: string, option: string, max = 1000): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > max) {
    throw new QueryError({ code: 'bad-number', option, min: 1, max });
  }
  return number;
}

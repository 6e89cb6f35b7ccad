import type { QuoteWord } from './quote-words.ts';

/** How the words given lie in the words of a text. */
export interface QuoteAlignment {
  /** Words to change, add or leave out: Levenshtein's distance over words. */
  readonly distance: number;
  /** The words of the text that they lie in: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Places of the given words that are not in the text so, ascending. */
  readonly given: readonly number[];
  /** Places of the text's words, between `from` and `to`, that were not given so, ascending. */
  readonly text: readonly number[];
}

/**
 * Finds the run of words in `text` that takes the fewest changes to become `given` (Sellers 1980). A word that was put in
 * another's place stands against it; the first of equally good runs is taken.
 *
 * @returns `null` when more than `most` changes are needed. Time grows with the product of the lengths.
 */
export function alignQuote(
  given: readonly QuoteWord[],
  text: readonly QuoteWord[],
  most: number,
): QuoteAlignment | null {
  const width = text.length + 1;
  const numbers = new Map<string, number>();
  for (const { text: word } of given) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  // 0 is any word that was not given.
  const held = Uint16Array.from(text, ({ text: word }) => numbers.get(word) ?? 0);
  const met = new Set(held);
  if (given.filter(({ text: word }) => !met.has(numbers.get(word) ?? 0)).length > most) return null;
  const costs = new Uint16Array((given.length + 1) * width);
  for (let row = 1; row <= given.length; row += 1) {
    const word = numbers.get(given[row - 1]?.text ?? '');
    costs[row * width] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const diagonal = costs[at - width - 1]! + (word === held[column - 1] ? 0 : 1);
      const cost = Math.min(diagonal, costs[at - width]! + 1, costs[at - 1]! + 1);
      costs[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return null;
  }
  const last = given.length * width;
  let end = 0;
  for (let column = 1; column < width; column += 1) if (costs[last + column]! < costs[last + end]!) end = column;
  // A last word that differs stands against the word in its place, if there is one.
  if (end + 1 < width && costs[last + end + 1] === costs[last + end]) end += 1;
  return costs[last + end]! > most ? null : traceBack(given, text, costs, end);
}

function traceBack(
  given: readonly QuoteWord[],
  text: readonly QuoteWord[],
  costs: Uint16Array,
  end: number,
): QuoteAlignment {
  const width = text.length + 1;
  const changedGiven: number[] = [];
  const changedText: number[] = [];
  let row = given.length;
  let column = end;
  while (row > 0) {
    const at = row * width + column;
    const same = column > 0 && given[row - 1]?.text === text[column - 1]?.text;
    if (column > 0 && costs[at] === costs[at - width - 1]! + (same ? 0 : 1)) {
      row -= 1;
      column -= 1;
      if (!same) {
        changedGiven.unshift(row);
        changedText.unshift(column);
      }
    } else if (costs[at] === costs[at - width]! + 1) {
      row -= 1;
      changedGiven.unshift(row);
    } else {
      column -= 1;
      changedText.unshift(column);
    }
  }
  return {
    distance: costs[given.length * width + end]!,
    from: column,
    to: end,
    given: changedGiven,
    text: changedText,
  };
}

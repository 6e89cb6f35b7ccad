import type { Typing } from '../../languages/language.ts';
import { foldDiacritics } from '../../search/analyzer/word-forms.ts';

/** What one slip costs: the likelier, the less. A letter put for another that has nothing in common with it costs 1. */
const COST = {
  /** Two neighbours that changed places. */
  swapped: 0.5,
  /** A letter doubled, or a double one written once. */
  doubled: 0.35,
  /** What sounds alike. */
  sound: 0.4,
  /** The key beside the right one. */
  beside: 0.6,
  /** One vowel for another. */
  vowel: 0.7,
  /** A letter left out; one too many. */
  leftOut: 0.75,
  added: 0.85,
  other: 1,
} as const;

/** A language's typing, ready for use. */
export interface SlipCosts {
  /** Keys beside each letter. */
  readonly beside: ReadonlyMap<string, string>;
  /** What each run of letters sounds like too, both ways. */
  readonly sounds: readonly (readonly [wrote: string, read: string])[];
  readonly vowels: ReadonlySet<string>;
}

/** Prepares a language's typing. */
export function slipCosts({ keyboard, sounds, vowels }: Typing): SlipCosts {
  const beside = new Map<string, string>();
  for (const [row, keys] of keyboard.entries()) {
    for (const [at, key] of keys.split('').entries()) {
      const above = keyboard[row - 1]?.slice(at, at + 2) ?? '';
      const below = keyboard[row + 1]?.slice(Math.max(0, at - 1), at + 1) ?? '';
      beside.set(key, `${keys.slice(Math.max(0, at - 1), at + 2)}${above}${below}`);
    }
  }
  const both = sounds.split(',').flatMap((pair): [string, string][] => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ];
  });
  return { beside, sounds: both, vowels: new Set(vowels) };
}

/**
 * What it takes to write `wrote` and mean `read`: the least sum of the slips between them, whatever their case and accents.
 * Restricted Damerau-Levenshtein with costs of its own, and runs of letters that sound alike as one slip.
 *
 * @returns 0 for the same word.
 */
export function slipCost(wrote: string, read: string, { beside, sounds, vowels }: SlipCosts): number {
  const from = foldDiacritics(wrote.toLowerCase());
  const to = foldDiacritics(read.toLowerCase());
  const width = to.length + 1;
  const costs = new Float64Array((from.length + 1) * width);
  const before = (row: number, column: number): number =>
    row < 0 || column < 0 ? Infinity : costs[row * width + column]!;
  for (let row = 0; row <= from.length; row += 1) {
    for (let column = 0; column <= to.length; column += 1) {
      if (row === 0 && column === 0) continue;
      const own = from[row - 1];
      const right = to[column - 1];
      let least = Math.min(
        before(row - 1, column) + (own === from[row - 2] ? COST.doubled : COST.added),
        before(row, column - 1) + (right === to[column - 2] ? COST.doubled : COST.leftOut),
        before(row - 1, column - 1) + replacing(own, right),
      );
      if (own !== right && own === to[column - 2] && right === from[row - 2]) {
        least = Math.min(least, before(row - 2, column - 2) + COST.swapped);
      }
      for (const [heard, meant] of sounds) {
        if (!from.endsWith(heard, row) || !to.endsWith(meant, column)) continue;
        least = Math.min(least, before(row - heard.length, column - meant.length) + COST.sound);
      }
      costs[row * width + column] = least;
    }
  }
  return costs.at(-1)!;

  function replacing(own: string | undefined, right: string | undefined): number {
    if (own === undefined || right === undefined) return Infinity;
    if (own === right) return 0;
    if (beside.get(right)?.includes(own)) return COST.beside;
    return vowels.has(own) && vowels.has(right) ? COST.vowel : COST.other;
  }
}

import { seededRandom } from '../../src/measure/seeded-random.ts';
import type { KeptText } from './kept-text.ts';

/** So many of what was judged are put before a second judge. */
const COUNT = 150;
const SEED = 20_261_129;

/** Draws what a second judge is asked about, always the same, in another order than it was judged in. */
export function forSecondJudge<Kept extends KeptText>(judged: readonly Kept[]): Kept[] {
  const random = seededRandom(SEED);
  return judged
    .map((kept) => ({ kept, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, COUNT)
    .map(({ kept }) => kept);
}

/** What a second judge found, with what the first found of the same; what only one of them saw is left out. */
export function bothOf<First extends KeptText, Second extends KeptText>(
  first: readonly First[],
  second: readonly Second[],
): { readonly first: First; readonly second: Second }[] {
  const known = new Map(first.map((each) => [placeOf(each), each]));
  return second.flatMap((each) => {
    const same = known.get(placeOf(each));
    return same === undefined ? [] : [{ first: same, second: each }];
  });
}

function placeOf({ set, article, start, hash }: KeptText): string {
  return `${set} ${article} ${start} ${hash}`;
}

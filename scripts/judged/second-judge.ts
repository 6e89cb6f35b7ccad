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

/** Where a text stands, as a key. */
export function placeOf({ set, article, start, hash }: KeptText): string {
  return `${set} ${article} ${start} ${hash}`;
}

/** Sentences that share so many of their words tell the same. */
const ALIKE = 0.8;

/** Whether two sets of words are nearly the same: the smaller share of either that both have. */
export function areAlike<Word>(a: ReadonlySet<Word>, b: ReadonlySet<Word>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  const enough = ALIKE * more.size;
  let possible = fewer.size;
  if (possible < enough) return false;
  for (const word of fewer) {
    if (more.has(word)) continue;
    // Most pairs share next to nothing, which shows within a few words.
    possible -= 1;
    if (possible < enough) return false;
  }
  return true;
}

/** A thing and the ones folded into it. */
export interface Folded<T> {
  readonly kept: T;
  /** Those nearly the same, in the order given. */
  readonly others: readonly T[];
}

/** Which of the kept are wanted, and how many of those. */
export interface Wanted<T> {
  readonly isWanted: (item: T) => boolean;
  readonly most: number;
}

/**
 * Folds what is nearly the same into the first of its kind.
 *
 * @param items - Best first. Each is compared with the kept ones only, so that likeness does not wander along a chain.
 * @param wordsOf - The words that count.
 * @param wanted - Left out, everything is wanted.
 * @returns The wanted ones that were kept, in the order given.
 */
export function foldAlike<T, Word>(
  items: readonly T[],
  wordsOf: (item: T) => ReadonlySet<Word>,
  { isWanted, most }: Wanted<T> = { isWanted: () => true, most: Infinity },
): readonly Folded<T>[] {
  const kept: { readonly kept: T; readonly words: ReadonlySet<Word>; readonly others: T[] }[] = [];
  const chosen: Folded<T>[] = [];
  for (const item of items) {
    const words = wordsOf(item);
    const like = kept.find((each) => areAlike(each.words, words));
    if (like !== undefined) like.others.push(item);
    // Once all that are wanted are there, no more are kept: what comes behind folds into these or matters to nobody.
    else if (chosen.length < most) {
      const fresh = { kept: item, words, others: [] };
      kept.push(fresh);
      if (isWanted(item)) chosen.push(fresh);
    }
  }
  return chosen;
}

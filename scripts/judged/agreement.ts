/** How alike two readings of the same things are. */
export interface Agreement {
  readonly things: number;
  /** Share judged alike, 0-1. */
  readonly alike: number;
  /** Cohen's kappa: 1 for always alike, 0 for as often as by chance; `NaN` where both found the same of everything. */
  readonly kappa: number;
}

/**
 * Compares two readings: the share that is alike, and how far that goes beyond chance,
 * kappa = (alike - chance) / (1 - chance), where chance is the sum over the findings of how often each reading has them
 * (Cohen 1960, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 37-46).
 *
 * @param pairs - What each of the two found of a thing, in words.
 */
export function agreementOf(pairs: readonly (readonly [first: string, second: string])[]): Agreement {
  const share = (count: number): number => count / pairs.length;
  const alike = share(pairs.filter(([first, second]) => first === second).length);
  const chance = [...new Set(pairs.flat())]
    .map((finding) => [0, 1].map((reader) => share(pairs.filter((pair) => pair[reader] === finding).length)))
    .reduce((sum, [first = 0, second = 0]) => sum + first * second, 0);
  return { things: pairs.length, alike, kappa: (alike - chance) / (1 - chance) };
}

/** Tells of it in one line. */
export function agreementLine(what: string, { things, alike, kappa }: Agreement): string {
  return `${things} ${what}: ${alike.toFixed(3)} alike, kappa ${kappa.toFixed(3)}`;
}

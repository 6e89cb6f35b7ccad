import { type Day, dayNumber } from '../../corpus/day.ts';
import { areAlike, type Folded } from '../sentences/near-duplicates.ts';

/** Reports of one thing that appear within so many days of the first are one; later ones are looking back. */
const DAYS = 3;

/** What folding looks at. */
export interface Report {
  /** The article's day. */
  readonly day: Day | null;
  /** The words that count. */
  readonly words: ReadonlySet<string>;
  /** What tells the same by other evidence than its words: reports that share it are one. */
  readonly story: string;
}

/**
 * Folds reports of the same thing into the first of them: near-identical words, or one story, at most 3 days after it.
 * An undated report folds into undated ones only. Every report given stands in the result once.
 *
 * @param reports - The first to be kept first.
 */
export function foldReports<T extends Report>(reports: readonly T[]): readonly Folded<T>[] {
  const folded: { readonly kept: T; readonly others: T[] }[] = [];
  for (const report of reports) {
    const like = folded.find(
      ({ kept }) =>
        areNear(kept.day, report.day) && (kept.story === report.story || areAlike(kept.words, report.words)),
    );
    if (like === undefined) folded.push({ kept: report, others: [] });
    else like.others.push(report);
  }
  return folded;
}

function areNear(a: Day | null, b: Day | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= DAYS;
}

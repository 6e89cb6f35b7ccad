/** Passages from one number up to another. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What of a range lies between runs of it, which are rising and disjoint. */
export function between(runs: readonly Run[], { from, to }: Run): Run[] {
  const gaps: Run[] = [];
  let end = from;
  for (const run of runs) {
    if (run.from > end) gaps.push({ from: end, to: Math.min(run.from, to) });
    end = Math.max(end, run.to);
  }
  if (end < to) gaps.push({ from: end, to });
  return gaps.filter((gap) => gap.from < gap.to);
}

/** Rising and disjoint runs of all that lies in any of several lists of such runs. */
export function united(lists: readonly (readonly Run[])[]): readonly Run[] {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of filled.flat().toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

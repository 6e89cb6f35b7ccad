/** Grades of the judged articles of one question: higher is better, articles that are not named have grade 0. */
export type Grades = ReadonlyMap<string, number>;

/** Whether one of the first `depth` ids is judged right: 1 or 0. */
export function hitAt(ranking: readonly string[], grades: Grades, depth: number): number {
  return ranking.slice(0, depth).some((id) => (grades.get(id) ?? 0) > 0) ? 1 : 0;
}

/** One over the rank of the first right id, 0 when none of the first `depth` is. */
export function reciprocalRank(ranking: readonly string[], grades: Grades, depth: number): number {
  const place = ranking.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0);
  return place === -1 ? 0 : 1 / (place + 1);
}

/**
 * Normalised discounted cumulative gain of the first `depth` ids, with the grade itself as gain.
 *
 * @see trec_eval's `ndcg_cut`
 */
export function ndcgAt(ranking: readonly string[], grades: Grades, depth: number): number {
  const gain = (values: readonly number[]): number =>
    values.slice(0, depth).reduce((sum, value, place) => sum + value / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].toSorted((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** The share of the right ids that stand among the first `depth`. */
export function recallAt(ranking: readonly string[], grades: Grades, depth: number): number {
  const right = [...grades].filter(([, grade]) => grade > 0);
  if (right.length === 0) return 0;
  const shown = new Set(ranking.slice(0, depth));
  return right.filter(([id]) => shown.has(id)).length / right.length;
}

/**
 * Area under the ROC curve: how often a score of `positives` is above one of `negatives`, ties counting half.
 *
 * @returns 0-1; 0.5 when either side is empty.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  const scored = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].toSorted((a, b) => a.score - b.score);
  // The Mann-Whitney statistic from ranks, so that a thousand questions do not cost a million comparisons.
  let rankSum = 0;
  for (let from = 0; from < scored.length;) {
    let to = from;
    while (to < scored.length && scored[to]?.score === scored[from]?.score) to += 1;
    const rank = (from + 1 + to) / 2;
    rankSum += rank * scored.slice(from, to).filter((each) => each.positive).length;
    from = to;
  }
  const n = positives.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * negatives.length);
}

/** The mean; `NaN` for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

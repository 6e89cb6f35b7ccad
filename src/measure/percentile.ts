/**
 * The value that `share` of `values` do not exceed (nearest rank): 0.5 for the median.
 *
 * @param share - 0-1.
 * @returns `NaN` for no values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

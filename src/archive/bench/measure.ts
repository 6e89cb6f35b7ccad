import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** What some work took, in milliseconds: of all this process's threads, and by the clock. */
export interface Took {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** Measures work. */
export async function measure<Result>(
  work: () => Result | Promise<Result>,
): Promise<Took & { readonly result: Result }> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000, wallMs: performance.now() - started };
}

/** Finds the longest time that the main thread was busy at a stretch during some work, in milliseconds. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await work();
  // The histogram learns of a block when the next turn begins.
  await new Promise((resolve) => setTimeout(resolve, 10));
  delay.disable();
  return Math.max(0, delay.max / 1e6 - 2);
}

/** The value below which a share of the sorted numbers lies: 0.5 for the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

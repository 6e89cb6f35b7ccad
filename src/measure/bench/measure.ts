import { performance } from 'node:perf_hooks';
import { percentile } from '../percentile.ts';

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

/** Measures work that is done three times in a row: the first time, and the medians. */
export async function measureThrice<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly first: Took; readonly took: Took; readonly result: Result }> {
  const first = await measure(work);
  return { first, took: overall([first, await measure(work), await measure(work)], 0.5), result: first.result };
}

/** How often the main thread is looked at: a block is found to be up to so much too long. */
const LOOK_MS = 1;

/**
 * Finds the longest time that the main thread was busy at a stretch during some work, in milliseconds. Not by
 * `monitorEventLoopDelay`, which passes over what happens before its first turn and after its last one.
 */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, LOOK_MS);
  try {
    await work();
    look();
  } finally {
    clearInterval(timer);
  }
  return longest;
}

/** Several measurements as one. @param share - Which of the sorted times: 0.5 for the medians. */
export function overall(took: readonly Took[], share: number): Took {
  return {
    cpuMs: percentile(
      took.map(({ cpuMs }) => cpuMs),
      share,
    ),
    wallMs: percentile(
      took.map(({ wallMs }) => wallMs),
      share,
    ),
  };
}

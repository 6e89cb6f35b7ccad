import { readFileSync } from 'node:fs';

/** How long V8 is given to hand memory back after a collection, in milliseconds. */
const PAUSE_MS = 100;

/** The resident size in bytes after a collection of the garbage, as after a pause. */
export async function settledSize(): Promise<number> {
  // Twice, since the first collection may only mark what the second one frees.
  for (let round = 0; round < 2; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return process.memoryUsage().rss;
}

/** The largest resident size so far, in bytes. */
export function peakSize(): number {
  try {
    // `resourceUsage` would count the parent's size at the fork as well.
    const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}

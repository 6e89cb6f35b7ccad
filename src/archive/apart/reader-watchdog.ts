import { workerData } from 'node:worker_threads';
import { ENDED_BY, type ReaderLimits } from './reader-limits.ts';

/** How often it is looked: memory grows by some hundred megabytes a second at most. */
const EVERY_MS = 100;
const MICROSECONDS = 1e6;
const BYTES = 1e6;

const { shared, limits } = workerData as { readonly shared: Int32Array; readonly limits: ReaderLimits };
const parent = process.ppid;

let file = -1;
let begun = 0;

// A thread of its own, since the one that reads does not come to it. A process ended from within leaves nothing half done:
// it writes nowhere.
setInterval(() => {
  if (process.ppid !== parent) end(ENDED_BY.memory);
  if (process.memoryUsage.rss() > limits.megabytes * BYTES) end(ENDED_BY.memory);
  const { user, system } = process.cpuUsage();
  const current = Atomics.load(shared, 0);
  if (current !== file) {
    file = current;
    begun = user + system;
  }
  const isReading = Atomics.load(shared, 1) === 1;
  if (isReading && user + system - begun > limits.seconds * MICROSECONDS) end(ENDED_BY.time);
}, EVERY_MS);

function end(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal);
}

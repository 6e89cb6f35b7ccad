// Loaded into the bot's process before it starts (`node --import`): tells its parent each second how it fares.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 1000;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** CPU time of this thread so far, in ms; 0 where the system does not tell. */
function ownCpuMs() {
  try {
    return Number(readFileSync('/proc/self/task/' + process.pid + '/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

let before = performance.eventLoopUtilization();

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = performance.eventLoopUtilization();
  process.send?.({
    cpuMs: (user + system) / 1000,
    mainCpuMs: ownCpuMs(),
    residentMb: process.memoryUsage.rss() / 1e6,
    delayMs: { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
    busy: performance.eventLoopUtilization(now, before).utilization,
  });
  before = now;
  delay.reset();
}, EVERY_MS).unref();

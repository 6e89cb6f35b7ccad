// Loaded into the bot's process before it starts (`node --import`): tells its parent each second how it fares.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 1000;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let before = performance.eventLoopUtilization();

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = performance.eventLoopUtilization();
  process.send?.({
    cpuMs: (user + system) / 1000,
    residentMb: process.memoryUsage.rss() / 1e6,
    delayMs: { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
    busy: performance.eventLoopUtilization(now, before).utilization,
  });
  before = now;
  delay.reset();
}, EVERY_MS).unref();

import type { Timer } from '../command/ports/timer.ts';

/** The machine's timers; none keeps the process alive. */
export const machineTimer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  timeout.unref();
  return () => clearTimeout(timeout);
};

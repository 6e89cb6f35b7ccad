import { readFileSync } from 'node:fs';

/** Ticks of a second in which Linux counts processor time. */
const TICKS = 100;
const KILOBYTE = 1024;

/** Processor time that processes have taken since their start, in milliseconds, of all threads. Linux alone tells. */
export function cpuMsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  }, 0);
}

/** Resident memory of a process in bytes: now, and at its largest. */
export function memoryOf(pid: number): { readonly now: number; readonly largest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1]);
  return { now: kilobytes('VmRSS') * KILOBYTE, largest: kilobytes('VmHWM') * KILOBYTE };
}

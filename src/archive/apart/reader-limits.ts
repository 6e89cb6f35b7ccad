import { totalmem } from 'node:os';

/** What reading one file may take. */
export interface ReaderLimits {
  /** Seconds of processor time: on a busy machine a file may take longer. */
  readonly seconds: number;
  /** Memory of the reading process, in millions of bytes. */
  readonly megabytes: number;
}

/** A quarter of the machine or container, within bounds: the least that every format needs, the most that any file of it does. */
const MEGABYTES = Math.min(1000, Math.max(250, Math.floor(memoryOfMachine() / 4e6)));

/** Several times what the biggest files that the readers accept were seen to take. */
export const READER_LIMITS: ReaderLimits = { seconds: 10, megabytes: MEGABYTES };

/** The signal that ends a reading process over a limit; the kernel, too, ends by the second what takes too much memory. */
export const ENDED_BY = { time: 'SIGALRM', memory: 'SIGKILL' } as const;

function memoryOfMachine(): number {
  // 0 where nothing limits it.
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}

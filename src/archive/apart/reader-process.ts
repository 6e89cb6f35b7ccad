import { type ChildProcess, fork } from 'node:child_process';
import { seedFault, type SeedFault } from '../../corpus/seed-problem.ts';
import type { SeedInput, SeedReading } from '../../corpus/seed-reader.ts';
import { processEntry } from '../start-thread.ts';
import { ENDED_BY, type ReaderLimits, READER_LIMITS } from './reader-limits.ts';

interface Job {
  readonly input: SeedInput;
  readonly done: (reading: SeedReading) => void;
  /** Whether a process has already ended over it for a reason that says nothing of the file. */
  isRetry: boolean;
}

/**
 * Reads files in a process of their own, which takes no more time and memory than it may: parsers of other people's making
 * read what strangers wrote, and one that runs for ever, or brings its process down, costs that file alone. The process is
 * started with the first file, again after each that ended it, and ends with this one.
 */
export class ReaderProcess {
  readonly #limits: ReaderLimits;
  /** In the order in which they were sent; the first is being read. */
  readonly #jobs: Job[] = [];
  #child: ChildProcess | null = null;

  constructor(limits: ReaderLimits = READER_LIMITS) {
    this.#limits = limits;
  }

  /** Reads one file. @returns A fault, `too-slow` or `too-hungry` among others, for one that cannot be read. Never rejects. */
  read(input: SeedInput): Promise<SeedReading> {
    return new Promise((resolve) => {
      const job = { input, done: resolve, isRetry: false };
      this.#jobs.push(job);
      if (this.#child === null) this.#start();
      else this.#send(this.#child, job);
    });
  }

  /** Starts a process for what is waiting. */
  #start(): void {
    const { file, execArgv } = processEntry(new URL('reader-child', import.meta.url));
    const child = fork(file, [JSON.stringify(this.#limits)], {
      execArgv: [...execArgv, `--max-old-space-size=${Math.floor(this.#limits.megabytes * 0.8)}`],
      // It reads what strangers wrote: token and database password are none of its business.
      env: {},
      serialization: 'advanced',
      // What V8 says as it dies would be read as a crash of this program.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    child.on('message', (reading) => this.#finish(reading as SeedReading));
    child.on('exit', (_code, signal) => this.#ended(child, signal));
    child.on('error', (error) => this.#ended(child, null, error));
    for (const job of this.#jobs) this.#send(child, job);
  }

  #send(child: ChildProcess, { input }: Job): void {
    child.ref();
    child.channel?.ref();
    // One that has just ended takes nothing; its end is told of by an event.
    child.send(input, () => {});
  }

  #finish(reading: SeedReading): void {
    this.#jobs.shift()?.done(reading);
    if (this.#jobs.length > 0) return;
    this.#child?.channel?.unref();
    this.#child?.unref();
  }

  /** The process is gone: the file that it was reading is left out, and the others go to the next. */
  #ended(child: ChildProcess, signal: NodeJS.Signals | null, error?: Error): void {
    if (this.#child !== child) return;
    this.#child = null;
    const [job] = this.#jobs;
    if (job === undefined) return;
    const fault = faultOf(signal, error, this.#limits);
    if (fault !== null || job.isRetry) {
      this.#jobs.shift();
      job.done({ drafts: [], faults: [fault ?? seedFault('malformed', null, 'its reader ended')] });
    } else job.isRetry = true;
    if (this.#jobs.length > 0) this.#start();
  }
}

/** @returns `null` where it is not known that the file is to blame. */
function faultOf(signal: NodeJS.Signals | null, error: Error | undefined, limits: ReaderLimits): SeedFault | null {
  if (error !== undefined) return seedFault('unreadable', null, 'code' in error ? String(error.code) : error.message);
  if (signal === ENDED_BY.time) return seedFault('too-slow', null, String(limits.seconds));
  if (signal === ENDED_BY.memory || signal === 'SIGABRT')
    return seedFault('too-hungry', null, String(limits.megabytes));
  return null;
}

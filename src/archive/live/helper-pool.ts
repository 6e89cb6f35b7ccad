import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { InvariantError } from '../../errors.ts';
import type { Helpers, HelperTask, HelperTasks } from '../snapshot/update/helpers.ts';
import { startThread } from '../start-thread.ts';
import type { HelperAnswer, HelperQuestion } from './helper-worker.ts';
import { ThreadSign } from './thread-sign.ts';

/** More would wait for the thread that they help, and each has its own memory of words. */
const MOST = 4;
/** Room for short-lived objects: each has less of them than a thread that does everything. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

/** A thread that helps has ended while it was needed. */
export class HelperDeath extends InvariantError {
  /** What it was at; `''` where that was no file. */
  readonly file: string;

  constructor(reason: string, file: string, options?: ErrorOptions) {
    super(reason, options);
    this.file = file;
  }
}

/** Threads that share an update's work. Where one of them dies, everything that is asked of any fails with a {@link HelperDeath}. */
export class HelperPool implements Helpers {
  readonly #helpers: readonly Helper[];
  readonly #onEnd: () => void;

  /** @param entry - The module that they run, without its extension: it serves by `serveHelper`. */
  constructor(entry: URL, count: number, onEnd: () => void = () => {}) {
    this.#helpers = Array.from({ length: count }, () => new Helper(entry));
    this.#onEnd = onEnd;
  }

  /** One for each core, but no more than are of use; `null` where there is but one core. */
  static forMachine(entry: URL, onEnd: () => void, cores = availableParallelism()): HelperPool | null {
    return cores < 2 ? null : new HelperPool(entry, Math.min(cores, MOST), onEnd);
  }

  get count(): number {
    return this.#helpers.length;
  }

  run<Task extends HelperTask>(task: Task, given: HelperTasks[Task]['given']): Promise<HelperTasks[Task]['result']> {
    const freest = this.#helpers.reduce((best, each) => (each.load < best.load ? each : best));
    return freest.run(task, given);
  }

  all<Task extends HelperTask>(task: Task, given: HelperTasks[Task]['given']): Promise<HelperTasks[Task]['result'][]> {
    return Promise.all(this.#helpers.map((helper) => helper.run(task, given)));
  }

  /** A file that one of them has been at since this was asked last, without a sign of life; `null` where there is none. */
  stuckAt(): string | null {
    const stuck = this.#helpers.map((helper) => helper.stuckAt());
    return stuck.find((file) => file !== null) ?? null;
  }

  async end(): Promise<void> {
    this.#onEnd();
    await Promise.all(this.#helpers.map((helper) => helper.end()));
  }
}

/** Who waits for a task. */
interface Waiter {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** One thread. */
class Helper {
  readonly #sign = new ThreadSign();
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiter>();
  #calls = 0;
  #beats = 0;
  #death: HelperDeath | null = null;

  constructor(entry: URL) {
    this.#worker = startThread(entry, { workerData: this.#sign.shared, resourceLimits: LIMITS });
    this.#worker.on('message', ({ call, result }: HelperAnswer) => {
      this.#waiting.get(call)?.resolve(result as never);
      this.#waiting.delete(call);
    });
    this.#worker.on('error', (cause: unknown) =>
      this.#die(cause instanceof Error ? cause.message : String(cause), { cause }),
    );
    this.#worker.on('exit', (code) => this.#die(`it ended with code ${code}`));
  }

  /** Tasks under way. */
  get load(): number {
    return this.#waiting.size;
  }

  run<Task extends HelperTask>(task: Task, given: HelperTasks[Task]['given']): Promise<HelperTasks[Task]['result']> {
    return new Promise((resolve, reject) => {
      if (this.#death !== null) {
        reject(this.#death);
        return;
      }
      const call = ++this.#calls;
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage({ call, task, given } satisfies HelperQuestion, []);
    });
  }

  stuckAt(): string | null {
    const { beats } = this.#sign;
    const isStuck = this.load > 0 && beats > 0 && beats === this.#beats;
    this.#beats = beats;
    return isStuck ? this.#sign.file : null;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #die(reason: string, options?: ErrorOptions): void {
    this.#death ??= new HelperDeath(reason, this.#sign.file, options);
    for (const { reject } of this.#waiting.values()) reject(this.#death);
    this.#waiting.clear();
  }
}

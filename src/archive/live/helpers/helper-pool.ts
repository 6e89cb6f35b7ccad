import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { InvariantError } from '../../../errors.ts';
import type { Helpers, HelperTask, HelperTasks } from '../../snapshot/update/helpers.ts';
import { startThread } from '../../start-thread.ts';
import type { Tasks } from './helper-tasks.ts';
import type { HelperAnswer, HelperQuestion } from './helper-worker.ts';
import { ThreadSign } from '../thread-sign.ts';

/** More, the thread that they help among them, would wait for it; and each has its own memory of words. */
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

/** What a pool is made of. */
export interface PoolOptions {
  /** The module that threads run, without its extension: it serves by `serveHelper`. */
  readonly entry: URL;
  /** How the thread that is helped does tasks itself: it has little else to do meanwhile. */
  readonly own: Tasks;
  readonly onEnd?: () => void;
}

/**
 * Threads that share an update's work, the one that is helped among them. Where one of them dies, everything that is asked of
 * it fails with a {@link HelperDeath}.
 */
export class HelperPool implements Helpers {
  readonly #helpers: readonly (Helper | OwnThread)[];
  readonly #onEnd: () => void;

  /** @param threads - How many are started. */
  constructor({ entry, own, onEnd = () => {} }: PoolOptions, threads: number) {
    this.#helpers = [new OwnThread(own), ...Array.from({ length: threads }, () => new Helper(entry))];
    this.#onEnd = onEnd;
  }

  /** One for each core, but no more than are of use; `null` where there is but one core. */
  static forMachine(options: PoolOptions, cores = availableParallelism()): HelperPool | null {
    return cores < 2 ? null : new HelperPool(options, Math.min(cores, MOST) - 1);
  }

  get count(): number {
    return this.#helpers.length;
  }

  run<Task extends HelperTask>(task: Task, given: HelperTasks[Task]['given']): Promise<HelperTasks[Task]['result']> {
    // The last of those that have as little: the thread that is helped comes first, and has them wait while it is at work.
    const freest = this.#helpers.reduce((best, each) => (each.load <= best.load ? each : best));
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

/** The thread that is helped. Between its tasks it takes what others have done. */
class OwnThread {
  readonly #tasks: Tasks;
  #last: Promise<unknown> = Promise.resolve();
  load = 0;

  constructor(tasks: Tasks) {
    this.#tasks = tasks;
  }

  run<Task extends HelperTask>(task: Task, given: HelperTasks[Task]['given']): Promise<HelperTasks[Task]['result']> {
    this.load++;
    const done = this.#last
      .then(() => new Promise((resolve) => void setImmediate(resolve)))
      .then(() => this.#tasks[task](given))
      .finally(() => this.load--);
    this.#last = done.catch(() => {});
    return done;
  }

  /** What it is at it shows itself. */
  stuckAt(): null {
    return null;
  }

  async end(): Promise<void> {
    await this.#last;
  }
}

/** One other thread. */
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
